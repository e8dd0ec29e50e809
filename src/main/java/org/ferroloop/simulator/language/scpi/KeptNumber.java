package org.ferroloop.simulator.language.scpi;

/**
 * A number that only the language keeps.
 *
 * @param name in the memory
 * @param least smallest number it takes
 * @param most largest
 * @param initial after a reset
 */
record KeptNumber(
    String name, UnitSuffix unit, boolean integer, double least, double most, double initial)
    implements Behaviour {
  @Override
  public void set(Call call) throws ScpiError {
    double value = Values.number(call.only(), unit, least, most, initial);
    if (!(value >= least && value <= most)) {
      throw new ScpiError(-222);
    }
    call.machine().memory().put(call.channel(), name, Double.toString(value));
  }

  @Override
  public String query(Call call) throws ScpiError {
    call.atMost(1);
    double value = call.machine().memory().number(call.channel(), name, initial);
    if (!call.data().isEmpty()) {
      value = Values.number(call.only(), unit, least, most, initial);
    }
    return integer
        ? call.machine().numbers().integer(Math.round(value))
        : call.machine().numbers().setting(value);
  }
}
