package org.ferroloop.characterization;

import java.util.Arrays;
import java.util.function.Function;
import org.ferroloop.config.InputException;
import org.ferroloop.twin.Polarity;

/**
 * Finds by itself where each branch of an amplitude sweep responds.
 *
 * <p>A branch begins with the first pulse after which ln G stays away from the branch's first
 * reads, in the direction of its polarity, by more than the reads' noise (and a small share of the
 * whole response). It ends where the response turns back, if it does so beyond doubt; else with its
 * last pulse. The limits lie halfway between the last pulse left out and the first one kept.
 */
public final class WindowFinder {
  private static final double NOISES = 4;

  /** Share of the branch's whole response below which a pulse counts as one without effect. */
  private static final double ONSET_SHARE = 0.01;

  /** Share of the branch's whole response that must be lost again for a turning point. */
  private static final double TURN_SHARE = 0.1;

  private static final int BASELINE = 3;

  private WindowFinder() {}

  /**
   * What a text of a user chooses for each sweep: "auto" the window found here, else the one
   * written, the same for all.
   *
   * @param field what is being read, named in errors
   * @return throws {@link InputException} for a sweep that is no amplitude sweep, and with auto for
   *     one in which a branch does not respond
   * @throws org.ferroloop.quantity.QuantityException when the text is no window
   */
  public static Function<MeasuredSweep, SweepWindow> choice(String field, String text) {
    if (text.equals("auto")) {
      return WindowFinder::find;
    }
    SweepWindow given = SweepWindow.parse(field, text);
    return sweep -> {
      requireAmplitude(sweep);
      return given;
    };
  }

  private static void requireAmplitude(MeasuredSweep sweep) {
    if (sweep.kind() != SweepKind.AMPLITUDE) {
      throw InputException.at(
          sweep.source(), 0, "", "a " + sweep.kind().words(), "an amplitude sweep for a window");
    }
  }

  /**
   * @throws InputException when this is no amplitude sweep or a branch does not respond
   */
  public static SweepWindow find(MeasuredSweep sweep) {
    return find(sweep, PolarityFinder.of(sweep));
  }

  /** As {@link #find(MeasuredSweep)}, with the device's polarity given. */
  public static SweepWindow find(MeasuredSweep sweep, Polarity polarity) {
    requireAmplitude(sweep);
    double[] positive = limits(sweep, polarity, 1);
    double[] negative = limits(sweep, polarity, -1);
    return new SweepWindow(positive[0], positive[1], -negative[0], -negative[1]);
  }

  /** The magnitudes of start and end, in V. */
  private static double[] limits(MeasuredSweep sweep, Polarity polarity, int sign) {
    BranchRise rise = BranchRise.of(sweep.rows(), sign);
    if (rise.size() <= BASELINE) {
      throw noResponse(sweep, sign);
    }
    double[] response = response(rise, sign * polarity.sign());
    int peak = 0;
    for (int i = 1; i < response.length; i++) {
      peak = response[i] > response[peak] ? i : peak;
    }
    double whole = response[peak];
    double threshold = Math.max(NOISES * rise.noise(), ONSET_SHARE * whole);
    if (whole <= threshold) {
      throw noResponse(sweep, sign);
    }
    int onset = peak;
    while (onset > 0 && response[onset - 1] > threshold) {
      onset--;
    }
    double lost = whole - response[response.length - 1];
    boolean turns = lost > Math.max(2 * NOISES * rise.noise(), TURN_SHARE * whole);
    int last = turns ? peak : response.length - 1;
    return new double[] {between(rise, onset - 1, sign), between(rise, last, sign)};
  }

  /** Change of ln G since the first reads, counted positive in the branch's own direction. */
  private static double[] response(BranchRise rise, int direction) {
    double[] first = Arrays.copyOf(rise.logs(), BASELINE);
    double base = BranchRise.median(first);
    double[] response = new double[rise.size()];
    for (int i = 0; i < response.length; i++) {
      response[i] = direction * (rise.logs()[i] - base);
    }
    return response;
  }

  /** Halfway between the amplitudes of places i and i + 1, in whole mV; both ends continued. */
  private static double between(BranchRise rise, int i, int sign) {
    double[] volts = rise.amplitudes();
    double step = sign * (volts[1] - volts[0]);
    double middle =
        i < 0
            ? sign * volts[0] - step / 2
            : i == volts.length - 1
                ? sign * volts[i] + step / 2
                : sign * (volts[i] + volts[i + 1]) / 2;
    return Math.max(0, Math.rint(middle * 1e3) / 1e3);
  }

  private static InputException noResponse(MeasuredSweep sweep, int sign) {
    return InputException.at(
        sweep.source(),
        0,
        "window",
        "a " + (sign > 0 ? "positive" : "negative") + " branch that does not respond",
        "a response beyond the reads' noise, or a window given");
  }
}
