package org.ferroloop.instrument.b1500;

import java.util.Arrays;
import java.util.List;

/**
 * What a module of a mainframe is, by the model that {@code UNT?} tells (Programming Guide,
 * "UNT?").
 */
enum ModuleKind {
  HIGH_POWER_SMU("HPSMU", 1e-9, 200, List.of("B1510A")),
  MEDIUM_POWER_SMU("MPSMU", 1e-9, 100, List.of("B1511A", "B1511B")),
  HIGH_RESOLUTION_SMU("HRSMU", 10e-12, 100, List.of("B1517A")),
  MEDIUM_CURRENT_SMU("MCSMU", 10e-6, 30, List.of("B1514A")),
  CAPACITANCE("MFCMU", 0, 0, List.of("B1520A")),
  HIGH_VOLTAGE_GENERATOR("HV-SPGU", 0, 0, List.of("B1525A")),
  WGFMU("WGFMU", 0, 0, List.of("B1530A")),
  UNKNOWN("module", 0, 0, List.of());

  private final String word;
  private final double lowestRange;
  private final double maxVoltage;
  private final List<String> models;

  ModuleKind(String word, double lowestRange, double maxVoltage, List<String> models) {
    this.word = word;
    this.lowestRange = lowestRange;
    this.maxVoltage = maxVoltage;
    this.models = models;
  }

  static ModuleKind of(String model) {
    return Arrays.stream(values())
        .filter(kind -> kind.models.contains(model))
        .findFirst()
        .orElse(UNKNOWN);
  }

  /** As the maker calls it. */
  String word() {
    return word;
  }

  boolean isSmu() {
    return maxVoltage > 0;
  }

  /** The lowest current range of an SMU without an atto-sense unit, in A. */
  double lowestRange() {
    return lowestRange;
  }

  /** The largest voltage of an SMU, in V. */
  double maxVoltage() {
    return maxVoltage;
  }

  /**
   * The largest compliance of an SMU at a voltage, in A (4155C/4156C and B1500A specifications): MP
   * and HRSMU 100 mA to 20 V, 50 mA to 40 V, 20 mA above; HPSMU 1 A to 20 V, 500 mA to 40 V, 125 mA
   * to 100 V, 50 mA above.
   */
  double maxCurrent(double volts) {
    double most = Math.abs(volts);
    return switch (this) {
      case MEDIUM_POWER_SMU, HIGH_RESOLUTION_SMU -> most <= 20 ? 0.1 : most <= 40 ? 0.05 : 0.02;
      case HIGH_POWER_SMU -> most <= 20 ? 1 : most <= 40 ? 0.5 : most <= 100 ? 0.125 : 0.05;
      case MEDIUM_CURRENT_SMU -> 0.1;
      default -> 0;
    };
  }
}
