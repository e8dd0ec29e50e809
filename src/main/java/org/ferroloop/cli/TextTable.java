package org.ferroloop.cli;

import java.util.ArrayList;
import java.util.List;
import org.ferroloop.report.Block;

/** Tables on a terminal: names to the left, figures to the right. */
final class TextTable {
  private TextTable() {}

  /** The caption, then the table. */
  static String text(Block.Table table) {
    StringBuilder text = new StringBuilder(table.caption()).append('\n');
    append(text, table.head(), table.rows());
    return text.toString();
  }

  static void append(StringBuilder text, List<String> head, List<List<String>> rows) {
    int[] widths = new int[head.size()];
    List<List<String>> all = new ArrayList<>(rows);
    all.add(0, head);
    for (List<String> row : all) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    for (List<String> row : all) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String pad = " ".repeat(widths[i] - row.get(i).length());
        // Names to the left, figures to the right.
        line.append(i == 0 ? row.get(i) + pad : "  " + pad + row.get(i));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
  }
}
