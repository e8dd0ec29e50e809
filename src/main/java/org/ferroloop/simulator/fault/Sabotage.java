package org.ferroloop.simulator.fault;

/** Carries out the effects that do not happen on a wire: spoilt readings and devices. */
public interface Sabotage {
  /** Carries out nothing. */
  Sabotage NONE =
      new Sabotage() {
        @Override
        public void carryOut(String instrument, Effect effect) {}

        @Override
        public void endAt(double seconds) {}
      };

  /**
   * @param instrument whose message the fault struck at
   */
  void carryOut(String instrument, Effect effect);

  /** Ends what has lasted long enough at this instrument time. */
  void endAt(double seconds);
}
