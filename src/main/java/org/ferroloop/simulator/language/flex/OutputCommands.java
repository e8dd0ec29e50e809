package org.ferroloop.simulator.language.flex;

import java.util.List;
import java.util.Map;

/** Switches and sources: CN, CL, DZ, RZ, IN, DV, DI, FL, SSR. */
final class OutputCommands {
  private static final int MOST = 15;
  private static final double QUIET = 2; // V, for WZ? [K]

  private final FlexMachine machine;

  OutputCommands(FlexMachine machine) {
    this.machine = machine;
  }

  void addTo(Map<String, FlexCommand> commands) {
    commands.put("CN", new FlexCommand(0, MOST, call -> call.channels(0).forEach(FlexChannel::on)));
    commands.put(
        "CNX", new FlexCommand(0, MOST, call -> call.channels(0).forEach(FlexChannel::on)));
    commands.put(
        "CL", new FlexCommand(0, MOST, call -> call.channels(0).forEach(FlexChannel::off)));
    commands.put(
        "IN", new FlexCommand(0, MOST, call -> call.channels(0).forEach(FlexChannel::reset)));
    commands.put("DZ", new FlexCommand(0, MOST, call -> on(call).forEach(FlexChannel::zero)));
    commands.put("RZ", new FlexCommand(0, MOST, this::restore));
    commands.put("DV", new FlexCommand(3, 6, this::voltage));
    commands.put("DI", new FlexCommand(3, 6, this::current));
    commands.put("FL", new FlexCommand(1, MOST + 1, this::filter));
    commands.put(
        "SSR", new FlexCommand(2, 2, call -> call.channel(0).seriesResistor(call.flag(1))));
    commands.put("WZ?", new FlexCommand(0, 1, this::quiet));
  }

  /** The channels named, which must be on; without names those that are on. */
  private List<FlexChannel> on(FlexCall call) throws FlexError {
    if (call.count() == 0) {
      return machine.channels().stream().filter(channel -> channel.module().on()).toList();
    }
    List<FlexChannel> channels = call.channels(0);
    for (FlexChannel channel : channels) {
      channel.requireOn();
    }
    return channels;
  }

  private void restore(FlexCall call) throws FlexError {
    List<FlexChannel> channels =
        call.count() > 0
            ? call.channels(0)
            : machine.channels().stream().filter(FlexChannel::zeroed).toList();
    for (FlexChannel channel : channels) {
      if (!channel.zeroed()) {
        throw new FlexError(FlexError.NO_DZ);
      }
    }
    if (channels.isEmpty()) {
      throw new FlexError(FlexError.NO_DZ);
    }
    channels.forEach(FlexChannel::restore);
  }

  private void voltage(FlexCall call) throws FlexError {
    FlexChannel channel = call.channel(0);
    RangeCode range = RangeCode.volts(call, 1, channel.spec().voltageRanges());
    double volts = call.number(2);
    call.whole(4, 0, 1, 0);
    RangeCode.amperes(call, 5, channel.spec().currentRanges());
    FlexChannel.Source source =
        channel.voltage(volts, range, compliance(call, 3), machine.mainframe().interlockClosed());
    channel.requireOn();
    channel.force(source);
  }

  private void current(FlexCall call) throws FlexError {
    FlexChannel channel = call.channel(0);
    RangeCode range = RangeCode.amperes(call, 1, channel.spec().currentRanges());
    double amperes = call.number(2);
    call.whole(4, 0, 1, 0);
    RangeCode.volts(call, 5, channel.spec().voltageRanges());
    FlexChannel.Source source =
        channel.current(amperes, range, compliance(call, 3), machine.mainframe().interlockClosed());
    channel.requireOn();
    channel.force(source);
  }

  /** A compliance, or null when it was left out. */
  static Double compliance(FlexCall call, int index) throws FlexError {
    return call.has(index) ? call.number(index) : null;
  }

  private void filter(FlexCall call) throws FlexError {
    boolean in = call.flag(0);
    call.channels(1).forEach(channel -> channel.module().filter(in));
  }

  /** 0 when no output is beyond 2 V, else 1. */
  private void quiet(FlexCall call) throws FlexError {
    call.whole(0, 0, 1, 0);
    boolean beyond =
        machine.channels().stream()
            .anyMatch(channel -> Math.abs(channel.module().port().sense().voltage()) > QUIET);
    call.answer(beyond ? "1" : "0");
  }
}
