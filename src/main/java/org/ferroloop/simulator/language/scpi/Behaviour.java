package org.ferroloop.simulator.language.scpi;

/** What a command does. One that has no such form answers -113. */
interface Behaviour {
  /** The form without a question mark. */
  default void set(Call call) throws ScpiError {
    throw new ScpiError(-113);
  }

  /** The form with a question mark. */
  default String query(Call call) throws ScpiError {
    throw new ScpiError(-113);
  }
}
