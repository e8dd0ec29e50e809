package org.ferroloop.calibration.fidelity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ferroloop.quantity.Unit;
import org.ferroloop.twin.DeviceTwin;
import org.ferroloop.twin.Variability;

/** What a behavioural twin leaves out, said beside every comparison, with the run's share of it. */
public final class NotModelled {
  private NotModelled() {}

  /** In sentences, the largest share of the run first. */
  public static List<String> of(DeviceTwin twin, RunTrajectories run) {
    List<String> all = new ArrayList<>();
    all.add(
        String.format(
            Locale.ROOT,
            "Amplitude: every pulse of one polarity is the same step of the twin. %d of the run's"
                + " %d pulses (%.0f %%) are outside its window or on a falling branch, and were"
                + " left out; inside it the amplitude still rises.",
            run.outside(),
            run.pulses(),
            100.0 * run.outside() / run.pulses()));
    all.add(
        "Width: "
            + twin.pulse()
                .map(
                    pulse -> "the twin stands for " + Unit.SECOND.format(pulse.width()) + " alone.")
                .orElse("the twin does not say which width it stands for."));
    all.add(
        "Time: retention, relaxation between a pulse and its read, and drift are not in the twin;"
            + " they show in the residuals and in the drift.");
    all.add(
        "Wear: wake-up, fatigue and imprint are not in the twin; it has no past but its weight.");
    all.add("Temperature and the non-linearity of the read: the conductance is the read sweep's.");
    Variability variability = twin.variability();
    if (!variability.hasSpread()) {
      all.add("Spread between devices: the twin has none; it is of one device.");
    }
    if (variability.readNoise() == 0 && variability.writeNoise() == 0) {
      all.add("Noise of the reads: the twin has none; the run's counts as noise of its steps.");
    }
    if (variability.cycleToCycle() == 0) {
      all.add("Cycle-to-cycle noise: the twin has none, so that no standard error is the twin's.");
    }
    if (run.unreadable() > 0) {
      all.add(
          run.unreadable() + " of the kept pulses have a reading that is no resistance: left out.");
    }
    return all;
  }
}
