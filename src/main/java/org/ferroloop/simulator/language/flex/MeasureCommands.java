package org.ferroloop.simulator.language.flex;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Converters, ranges, spot measurements and sweeps. */
final class MeasureCommands {
  private static final int MOST_MEASURED = 10;
  private static final int MOST_STEPS = 1001; // [K]

  private final FlexMachine machine;
  private final Measurement measurement;

  MeasureCommands(FlexMachine machine, Measurement measurement) {
    this.machine = machine;
    this.measurement = measurement;
  }

  void addTo(Map<String, FlexCommand> commands) {
    Converters converters = machine.converters();
    SweepSetup sweep = machine.sweep();
    commands.put(
        "AAD", new FlexCommand(2, 2, call -> call.channel(0).converter(call.whole(1, 0, 2))));
    commands.put("AIT", new FlexCommand(2, 3, converters::integrate));
    commands.put("AV", new FlexCommand(1, 2, converters::average));
    commands.put("AZ", new FlexCommand(1, 1, call -> converters.autoZero(call.flag(0))));
    commands.put("WAT", new FlexCommand(2, 3, MeasureCommands::waitTime));
    commands.put("RI", new FlexCommand(2, 2, MeasureCommands::currentRange));
    commands.put("RV", new FlexCommand(2, 2, MeasureCommands::voltageRange));
    commands.put("RM", new FlexCommand(2, 3, MeasureCommands::rangingMode));
    commands.put("CMM", new FlexCommand(2, 2, MeasureCommands::measureMode));
    commands.put("TI", new FlexCommand(1, 2, call -> spot(call, true, false, false)));
    commands.put("TV", new FlexCommand(1, 2, call -> spot(call, false, true, false)));
    commands.put("TIV", new FlexCommand(1, 3, call -> spot(call, true, true, false)));
    commands.put("TTI", new FlexCommand(1, 2, call -> spot(call, true, false, true)));
    commands.put("TTV", new FlexCommand(1, 2, call -> spot(call, false, true, true)));
    commands.put("TTIV", new FlexCommand(1, 3, call -> spot(call, true, true, true)));
    commands.put("MM", new FlexCommand(2, MOST_MEASURED + 1, this::mode));
    commands.put("WT", new FlexCommand(2, 5, sweep::times));
    commands.put("WM", new FlexCommand(1, 2, sweep::ending));
    commands.put("WV", new FlexCommand(6, 8, call -> sweep(call, false)));
    commands.put("WI", new FlexCommand(6, 8, call -> sweep(call, true)));
    commands.put("WNU?", new FlexCommand(0, 0, this::steps));
    commands.put("XE", new FlexCommand(0, 0, call -> measurement.execute()));
  }

  private static void waitTime(FlexCall call) throws FlexError {
    call.whole(0, 1, 3);
    call.number(1, 0, 10);
    call.number(2, 0, 1, 0);
  }

  private static void currentRange(FlexCall call) throws FlexError {
    FlexChannel channel = call.channel(0);
    channel.currentRange(RangeCode.amperes(call, 1, channel.spec().currentRanges()));
  }

  private static void voltageRange(FlexCall call) throws FlexError {
    FlexChannel channel = call.channel(0);
    channel.voltageRange(RangeCode.volts(call, 1, channel.spec().voltageRanges()));
  }

  private static void rangingMode(FlexCall call) throws FlexError {
    FlexChannel channel = call.channel(0);
    int mode = call.whole(1, 1, 3);
    channel.ranging(mode, call.whole(2, 11, 100, 50));
  }

  private static void measureMode(FlexCall call) throws FlexError {
    FlexChannel channel = call.channel(0);
    channel.measureMode(call.whole(1, 0, 4));
  }

  private void spot(FlexCall call, boolean current, boolean voltage, boolean timed)
      throws FlexError {
    FlexChannel channel = call.channel(0);
    RangeCode amperes = current ? RangeCode.amperes(call, 1, channel.spec().currentRanges()) : null;
    RangeCode volts =
        voltage ? RangeCode.volts(call, current ? 2 : 1, channel.spec().voltageRanges()) : null;
    channel.requireOn();
    List<Datum> data = new ArrayList<>();
    if (timed) {
      data.add(Datum.time(channel.slot(), machine.timer()));
    }
    if (current) {
      data.addAll(measurement.current(channel, amperes, false, false));
    }
    if (voltage) {
      data.addAll(measurement.voltage(channel, volts, false, false));
    }
    machine.output().add(machine.format(), data);
  }

  private void mode(FlexCall call) throws FlexError {
    int mode = call.whole(0, SweepSetup.SPOT, SweepSetup.STAIRCASE);
    machine.sweep().measure(mode, call.channels(1));
  }

  private void sweep(FlexCall call, boolean current) throws FlexError {
    FlexChannel channel = call.channel(0);
    int mode = call.whole(1, 1, 4);
    double[] ranges = current ? channel.spec().currentRanges() : channel.spec().voltageRanges();
    RangeCode range =
        current ? RangeCode.amperes(call, 2, ranges) : RangeCode.volts(call, 2, ranges);
    double start = call.number(3);
    double stop = call.number(4);
    int steps = call.whole(5, 1, MOST_STEPS);
    if (mode % 2 == 0 && !(start * stop > 0)) {
      throw new FlexError(FlexError.POLARITY);
    }
    call.number(7, 0, 100, 0);
    Double compliance = OutputCommands.compliance(call, 6);
    boolean interlock = machine.mainframe().interlockClosed();
    double widest = Math.abs(start) > Math.abs(stop) ? start : stop;
    FlexChannel.Source most =
        current
            ? channel.current(widest, range, compliance, interlock)
            : channel.voltage(widest, range, compliance, interlock);
    FlexChannel.Source first =
        new FlexChannel.Source(current, start, most.range(), most.compliance());
    machine.sweep().staircase(new SweepSetup.Staircase(channel, mode, range, first, stop, steps));
  }

  private void steps(FlexCall call) throws FlexError {
    if (machine.sweep().staircase() == null) {
      throw new FlexError(FlexError.NO_SWEEP);
    }
    call.answer(Integer.toString(machine.sweep().staircase().levels().size()));
  }
}
