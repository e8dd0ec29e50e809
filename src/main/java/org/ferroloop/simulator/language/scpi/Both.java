package org.ferroloop.simulator.language.scpi;

/** One command that sets two things and asks the first: both edges of a pulse. */
record Both(Behaviour first, Behaviour second) implements Behaviour {
  @Override
  public void set(Call call) throws ScpiError {
    first.set(call);
    second.set(call);
  }

  @Override
  public String query(Call call) throws ScpiError {
    return first.query(call);
  }
}
