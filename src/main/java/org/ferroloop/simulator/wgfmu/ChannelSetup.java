package org.ferroloop.simulator.wgfmu;

import java.util.Arrays;
import org.ferroloop.simulator.mainframe.ForceRange;
import org.ferroloop.simulator.mainframe.WgfmuMode;
import org.ferroloop.simulator.mainframe.WgfmuOutput;

/** What the library has been told of one channel; it comes into force with update or execute. */
final class ChannelSetup {
  static final int DC = 2000;
  static final int FASTIV = 2001;
  static final int PG = 2002;
  static final int SMU = 2003;
  static final int VOLTAGE = 4000;
  static final int CURRENT = 4001;
  static final int LOWEST_CURRENT_RANGE = 6001;

  private static final WgfmuMode[] MODES = {
    WgfmuMode.DC, WgfmuMode.FASTIV, WgfmuMode.PG, WgfmuMode.SMU
  };

  private final Sequence sequence = new Sequence();
  int mode = SMU;
  int forceRange = 3000;
  int measureMode = VOLTAGE;
  int voltageRange = 5002;
  int currentRange = 6005;
  double forceDelay;
  double measureDelay;
  int enabled = 7001;
  int triggerMode = 8000;
  int polarity = 8100;

  Sequence sequence() {
    return sequence;
  }

  /** The reset of initialize: the sequence, which is software, stays. */
  void reset() {
    ChannelSetup fresh = new ChannelSetup();
    mode = fresh.mode;
    forceRange = fresh.forceRange;
    measureMode = fresh.measureMode;
    voltageRange = fresh.voltageRange;
    currentRange = fresh.currentRange;
    forceDelay = fresh.forceDelay;
    measureDelay = fresh.measureDelay;
    enabled = fresh.enabled;
    triggerMode = fresh.triggerMode;
    polarity = fresh.polarity;
  }

  /** The mode and range that an output has. */
  void take(WgfmuOutput output) {
    mode = DC + Arrays.asList(MODES).indexOf(output.mode());
    forceRange = 3000 + output.forceRange().ordinal();
  }

  WgfmuMode outputMode() {
    return MODES[mode - DC];
  }

  ForceRange outputRange() {
    return ForceRange.values()[forceRange - 3000];
  }

  boolean plays() {
    return mode == FASTIV || mode == PG;
  }

  /** The lowest voltage that can be forced, in V. */
  double least() {
    return Math.max(outputRange().least(), mode == PG ? -5 : -10);
  }

  /** The highest voltage that can be forced, in V. */
  double most() {
    return Math.min(outputRange().most(), mode == PG ? 5 : 10);
  }
}
