package org.ferroloop.bench;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.ferroloop.instrument.SwitchMatrix.Crosspoint;

/**
 * One device of a bench.
 *
 * @param name unique on the bench
 * @param crosspoints the relays that connect it; empty without a matrix
 * @param envelope the bench's, narrowed for this device
 * @param capacitance of the device, in F, for its energy; 0 when not known
 * @param knownResistance in Ohm, for a reference (0 is a short) that shows the wiring's resistance
 */
public record Device(
    String name,
    Set<Crosspoint> crosspoints,
    Envelope envelope,
    double capacitance,
    OptionalDouble knownResistance) {
  public Device {
    crosspoints = Set.copyOf(crosspoints);
  }

  /** A resistor or a short instead of a synapse. */
  public boolean isReference() {
    return knownResistance.isPresent();
  }

  /**
   * The most energy that one pulse can bring into the device, in J: conduction at the highest
   * allowed conductance over the trapezoid, and one charging of its capacitance. Empty when the
   * envelope has no highest conductance.
   *
   * @param amplitude in V
   * @param width at half height, in s
   * @param edges leading and trailing edge together, in s
   */
  public Optional<Double> energyOfPulse(double amplitude, double width, double edges) {
    double highest = envelope.conductance().most();
    if (!Double.isFinite(highest)) {
      return Optional.empty();
    }
    // The square of a trapezoid's voltage integrates to V^2 (width - edges / 6).
    double square = amplitude * amplitude;
    return Optional.of(square * (highest * Math.max(0, width - edges / 6) + capacitance));
  }
}
