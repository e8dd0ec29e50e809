package org.ferroloop.simulator.language.scpi;

/** A flag that only the language keeps. */
record KeptFlag(String name) implements Behaviour {
  @Override
  public void set(Call call) throws ScpiError {
    call.machine().memory().put(call.channel(), name, Values.flag(call.only()) ? "1" : "0");
  }

  @Override
  public String query(Call call) throws ScpiError {
    call.atMost(0);
    return call.machine().memory().get(call.channel(), name);
  }
}
