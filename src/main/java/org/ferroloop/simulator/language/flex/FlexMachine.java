package org.ferroloop.simulator.language.flex;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ferroloop.simulator.mainframe.Mainframe;

/** What all commands of one instrument share. */
final class FlexMachine {
  private static final int SUB = 100;

  private final String identity;
  private final Mainframe mainframe;
  private final Map<Integer, String> texts;
  private final Map<Integer, FlexChannel> channels = new LinkedHashMap<>();
  private final OutputBuffers output = new OutputBuffers();
  private final Converters converters = new Converters();
  private final SweepSetup sweep = new SweepSetup();
  private DataFormat format = DataFormat.INITIAL;
  private boolean timeStamps;
  private boolean autoCalibration;
  private boolean parallel;
  private int triggerMode = 1;
  private int serviceEnable;
  private double timerFrom;

  FlexMachine(String identity, Mainframe mainframe, Map<Integer, String> texts) {
    this.identity = identity;
    this.mainframe = mainframe;
    this.texts = Map.copyOf(texts);
    for (int slot : mainframe.smuSlots()) {
      channels.put(slot, new FlexChannel(mainframe.smu(slot)));
    }
  }

  String identity() {
    return identity;
  }

  Mainframe mainframe() {
    return mainframe;
  }

  OutputBuffers output() {
    return output;
  }

  Converters converters() {
    return converters;
  }

  SweepSetup sweep() {
    return sweep;
  }

  /** Every source-measure unit, by slot. */
  List<FlexChannel> channels() {
    return new ArrayList<>(channels.values());
  }

  /**
   * The channel of a number: a slot, or the slot and 01.
   *
   * @throws FlexError 121 when nothing is there, 151 when it is no source-measure unit
   */
  FlexChannel channel(int number) throws FlexError {
    int slot = number > SUB && number % SUB == 1 ? number / SUB : number;
    FlexChannel channel = channels.get(slot);
    if (channel != null) {
      return channel;
    }
    boolean something =
        mainframe.wgfmuChannels().contains(number) || mainframe.module(number).isPresent();
    throw new FlexError(something ? FlexError.NOT_THIS_CHANNEL : FlexError.CHANNEL);
  }

  /** Queues an error with its text; one of a module's channel as it was raised. */
  void report(int code) {
    mainframe.errors().add(code, text(code));
  }

  /** The text of a code; that of an unknown one is empty. */
  String text(int code) {
    return texts.getOrDefault(code, "");
  }

  DataFormat format() {
    return format;
  }

  /** FMT, which clears the data as well [K]. */
  void format(DataFormat wanted) {
    format = wanted;
    output.clearData();
  }

  boolean timeStamps() {
    return timeStamps;
  }

  void timeStamps(boolean on) {
    timeStamps = on;
  }

  boolean autoCalibration() {
    return autoCalibration;
  }

  void autoCalibration(boolean on) {
    autoCalibration = on;
  }

  boolean parallel() {
    return parallel;
  }

  void parallel(boolean on) {
    parallel = on;
  }

  int triggerMode() {
    return triggerMode;
  }

  void triggerMode(int mode) {
    triggerMode = mode;
  }

  int serviceEnable() {
    return serviceEnable;
  }

  void serviceEnable(int mask) {
    serviceEnable = mask;
  }

  /** Seconds since TSR. */
  double timer() {
    return mainframe.circuit().seconds() - timerFrom;
  }

  void restartTimer() {
    timerFrom = mainframe.circuit().seconds();
  }

  void pass(double seconds) {
    mainframe.circuit().pass(seconds);
  }

  /** *RST; errors stay. */
  void reset() {
    channels.values().forEach(FlexChannel::reset);
    mainframe.reset();
    converters.reset();
    sweep.reset();
    format(DataFormat.INITIAL);
    timeStamps = false;
    autoCalibration = false;
    parallel = false;
    triggerMode = 1;
    restartTimer();
  }

  /** The status byte without RQS: data, set ready, interlock, error. */
  int status() {
    return (output.data() > 0 ? 1 : 0)
        | (mainframe.interlockClosed() ? 0 : 8)
        | 16
        | (mainframe.errors().size() > 0 ? 32 : 0);
  }
}
