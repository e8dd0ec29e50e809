package org.ferroloop.simulator.language.tsp;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ferroloop.config.ConfigNode;
import org.ferroloop.simulator.model.InstrumentModel;

/**
 * channel of a switch matrix. Crosspoints are named slot, row (a letter or a digit), column of two
 * digits: "1A05" or "1105"; the columns of the slots follow each other in the model.
 */
final class ChannelTable extends AttributeTable {
  private static final Pattern NAME = Pattern.compile("([1-9])([A-Z]|[1-9])(\\d\\d)");

  private final TspMachine machine;
  private final boolean letters;
  private final int columnsPerSlot;

  ChannelTable(TspMachine machine, ConfigNode language) {
    this.machine = machine;
    ConfigNode grid = language.get("grid").allowOnly("rows", "columns-per-slot");
    letters = grid.get("rows").oneOf("letters", "digits").equals("letters");
    columnsPerSlot = (int) grid.get("columns-per-slot").integer(1, 99);
    InstrumentModel model = machine.models().get(0);
    ModelAttributes attributes = new ModelAttributes(machine, model);
    ConfigNode paths = language.get("attributes");
    paths.fields().forEach(path -> add(path, attributes.read(paths.get(path))));
    ConfigNode constants = language.get("constants");
    constants.fields().forEach(name -> with(name, constants.get(name).number()));
    with("close", Function.quiet(given -> move("close", text(given))));
    with("open", Function.quiet(given -> move("open", text(given))));
    with("exclusiveclose", Function.quiet(given -> move("connect", text(given))));
    with("getclose", Function.of(given -> closed(text(given))));
    with("getstate", Function.of(given -> states(text(given))));
    with("reset", Function.quiet(given -> machine.perform(0, "openall")));
  }

  private static String text(List<Object> arguments) {
    if (arguments.isEmpty() || !(arguments.get(0) instanceof String text)) {
      throw TspError.runtime("parameter is not a channel list");
    }
    return text;
  }

  private void move(String action, String list) {
    if (isAll(list)) {
      if (!action.equals("open")) {
        throw TspError.runtime("channel list is not allowed here");
      }
      machine.perform(0, "openall");
      return;
    }
    machine.perform(0, action, pairs(list));
  }

  private static boolean isAll(String list) {
    String word = list.trim().toLowerCase(Locale.ROOT);
    return word.equals("allslots") || word.matches("slot[1-9]");
  }

  private double[] pairs(String list) {
    List<Double> pairs = new ArrayList<>();
    for (String name : list.split(",")) {
      Matcher matcher = NAME.matcher(name.trim().toUpperCase(Locale.ROOT));
      if (!matcher.matches() || Character.isLetter(matcher.group(2).charAt(0)) != letters) {
        throw new TspError(1115, "Parameter error: invalid channel specified: " + name.trim());
      }
      char row = matcher.group(2).charAt(0);
      int column = Integer.parseInt(matcher.group(3));
      if (column < 1 || column > columnsPerSlot) {
        throw new TspError(1115, "Parameter error: channel not in this slot: " + name.trim());
      }
      pairs.add((double) (letters ? row - 'A' + 1 : row - '0'));
      pairs.add((double) ((Integer.parseInt(matcher.group(1)) - 1) * columnsPerSlot + column));
    }
    return pairs.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** The closed crosspoints among those asked, separated by semicolons; nil when there are none. */
  private Object closed(String list) {
    double[] pairs = machine.perform(0, "closed");
    List<String> wanted = new ArrayList<>();
    if (!isAll(list)) {
      double[] asked = pairs(list);
      for (int i = 0; i < asked.length; i += 2) {
        wanted.add(name((int) asked[i], (int) asked[i + 1]));
      }
    }
    List<String> names = new ArrayList<>();
    for (int i = 0; i + 1 < pairs.length; i += 2) {
      String name = name((int) pairs[i], (int) pairs[i + 1]);
      if (isAll(list) || wanted.contains(name)) {
        names.add(name);
      }
    }
    return names.isEmpty() ? null : String.join(";", names);
  }

  private String states(String list) {
    List<String> states = new ArrayList<>();
    for (double state : machine.perform(0, "state", pairs(list))) {
      states.add(state == 0 ? "0" : "1");
    }
    return String.join(",", states);
  }

  private String name(int row, int column) {
    int slot = (column - 1) / columnsPerSlot + 1;
    String line = letters ? String.valueOf((char) ('A' + row - 1)) : Integer.toString(row);
    return slot + line + String.format(Locale.ROOT, "%02d", (column - 1) % columnsPerSlot + 1);
  }
}
