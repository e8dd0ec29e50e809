package org.ferroloop.twin.energy;

import java.util.List;
import org.ferroloop.twin.DeviceTwin;
import org.ferroloop.twin.PulseConditions;
import org.ferroloop.twin.PulseEnergy;

/** What a pulse costs according to every source that needs no measurement of the pulse itself. */
public final class EnergyModels {
  private EnergyModels() {}

  /**
   * The energies of one pulse, "upper-bound" first, then "measured-dc".
   *
   * @param area of the device in m2, positive
   * @param switchedFractionUp mean share of a full reversal that one potentiation pulse switches,
   *     from 0 to 1; see {@link SwitchedFraction}
   * @param switchedFractionDown the same of a depression pulse
   * @throws IllegalArgumentException when the area or a fraction is outside its range
   */
  public static List<PulseEnergy> of(
      PulseConditions pulse, double area, double switchedFractionUp, double switchedFractionDown) {
    if (!(area > 0) || !isFraction(switchedFractionUp) || !isFraction(switchedFractionDown)) {
      throw new IllegalArgumentException(
          "energies want a positive area and switched fractions from 0 to 1, found "
              + area
              + " m2, "
              + switchedFractionUp
              + " and "
              + switchedFractionDown);
    }
    return List.of(
        UpperBound.of(pulse, area),
        MeasuredDc.of(pulse, area, switchedFractionUp, switchedFractionDown));
  }

  /** The twin with its energies, when its pulse and area are known; else the twin as it is. */
  public static DeviceTwin charge(DeviceTwin twin) {
    if (twin.pulse().isEmpty() || twin.area().isEmpty()) {
      return twin;
    }
    SwitchedFraction switched = SwitchedFraction.of(twin.model(), twin.parameters());
    return twin.withEnergies(
        of(twin.pulse().get(), twin.area().getAsDouble(), switched.up(), switched.down()));
  }

  private static boolean isFraction(double value) {
    return value >= 0 && value <= 1;
  }
}
