package org.ferroloop.training;

import java.util.List;
import org.ferroloop.synapse.arrangement.Programmed;

/**
 * What happened to one array beside the training itself.
 *
 * @param array its name ("layer 1 tile 2", "layer 1 tile 2 reference")
 * @param programmed devices that were written in closed loop before the training; 0 when weights
 *     were set exactly
 * @param missed those that did not come within the tolerance
 * @param refreshes pairs that were rewritten during the training
 * @param refreshMisses devices that a refresh did not bring within the tolerance
 * @param unsettled cells whose own symmetry point was not known to stand still when the pulses to
 *     find it were spent; 0 where none was searched
 */
public record ArrayReport(
    String array,
    int programmed,
    List<Programmed.Miss> missed,
    long refreshes,
    long refreshMisses,
    int unsettled) {
  public ArrayReport {
    missed = List.copyOf(missed);
  }
}
