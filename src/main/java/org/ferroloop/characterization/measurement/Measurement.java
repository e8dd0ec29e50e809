package org.ferroloop.characterization.measurement;

import java.util.List;
import org.ferroloop.characterization.procedure.Procedure;

/** A kind of measurement: its parameters, its steps, and what its readings mean. */
public interface Measurement {
  /** As the command line calls it: "pulse-train". */
  String name();

  /** What it does, in a sentence or two. */
  String about();

  /** Its parameters, in the order of the help. */
  List<Parameter> parameters();

  /**
   * Its steps.
   *
   * @param devices at least one; more than one only when {@link #severalDevices}
   * @throws IllegalArgumentException when the parameters contradict each other
   */
  Procedure procedure(Settings settings, List<String> devices);

  /** A new analysis of its readings. */
  Analysis analysis(Settings settings);

  /** Whether it may be told of several devices. */
  default boolean severalDevices() {
    return false;
  }
}
