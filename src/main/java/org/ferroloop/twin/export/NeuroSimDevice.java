package org.ferroloop.twin.export;

import java.util.ArrayList;
import java.util.List;
import org.ferroloop.twin.ConductanceWindow;
import org.ferroloop.twin.DeviceTwin;
import org.ferroloop.twin.PulseConditions;
import org.ferroloop.twin.Variability;

/**
 * The fields of NeuroSim's RealDevice that a twin determines, in NeuroSim's units and definitions
 * (MLP+NeuroSim V3.0 and DNN+NeuroSim V2.1, Yu group).
 *
 * @param maxConductance in S, at w_max
 * @param minConductance in S, at w_min
 * @param ltp the curve of potentiation pulses
 * @param ltd the curve of depression pulses
 * @param writeVoltageLtp size of the potentiation amplitude, in V
 * @param writeVoltageLtd size of the depression amplitude, in V
 * @param writePulseWidth in s, of both
 * @param sigmaCtoC standard deviation that one pulse adds, as a share of the conductance range
 * @param sigmaDtoD standard deviation of the nonlinearity label between devices
 * @param maxConductanceVar standard deviation of maxConductance between devices, in S
 * @param minConductanceVar standard deviation of minConductance between devices, in S
 * @param sigmaReadNoise standard deviation of a reading, relative, in the middle of the range
 */
record NeuroSimDevice(
    double maxConductance,
    double minConductance,
    NeuroSimCurve ltp,
    NeuroSimCurve ltd,
    double writeVoltageLtp,
    double writeVoltageLtd,
    double writePulseWidth,
    double sigmaCtoC,
    double sigmaDtoD,
    double maxConductanceVar,
    double minConductanceVar,
    double sigmaReadNoise) {

  /**
   * @throws ExportException when the window or the pulse is unknown, a bound has no positive
   *     conductance, or a polarity does not drive from bound to bound
   */
  static NeuroSimDevice of(DeviceTwin twin) {
    requireKnown(twin);
    ConductanceWindow window = twin.window().orElseThrow();
    PulseConditions pulse = twin.pulse().orElseThrow();
    double least = window.conductance(twin.parameters().wMin());
    double most = window.conductance(twin.parameters().wMax());
    if (!(least > 0)) {
      throw new ExportException(
          twin.name() + ": NeuroSim wants positive conductances, but w_min is " + least + " S");
    }
    double perWeight = (window.gMax() - window.gMin()) / 2;
    NeuroSimCurve ltp = NeuroSimCurve.of(twin, true);
    NeuroSimCurve ltd = NeuroSimCurve.of(twin, false);
    Variability variability = twin.variability();
    double meanStep = NeuroSimCurve.COVERED / 2 * (1.0 / ltp.pulses() + 1.0 / ltd.pulses());
    return new NeuroSimDevice(
        most,
        least,
        ltp,
        ltd,
        Math.abs(pulse.amplitudeUp()),
        Math.abs(pulse.amplitudeDown()),
        pulse.width(),
        variability.cycleToCycle() * meanStep,
        labelSpread(ltp, ltd, Math.hypot(variability.stepSpread(), variability.upDownSpread())),
        variability.wMaxSpread() * twin.parameters().wMax() * perWeight,
        variability.wMinSpread() * -twin.parameters().wMin() * perWeight,
        variability.readNoise() * perWeight * 2 / (most + least));
  }

  /** The mean over both polarities of how far the label moves with steps one sigma larger. */
  private static double labelSpread(NeuroSimCurve ltp, NeuroSimCurve ltd, double sigma) {
    double sum = 0;
    for (NeuroSimCurve curve : new NeuroSimCurve[] {ltp, ltd}) {
      sum += Math.abs(curve.labelOfSteps(1 + sigma) - curve.labelOfSteps(1 - sigma)) / 2;
    }
    return sum / 2;
  }

  private static void requireKnown(DeviceTwin twin) {
    List<String> missing = new ArrayList<>();
    if (twin.window().isEmpty()) {
      missing.add("window, the conductances of w = -1 and w = +1 (--g-min, --g-max, or --window)");
    }
    if (twin.pulse().isEmpty()) {
      missing.add("pulse (--pulse-width, --amplitude-up, --amplitude-down)");
    }
    if (!missing.isEmpty()) {
      throw new ExportException(
          twin.name()
              + ": NeuroSim wants what is unknown in the twin: "
              + String.join("; ", missing)
              + ". 'ferroloop twin import' takes these options.");
    }
  }
}
