package org.ferroloop.simulator.language.scpi;

import java.util.ArrayList;
import java.util.List;

/**
 * A list of numbers that only the language keeps (a source list).
 *
 * @param name in the memory
 * @param most longest list
 */
record KeptNumbers(String name, UnitSuffix unit, int most) implements Behaviour {
  @Override
  public void set(Call call) throws ScpiError {
    call.data(0);
    if (call.data().size() > most) {
      throw new ScpiError(-223);
    }
    List<String> values = new ArrayList<>();
    for (ProgramData data : call.data()) {
      values.add(Double.toString(Values.number(data, unit, 0, 0, 0)));
    }
    call.machine().memory().put(call.channel(), name, String.join(",", values));
  }

  @Override
  public String query(Call call) throws ScpiError {
    call.atMost(0);
    List<String> shown = new ArrayList<>();
    for (double value : numbers(call.machine().memory().get(call.channel(), name))) {
      shown.add(call.machine().numbers().setting(value));
    }
    return String.join(",", shown);
  }

  static double[] numbers(String text) {
    if (text.isEmpty()) {
      return new double[0];
    }
    return java.util.Arrays.stream(text.split(",")).mapToDouble(Double::parseDouble).toArray();
  }
}
