package org.ferroloop.simulator.language.scpi;

/** A command that switches a flag of the model; the reply is 0 or 1. */
record FlagParameter(String parameter) implements Behaviour {
  @Override
  public void set(Call call) throws ScpiError {
    call.machine().set(call.channel(), parameter, Values.flag(call.only()) ? 1 : 0);
  }

  @Override
  public String query(Call call) throws ScpiError {
    call.atMost(0);
    return call.machine().get(call.channel(), parameter) == 0 ? "0" : "1";
  }
}
