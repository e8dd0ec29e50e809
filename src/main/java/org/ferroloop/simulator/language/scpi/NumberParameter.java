package org.ferroloop.simulator.language.scpi;

import org.ferroloop.simulator.model.Parameter;

/**
 * A command that sets and asks a number of the model.
 *
 * @param parameter its name in the model
 * @param unit what may follow the number
 * @param integer whether it is printed as a whole number
 * @param absolute whether the sign is dropped
 * @param scale the model has this times the language's number
 */
record NumberParameter(
    String parameter, UnitSuffix unit, boolean integer, boolean absolute, double scale)
    implements Behaviour {
  @Override
  public void set(Call call) throws ScpiError {
    ProgramData data = call.only();
    Parameter limits = call.machine().parameter(call.channel(), parameter);
    double value =
        Values.number(
            data, unit, limits.least() / scale, limits.most() / scale, limits.initial() / scale);
    call.machine().set(call.channel(), parameter, (absolute ? Math.abs(value) : value) * scale);
  }

  @Override
  public String query(Call call) throws ScpiError {
    call.atMost(1);
    double value = call.machine().get(call.channel(), parameter);
    if (!call.data().isEmpty()) {
      Parameter limits = call.machine().parameter(call.channel(), parameter);
      value = Values.number(call.only(), unit, limits.least(), limits.most(), limits.initial());
    }
    value /= scale;
    return integer && Double.isFinite(value)
        ? call.machine().numbers().integer(Math.round(value))
        : call.machine().numbers().setting(value);
  }
}
