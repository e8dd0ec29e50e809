package org.ferroloop.instrument.wgfmu;

import java.util.ArrayList;
import java.util.List;
import org.ferroloop.quantity.Unit;

/** What the vendor recommends and what a WGFMU cannot protect, in words for a bench check. */
public final class Cautions {
  private static final double PG_EDGE = 30e-9;
  private static final double FAST_IV_EDGE = 70e-9;

  private Cautions() {}

  /** The shortest edge that the vendor recommends in a mode, in s: below it overshoots. */
  public static double recommendedEdge(OperationMode mode) {
    return mode == OperationMode.PG ? PG_EDGE : FAST_IV_EDGE;
  }

  /**
   * What to keep in mind about pulses.
   *
   * @param edge shortest edge that is going to be used, in s
   * @param plateau shortest top that is going to be used, in s
   */
  public static List<String> of(OperationMode mode, double edge, double plateau) {
    List<String> all = new ArrayList<>();
    all.add(
        "a WGFMU has no current compliance: nothing but amplitude, width and a series resistance"
            + " outside limits the current");
    all.add(unlimited(mode));
    all.addAll(recommendations(mode, edge, plateau));
    return all;
  }

  /** The most current that a shorted device can draw, in words. */
  public static String unlimited(OperationMode mode) {
    double resistance = mode.sourceResistance();
    return resistance > 0
        ? "in "
            + mode.word()
            + " mode a shorted device draws up to "
            + Unit.AMPERE.format(mode.highest() / resistance)
            + ": "
            + Unit.VOLT.format(mode.highest())
            + " behind "
            + Unit.OHM.format(resistance)
        : "in " + mode.word() + " mode there is no source resistance that limits a shorted device";
  }

  /** What the vendor recommends, and what follows from the grid and the measuring times. */
  public static List<String> recommendations(OperationMode mode, double edge, double plateau) {
    List<String> all = new ArrayList<>();
    all.add("times are multiples of 10 ns");
    double recommended = recommendedEdge(mode);
    if (edge < recommended) {
      all.add(
          "edges of "
              + Unit.SECOND.format(edge)
              + " are below the "
              + Unit.SECOND.format(recommended)
              + " that the vendor recommends in "
              + mode.word()
              + " mode: expect overshoot");
    }
    if (plateau < MeasureRange.V5.shortestPulse()) {
      all.add(
          "a top of "
              + Unit.SECOND.format(plateau)
              + " can be forced and not measured: a voltage reading takes "
              + Unit.SECOND.format(MeasureRange.V5.shortestPulse()));
    }
    return all;
  }
}
