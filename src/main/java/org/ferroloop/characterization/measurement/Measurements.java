package org.ferroloop.characterization.measurement;

import java.util.List;
import java.util.Optional;

/** Every measurement there is besides the sweeps. */
public final class Measurements {
  private static final List<Measurement> ALL =
      List.of(
          new PulseTrains(),
          new AlternatingTrains(),
          new ReadDisturb(),
          new Retention(),
          new Endurance(),
          new CurrentVoltage(),
          new Pund(),
          new WriteVerifies(),
          new Spread());

  private Measurements() {}

  /** In the order of the help. */
  public static List<Measurement> all() {
    return ALL;
  }

  /** One by its name. */
  public static Optional<Measurement> find(String name) {
    return ALL.stream().filter(one -> one.name().equals(name)).findFirst();
  }
}
