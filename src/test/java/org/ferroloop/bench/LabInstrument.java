package org.ferroloop.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.ferroloop.instrument.Identity;
import org.ferroloop.instrument.Instrument;
import org.ferroloop.instrument.InstrumentException;
import org.ferroloop.instrument.IvSweep;
import org.ferroloop.instrument.Pulse;
import org.ferroloop.instrument.PulseGenerator;
import org.ferroloop.instrument.PulseLimits;
import org.ferroloop.instrument.PulseTrain;
import org.ferroloop.instrument.Reading;
import org.ferroloop.instrument.ReadingStatus;
import org.ferroloop.instrument.SmuLimits;
import org.ferroloop.instrument.SourceMeasureUnit;
import org.ferroloop.instrument.SwitchMatrix;
import org.ferroloop.instrument.UnmakeablePulse;
import org.ferroloop.transport.LinkLost;
import org.ferroloop.transport.LinkTimeout;

/** A raw driver of an instrument of the {@link Lab}. */
abstract class LabInstrument implements Instrument {
  final Lab lab;
  private final InstrumentEntry entry;
  private final CountDownLatch cut = new CountDownLatch(1);

  LabInstrument(Lab lab, InstrumentEntry entry) {
    this.lab = lab;
    this.entry = entry;
  }

  void cut() {
    cut.countDown();
  }

  String name() {
    return entry.name();
  }

  /** Does a command, unless a fault strikes. */
  final void say(Runnable command) {
    alive();
    Lab.Trouble trouble = lab.next();
    if (trouble == null) {
      command.run();
      return;
    }
    switch (trouble) {
      case LOST -> {
        command.run();
        cut();
        alive();
      }
      case DEAD -> {
        lab.dead = true;
        lab.opened.forEach(LabInstrument::cut);
        alive();
      }
      case POWER -> {
        lab.on.put(name(), false);
        cut();
        alive();
      }
      case SILENT -> {
        command.run();
        throw new LinkTimeout(resource(), "no answer", null);
      }
      case DEAF -> throw new LinkTimeout(resource(), "no answer", null);
      case ERROR -> {
        command.run();
        throw new InstrumentException(name(), resource(), "X", "-240, hardware error", null);
      }
      case CRASH -> {
        command.run();
        throw new IllegalStateException("a fault of the driver");
      }
      case EXHAUSTED -> throw new OutOfMemoryError("simulated");
      case HANG -> {
        hang();
        alive();
      }
      case STUBBORN -> {
        lab.stubborn = true;
        command.run();
      }
      case SHORT -> {
        lab.conductance = 1e-2;
        command.run();
      }
      case OPEN -> {
        lab.conductance = 0;
        command.run();
      }
      case LIMITS -> {
        lab.limiting = true;
        command.run();
      }
      default -> throw new AssertionError(trouble);
    }
  }

  private void hang() {
    try {
      cut.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void alive() {
    if (cut.getCount() == 0 || lab.dead) {
      throw new LinkLost(resource(), "the line is gone", null);
    }
  }

  private String resource() {
    return entry.resource().toString();
  }

  void switched(boolean on) {
    if (!on && lab.stubborn) {
      lab.stubborn = false;
      return;
    }
    lab.on.put(name(), on);
  }

  @Override
  public Identity identity() {
    return new Identity("Lab", name(), "1", "1.0");
  }

  @Override
  public void makeSafe() {
    say(() -> switched(false));
  }

  @Override
  public boolean outputsOff() {
    say(() -> {});
    return !lab.on.getOrDefault(name(), false);
  }

  @Override
  public List<String> errors() {
    say(() -> {});
    return List.of();
  }

  @Override
  public void close() {
    makeSafe();
    cut();
  }

  /** Makes every pulse it is asked for, 1 mV and 10 ns fine. */
  static final class Generator extends LabInstrument implements PulseGenerator {
    Generator(Lab lab, InstrumentEntry entry) {
      super(lab, entry);
    }

    @Override
    public PulseLimits limits() {
      return new PulseLimits(1e-3, 10, -10, 1e-3, 1e-8, 1, 1e-8, 1e-9, 1e-3, 1e-8, 100, 1_000_000);
    }

    @Override
    public void check(PulseTrain train) {
      if (Math.abs(train.pulse().amplitude()) > 10) {
        throw new UnmakeablePulse(name(), "lab", "more than 10 V", train);
      }
    }

    @Override
    public void outputOn() {
      say(() -> switched(true));
    }

    @Override
    public void fire(PulseTrain train) {
      say(() -> seen(train));
    }

    private void seen(PulseTrain train) {
      Pulse pulse = train.pulse();
      double amplitude = Math.rint(pulse.amplitude() / 1e-3) * 1e-3;
      double width = Math.rint(pulse.width() / 1e-8) * 1e-8;
      lab.seen.highest = Math.max(lab.seen.highest, amplitude);
      lab.seen.lowest = Math.min(lab.seen.lowest, amplitude);
      lab.seen.longest = Math.max(lab.seen.longest, width);
      lab.seen.shortest = Math.min(lab.seen.shortest, width);
      double edge = Math.min(pulse.rise(), pulse.fall());
      lab.seen.steepest = Math.max(lab.seen.steepest, Math.abs(amplitude) / edge);
      lab.seen.pulses += train.count();
    }
  }

  /** Reads the device of the lab without noise. */
  static final class Meter extends LabInstrument implements SourceMeasureUnit {
    Meter(Lab lab, InstrumentEntry entry) {
      super(lab, entry);
    }

    @Override
    public SmuLimits limits() {
      return new SmuLimits(200, 0.1, 1e-9, 1e-10, 0.01, 10);
    }

    @Override
    public void outputOn(double compliance) {
      say(
          () -> {
            lab.seen.compliance = Math.max(lab.seen.compliance, compliance);
            switched(true);
          });
    }

    @Override
    public List<Reading> measure(IvSweep sweep) {
      List<Reading> readings = new ArrayList<>();
      say(() -> steps(sweep, readings));
      return readings;
    }

    private void steps(IvSweep sweep, List<Reading> readings) {
      lab.seen.compliance = Math.max(lab.seen.compliance, sweep.compliance());
      for (int i = 0; i < sweep.points(); i++) {
        double part = sweep.points() == 1 ? 0 : (double) i / (sweep.points() - 1);
        double voltage = sweep.start() + part * (sweep.stop() - sweep.start());
        lab.seen.readVoltage = Math.max(lab.seen.readVoltage, Math.abs(voltage));
        double current = voltage * lab.conductance;
        boolean limited = lab.limiting || Math.abs(current) > sweep.compliance();
        readings.add(
            new Reading(
                voltage,
                limited ? sweep.compliance() : current,
                0,
                limited ? ReadingStatus.COMPLIANCE : ReadingStatus.OK));
      }
    }
  }

  /** Relays that do as they are told. */
  static final class Matrix extends LabInstrument implements SwitchMatrix {
    Matrix(Lab lab, InstrumentEntry entry) {
      super(lab, entry);
    }

    @Override
    public void connect(Set<Crosspoint> crosspoints) {
      say(
          () -> {
            lab.closed.clear();
            lab.closed.addAll(crosspoints);
            switched(true);
          });
    }

    @Override
    public void openAll() {
      makeSafe();
    }

    @Override
    public void makeSafe() {
      say(
          () -> {
            switched(false);
            if (!lab.on.get(name())) {
              lab.closed.clear();
            }
          });
    }

    @Override
    public Set<Crosspoint> closed() {
      say(() -> {});
      return Set.copyOf(lab.closed);
    }
  }
}
