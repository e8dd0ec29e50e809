package org.ferroloop.simulator.model;

import java.util.List;

/**
 * The physics of one channel of a simulated instrument, without any language: settings, actions,
 * time. Languages (SCPI, TSP, Siglent, FLEX) sit on top and know only this.
 */
public interface InstrumentModel {
  /** Every setting it has. */
  List<Parameter> parameters();

  /** The value of a setting; a flag is 0 or 1, a choice its index. */
  double get(String parameter);

  /**
   * Sets one, without regard to other settings' validity.
   *
   * @throws ModelRefusal when the instrument would refuse or adjust it: the language decides what
   *     the instrument says then
   */
  void set(String parameter, double value);

  /**
   * Does something ("measure", "trigger", "init", "abort").
   *
   * @param arguments numbers the action takes
   * @return the numbers it yields, in the order that the model documents; may be empty
   * @throws ModelRefusal when it is not possible now
   */
  double[] perform(String action, double... arguments);

  /** Back to the state after power-on. */
  void reset();

  /** The clock of the bench, in s since 1970-01-01 UTC. */
  double now();

  /** Waits for some seconds of that clock. */
  void pass(double seconds);
}
