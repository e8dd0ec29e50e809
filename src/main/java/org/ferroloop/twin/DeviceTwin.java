package org.ferroloop.twin;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A calibrated behavioural twin of one device at one pulse width: what a twin file holds. Physical
 * facts that its source does not tell (an AIHWKit description knows no siemens) are empty, and
 * written as "unknown" in the file.
 *
 * @param name the device and its conditions ("ID161ZR15000 2 us")
 * @param area of the device in m2, positive
 * @param energies of one pulse, at most one a source; empty when unknown
 */
public record DeviceTwin(
    String name,
    StepModel model,
    StepParameters parameters,
    Variability variability,
    Polarity polarity,
    Optional<ConductanceWindow> window,
    Optional<PulseConditions> pulse,
    OptionalDouble area,
    List<PulseEnergy> energies,
    Provenance provenance) {
  /**
   * @throws IllegalArgumentException when the area is not positive, the pulse contradicts the
   *     polarity, or an energy source comes twice
   */
  public DeviceTwin {
    Require.filled("name", name);
    area.ifPresent(value -> Require.positive("area", value));
    if (pulse.isPresent() && pulse.get().polarity() != polarity) {
      throw new IllegalArgumentException(
          "the pulse says "
              + pulse.get().polarity().text()
              + ", but the polarity is "
              + polarity.text());
    }
    energies = List.copyOf(energies);
    if (energies.stream().map(PulseEnergy::source).distinct().count() < energies.size()) {
      throw new IllegalArgumentException("energies: the same source twice");
    }
  }

  /** The nominal step of one potentiation pulse at weight w, noise free. */
  public double stepUp(double w) {
    return model.up(w, parameters.scaleUp(), parameters.wMin(), parameters.wMax());
  }

  /** The nominal step of one depression pulse at weight w, noise free. */
  public double stepDown(double w) {
    return model.down(w, parameters.scaleDown(), parameters.wMin(), parameters.wMax());
  }

  /** This twin with other energies. */
  public DeviceTwin withEnergies(List<PulseEnergy> others) {
    return new DeviceTwin(
        name, model, parameters, variability, polarity, window, pulse, area, others, provenance);
  }

  /** This twin with other noise and spread. */
  public DeviceTwin withVariability(Variability other) {
    return new DeviceTwin(
        name, model, parameters, other, polarity, window, pulse, area, energies, provenance);
  }

  /** This twin with another area, in m2. */
  public DeviceTwin withArea(OptionalDouble other) {
    return new DeviceTwin(
        name, model, parameters, variability, polarity, window, pulse, other, energies, provenance);
  }
}
