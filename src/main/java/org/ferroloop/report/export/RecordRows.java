package org.ferroloop.report.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ferroloop.characterization.store.RunRecord;
import org.ferroloop.config.ConfigNode;

/**
 * A record as rows of tables: one row of the table of its kind, with a cell a scalar, and for every
 * list in it a table of its own ("read/readings") with a row an item. Maps inside give cells
 * "outer.inner".
 *
 * @param table "pulse", "read", "read/readings"
 * @param cells by column, as written
 */
record RecordRows(String table, Map<String, String> cells) {
  /** In a row of a list, the place of the item, from 0. */
  static final String ITEM = "item";

  /** The cell of an item that is a scalar. */
  static final String VALUE = "value";

  /** What every record has, and what only guards it. */
  private static final Set<String> FRAME = Set.of("n", "time", "kind", "crc");

  /** The row of the record itself, then those of its lists in order. */
  static List<RecordRows> of(RunRecord record) {
    List<RecordRows> rows = new ArrayList<>();
    RecordRows head = new RecordRows(record.kind(), new LinkedHashMap<>());
    rows.add(head);
    for (String name : record.fields().fields()) {
      if (!FRAME.contains(name)) {
        record.fields().find(name).ifPresent(node -> add(head, name, node, rows));
      }
    }
    return rows;
  }

  private static void add(RecordRows row, String name, ConfigNode node, List<RecordRows> rows) {
    if (node.isScalar()) {
      row.cells.put(name, node.text());
    } else if (node.isMap()) {
      for (String inner : node.fields()) {
        node.find(inner).ifPresent(value -> add(row, name + "." + inner, value, rows));
      }
    } else {
      List<ConfigNode> items = node.items();
      for (int i = 0; i < items.size(); i++) {
        RecordRows item = new RecordRows(row.table + "/" + name, new LinkedHashMap<>());
        rows.add(item);
        item.cells.put(ITEM, Integer.toString(i));
        if (items.get(i).isMap()) {
          for (String inner : items.get(i).fields()) {
            items.get(i).find(inner).ifPresent(value -> add(item, inner, value, rows));
          }
        } else {
          add(item, VALUE, items.get(i), rows);
        }
      }
    }
  }
}
