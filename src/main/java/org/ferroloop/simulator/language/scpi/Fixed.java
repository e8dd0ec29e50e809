package org.ferroloop.simulator.language.scpi;

/** A command without effect: takes anything, answers the same text always. */
record Fixed(String reply) implements Behaviour {
  @Override
  public void set(Call call) {
    // Accepted: the setting has no part in the simulation.
  }

  @Override
  public String query(Call call) {
    return reply;
  }
}
