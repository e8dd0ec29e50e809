package org.ferroloop.simulator.language.scpi;

/** A setting that all channels share: set on every one, asked from the first. */
record AllChannels(Behaviour each) implements Behaviour {
  @Override
  public void set(Call call) throws ScpiError {
    for (int channel = 1; channel <= call.machine().channels(); channel++) {
      each.set(new Call(call.machine(), channel, call.data()));
    }
  }

  @Override
  public String query(Call call) throws ScpiError {
    return each.query(call);
  }
}
