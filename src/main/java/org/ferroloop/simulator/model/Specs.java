package org.ferroloop.simulator.model;

import java.util.List;
import org.ferroloop.config.ConfigNode;
import org.ferroloop.quantity.Unit;

/** Values that physics files share. */
final class Specs {
  private Specs() {}

  /** "[least, most]". */
  static double[] pair(ConfigNode node, Unit unit) {
    double[] values = quantities(node, unit);
    if (values.length != 2 || !(values[0] < values[1])) {
      throw node.wrong("a list of the least and the most");
    }
    return values;
  }

  /** Rising positive quantities. */
  static double[] quantities(ConfigNode node, Unit unit) {
    List<ConfigNode> items = node.items();
    double[] values = items.stream().mapToDouble(item -> item.quantity(unit)).toArray();
    for (int i = 0; i < values.length; i++) {
      if (!(values[i] > 0) || (i > 0 && values[i] <= values[i - 1])) {
        throw items.get(i).wrong("positive quantities in rising order");
      }
    }
    if (values.length == 0) {
      throw node.wrong("at least one quantity");
    }
    return values;
  }
}
