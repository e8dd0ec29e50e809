package org.ferroloop.simulator.language.flex;

/**
 * One command of the language.
 *
 * @param least number of parameters; fewer are error 103
 * @param most number of parameters; more are error 103
 * @param action what it does
 */
record FlexCommand(int least, int most, Action action) {
  /** What a command does. */
  interface Action {
    /**
     * @throws FlexError when the instrument does not do it
     */
    void run(FlexCall call) throws FlexError;
  }
}
