package org.ferroloop.characterization.measurement;

import java.util.List;
import org.ferroloop.bench.Envelope;
import org.ferroloop.characterization.measurement.Parameter.Kind;
import org.ferroloop.instrument.IvSweep;
import org.ferroloop.quantity.Unit;

/** How a measurement reads its device: the small sweep of the measured files by default. */
public final class ReadSettings {
  /** The name of the parameter whose standard value is the envelope's. */
  public static final String COMPLIANCE = "compliance";

  /** The compliance of the measured files, in A; a narrower envelope has the say. */
  private static final double MOST_COMPLIANCE = 0.1;

  static final List<Parameter> PARAMETERS =
      List.of(
          new Parameter(
              "read",
              Kind.VOLTAGES,
              "-0.1 V,0.1 V",
              -100,
              100,
              "ends of each read sweep, neither 0 V; the conductance is the mean of both"),
          Parameter.count("read-points", 4, 1, 1001, "points of each read sweep"),
          Parameter.number("nplc", 1, 1e-4, 1000, "integration of each point in power line cycles"),
          new Parameter(
              "range", Kind.CURRENT, "0 A", 0, 10, "current range of the reads, 0 A for automatic"),
          new Parameter(
              COMPLIANCE,
              Kind.CURRENT,
              "",
              1e-15,
              10,
              "current limit of the reads (the device's envelope, at most 100 mA)"));

  private ReadSettings() {}

  /** The text of the compliance when none is given. */
  public static String compliance(Envelope envelope) {
    return Unit.AMPERE.format(Math.min(envelope.compliance(), MOST_COMPLIANCE));
  }

  static IvSweep of(Settings settings) {
    double start = settings.value("read");
    double stop = settings.second("read");
    if (start == 0 || stop == 0) {
      throw new IllegalArgumentException("--read: a conductance cannot be read at 0 V");
    }
    int points = start == stop ? 1 : Math.max(2, settings.count("read-points"));
    return of(settings, start, stop, points);
  }

  /** A staircase with compliance, integration and range of the reads. */
  static IvSweep of(Settings settings, double start, double stop, int points) {
    return new IvSweep(
        start,
        stop,
        points,
        settings.value(COMPLIANCE),
        settings.value("nplc"),
        settings.value("range"));
  }
}
