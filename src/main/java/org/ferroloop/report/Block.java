package org.ferroloop.report;

import java.util.List;
import java.util.Map;

/** A piece of a page. */
public sealed interface Block {
  /** A paragraph of plain text. */
  record Prose(String text) implements Block {}

  /** A remark that a reader must not miss. */
  record Notice(String text) implements Block {}

  /**
   * A table.
   *
   * @param caption what it shows
   * @param head the columns' names with units
   * @param rows as many cells each; numbers already printed
   */
  record Table(String caption, List<String> head, List<List<String>> rows) implements Block {
    /**
     * @throws IllegalArgumentException when a row is not as wide as the head
     */
    public Table {
      head = List.copyOf(head);
      rows = rows.stream().map(List::copyOf).toList();
      for (List<String> row : rows) {
        if (row.size() != head.size()) {
          throw new IllegalArgumentException(
              caption + ": a row of " + row.size() + " under a head of " + head.size());
        }
      }
    }
  }

  /** Figures side by side, as many as the window is wide. */
  record Pictures(List<Figure> figures) implements Block {
    public Pictures {
      figures = List.copyOf(figures);
    }
  }

  /** Names and values, in the order of the map. */
  record Facts(Map<String, String> facts) implements Block {}

  /** Text to be shown as it is written, folded away until it is asked for. */
  record Listing(String title, String text) implements Block {}
}
