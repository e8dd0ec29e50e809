package org.ferroloop.simulator.language.flex;

import java.util.ArrayList;
import java.util.List;
import org.ferroloop.simulator.mainframe.SmuReading;

/** Takes readings and makes them data records. */
final class Measurement {
  private static final int CURRENT = 1;
  private static final int VOLTAGE = 2;
  private static final int FORCED = 3;
  private static final int BOTH = 4;

  private final FlexMachine machine;

  Measurement(FlexMachine machine) {
    this.machine = machine;
  }

  /** One reading of one channel as CMM says, each value behind its time when those are asked. */
  List<Datum> spot(FlexChannel channel, boolean aborted) {
    boolean current = channel.source().current();
    int mode =
        switch (channel.measureMode()) {
          case CURRENT, VOLTAGE, BOTH -> channel.measureMode();
          case FORCED -> current ? CURRENT : VOLTAGE;
          default -> current ? VOLTAGE : CURRENT;
        };
    List<Datum> data = new ArrayList<>();
    if (mode != VOLTAGE) {
      data.addAll(current(channel, channel.currentRange(), machine.timeStamps(), aborted));
    }
    if (mode != CURRENT) {
      data.addAll(voltage(channel, channel.voltageRange(), machine.timeStamps(), aborted));
    }
    return data;
  }

  List<Datum> current(FlexChannel channel, RangeCode range, boolean timed, boolean aborted) {
    double at = machine.timer();
    if (aborted) {
      return stamped(channel, timed, at, missing(channel, 'I'));
    }
    SmuReading reading = channel.measure(machine.converters(), range);
    Datum datum =
        reading.overRange()
            ? missing(channel, 'I')
            : Datum.of(
                status(channel, reading),
                channel.slot(),
                'I',
                reading.amperes(),
                reading.currentStep());
    return stamped(channel, timed, at, datum);
  }

  List<Datum> voltage(FlexChannel channel, RangeCode range, boolean timed, boolean aborted) {
    double at = machine.timer();
    if (aborted) {
      return stamped(channel, timed, at, missing(channel, 'V'));
    }
    SmuReading reading = channel.measure(machine.converters(), channel.currentRange());
    double most = range.value() * channel.spec().overRange();
    Datum datum =
        range.fixed() && Math.abs(reading.volts()) > most
            ? missing(channel, 'V')
            : Datum.of(
                status(channel, reading),
                channel.slot(),
                'V',
                reading.volts(),
                reading.voltageStep());
    return stamped(channel, timed, at, datum);
  }

  private static List<Datum> stamped(FlexChannel channel, boolean timed, double at, Datum datum) {
    return timed ? List.of(Datum.time(channel.slot(), at), datum) : List.of(datum);
  }

  private static Datum missing(FlexChannel channel, char type) {
    return Datum.of(Datum.Status.V, channel.slot(), type, 0, 1);
  }

  private Datum.Status status(FlexChannel channel, SmuReading reading) {
    if (reading.limited()) {
      return Datum.Status.C;
    }
    boolean other =
        machine.channels().stream().anyMatch(one -> one != channel && one.module().limited());
    return other ? Datum.Status.T : Datum.Status.N;
  }

  /** XE. */
  void execute() throws FlexError {
    SweepSetup setup = machine.sweep();
    if (setup.mode() == 0) {
      throw new FlexError(FlexError.NO_MM);
    }
    for (FlexChannel channel : setup.channels()) {
      channel.requireOn();
    }
    if (setup.mode() == SweepSetup.SPOT) {
      List<Datum> data = new ArrayList<>();
      setup.channels().forEach(channel -> data.addAll(spot(channel, false)));
      machine.output().add(machine.format(), data);
      return;
    }
    if (setup.staircase() == null) {
      throw new FlexError(FlexError.NO_SWEEP);
    }
    setup.staircase().channel().requireOn();
    machine.output().add(machine.format(), staircase(setup, setup.staircase()));
  }

  private List<Datum> staircase(SweepSetup setup, SweepSetup.Staircase sweep) {
    List<Datum> data = new ArrayList<>();
    List<Double> levels = sweep.levels();
    FlexChannel source = sweep.channel();
    boolean aborted = false;
    source.force(at(sweep.start(), levels.get(0)));
    machine.pass(setup.hold());
    for (int i = 0; i < levels.size(); i++) {
      FlexChannel.Source level = at(sweep.start(), levels.get(i));
      if (!aborted) {
        source.force(level);
        machine.pass(setup.delay());
      }
      for (FlexChannel channel : setup.channels()) {
        data.addAll(spot(channel, aborted));
      }
      if (machine.format().withSource()) {
        data.add(sourceValue(source, level, i == levels.size() - 1));
      }
      if (!aborted) {
        machine.pass(setup.stepDelay());
        aborted = setup.abortsAtCompliance() && anyLimited();
      }
    }
    double last = setup.endsAtStop() && !aborted ? levels.get(levels.size() - 1) : levels.get(0);
    source.force(at(sweep.start(), last));
    return data;
  }

  private boolean anyLimited() {
    return machine.channels().stream().anyMatch(channel -> channel.module().limited());
  }

  private static Datum sourceValue(FlexChannel channel, FlexChannel.Source level, boolean last) {
    double step = channel.module().settingStep(level.range());
    double set = Math.rint(level.level() / step) * step;
    return Datum.of(
        last ? Datum.Status.E : Datum.Status.W,
        channel.slot(),
        level.current() ? 'I' : 'V',
        set,
        step / 10);
  }

  private static FlexChannel.Source at(FlexChannel.Source like, double level) {
    return new FlexChannel.Source(like.current(), level, like.range(), like.compliance());
  }
}
