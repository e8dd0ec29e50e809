package org.ferroloop.simulator.language.flex;

import java.util.Locale;

/**
 * The integration settings (AIT) of the two kinds of analog-digital converter: mode 0 automatic, 1
 * manual, 2 power line cycles, 3 a time. How long the automatic and manual modes take is [K].
 */
final class Converters {
  static final int HIGH_SPEED = 0;
  static final int HIGH_RESOLUTION = 1;
  static final int PULSED = 2;

  private static final double[][] INITIAL = {{1, 1, 1, 2e-6}, {6, 3, 1, 0}, {1, 1, 1, 2e-6}};
  private static final double HIGH_SPEED_SAMPLE = 20e-6; // s [K]
  private static final double HIGH_RESOLUTION_AUTO = 3.3e-3; // s [K]
  private static final double HIGH_RESOLUTION_MANUAL = 0.3e-3; // s [K]

  private final int[] modes = new int[INITIAL.length];
  private final double[] counts = new double[INITIAL.length];
  private boolean autoZero;

  Converters() {
    reset();
  }

  void reset() {
    for (int type = 0; type < INITIAL.length; type++) {
      modes[type] = type == PULSED ? 3 : 0;
      counts[type] = INITIAL[type][modes[type]];
    }
    autoZero = false;
  }

  /** AIT type, mode, N. */
  void integrate(FlexCall call) throws FlexError {
    int type = call.whole(0, HIGH_SPEED, PULSED);
    int mode = call.whole(1, 0, type == HIGH_RESOLUTION ? 2 : 3);
    if (type == PULSED && mode < 2) {
      throw new FlexError(FlexError.VALUE);
    }
    double initial = INITIAL[type][mode];
    double n =
        switch (mode) {
          case 3 -> call.number(2, 2e-6, 20e-3, initial);
          case 2 -> Math.floor(call.number(2, 1, 100, initial));
          default -> call.whole(2, 1, type == HIGH_RESOLUTION ? 127 : 1023, (int) initial);
        };
    modes[type] = mode;
    counts[type] = n;
  }

  /** AV n, mode: the same for the high-speed converter, in the words of its predecessors. */
  void average(FlexCall call) throws FlexError {
    int n = call.whole(0, -100, 1023);
    if (n == 0) {
      throw new FlexError(FlexError.VALUE);
    }
    modes[HIGH_SPEED] = n < 0 ? 2 : call.whole(1, 0, 1, 0);
    counts[HIGH_SPEED] = Math.abs(n);
  }

  void autoZero(boolean on) {
    autoZero = on;
  }

  /** Whether a reading with this converter measures its zero as well. */
  boolean zeroes(int type) {
    return autoZero && type == HIGH_RESOLUTION;
  }

  /** The time of one integration in s. */
  double seconds(int type, double lineFrequency) {
    return switch (modes[type]) {
      case 2 -> counts[type] / lineFrequency;
      case 3 -> counts[type];
      case 1 ->
          counts[type] * (type == HIGH_RESOLUTION ? HIGH_RESOLUTION_MANUAL : HIGH_SPEED_SAMPLE);
      default ->
          counts[type] * (type == HIGH_RESOLUTION ? HIGH_RESOLUTION_AUTO : HIGH_SPEED_SAMPLE);
    };
  }

  /** As {@code *LRN? 56} tells it. */
  String learned() {
    return String.join(";", setting(0), setting(1), setting(2), "AZ" + (autoZero ? 1 : 0));
  }

  /** AV as {@code *LRN? 31} tells it. */
  String averaging() {
    int n = (int) Math.max(1, counts[HIGH_SPEED]);
    return modes[HIGH_SPEED] == 2 ? "AV-" + n : "AV" + n + "," + (modes[HIGH_SPEED] == 1 ? 1 : 0);
  }

  private String setting(int type) {
    String n =
        modes[type] == 3
            ? String.format(Locale.ROOT, "%.6f", counts[type])
            : Long.toString((long) counts[type]);
    return "AIT" + type + "," + modes[type] + "," + n;
  }
}
