package org.ferroloop.characterization.procedure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ferroloop.bench.Refusal;
import org.ferroloop.bench.Rehearsal;
import org.ferroloop.bench.WaveformDose;
import org.ferroloop.bench.probe.Hookup;
import org.ferroloop.instrument.ForcedWaveform;
import org.ferroloop.instrument.IvSweep;
import org.ferroloop.instrument.PulseTrain;
import org.ferroloop.time.Clock;

/**
 * What a procedure would do to its devices, told before any volt and with nothing opened. Of a
 * procedure that goes by its readings this is the most that it may do.
 *
 * @param pulses that it makes
 * @param reads read sweeps that it makes
 * @param doses of each device, in the order of the procedure
 * @param highest voltage across the device, of pulses and reads, in V
 * @param lowest voltage across the device, in V
 * @param energy the most that all pulses together can bring into the device, in J; empty when the
 *     envelope states no highest conductance
 * @param leastSeconds pulses, waits and integration alone, in s; integration at 50 Hz
 * @param likelySeconds as long as the B1500A of the measured files would take, in s
 * @param refusal what envelope or bench would refuse first, in words; empty when all is allowed
 */
public record DryRun(
    long pulses,
    long reads,
    List<DeviceDose> doses,
    double highest,
    double lowest,
    OptionalDouble energy,
    double leastSeconds,
    double likelySeconds,
    Optional<String> refusal) {
  /**
   * What one device would take.
   *
   * @param device its name
   * @param pulses that it takes
   * @param pulsesBefore pulses that it took in all sessions before
   * @param energy the most that these pulses can bring into it, in J; empty when its envelope
   *     states no highest conductance
   */
  public record DeviceDose(String device, long pulses, long pulsesBefore, OptionalDouble energy) {}

  private static final double LINE_FREQUENCY = 50;

  /**
   * Time of a read besides its points, and of a point for every second of integration: 4 points at
   * 4 PLC took 1.3 to 1.5 s with their pulse, 50 points about 7 s (fact sheet, section 0).
   */
  private static final double READ_SECONDS = 0.86;

  private static final double POINT_SECONDS = 1.54;

  /** Pulses that all its devices took in all sessions before. */
  public long pulsesBefore() {
    return doses.stream().mapToLong(DeviceDose::pulsesBefore).sum();
  }

  /** Goes through all steps. */
  public static DryRun of(Procedure procedure, Hookup hookup, Clock clock) {
    return new Count(hookup, clock).of(procedure);
  }

  /** Sums up step by step. */
  private static final class Count {
    private final Clock clock;
    private final Map<String, OneDevice> devices = new LinkedHashMap<>();
    private OneDevice device;
    private long reads;
    private double highest;
    private double lowest;
    private double least;
    private double likely;
    private String refusal;

    Count(Hookup hookup, Clock clock) {
      this.clock = clock;
      this.device = new OneDevice(hookup, clock);
    }

    DryRun of(Procedure procedure) {
      Course course = procedure.begin();
      for (Optional<Step> step = course.next(); step.isPresent(); step = course.next()) {
        if (step.get() instanceof Step.PulseStep pulse) {
          pulse(pulse.train());
        } else if (step.get() instanceof Step.WaveformStep forced) {
          waveform(forced.waveform());
        } else if (step.get() instanceof Step.ReadStep read) {
          read(read.sweep());
          course.heard(List.of());
        } else if (step.get() instanceof Step.DeviceStep turn) {
          turnTo(turn.name());
        } else if (step.get() instanceof Step.WaitStep wait) {
          least += wait.seconds();
          likely += wait.seconds();
        }
      }
      devices.putIfAbsent(device.hookup.device().name(), device);
      List<DeviceDose> doses = devices.values().stream().map(OneDevice::dose).toList();
      boolean known = doses.stream().allMatch(dose -> dose.energy().isPresent());
      return new DryRun(
          doses.stream().mapToLong(DeviceDose::pulses).sum(),
          reads,
          doses,
          highest,
          lowest,
          known
              ? OptionalDouble.of(
                  doses.stream().mapToDouble(dose -> dose.energy().getAsDouble()).sum())
              : OptionalDouble.empty(),
          least,
          likely,
          Optional.ofNullable(refusal));
    }

    private void turnTo(String name) {
      Hookup hookup = device.hookup.of(name);
      device = devices.computeIfAbsent(name, key -> new OneDevice(hookup, clock));
    }

    private void pulse(PulseTrain train) {
      devices.putIfAbsent(device.hookup.device().name(), device);
      voltage(train.pulse().amplitude());
      double edges = train.pulse().rise() + train.pulse().fall();
      double seconds = (train.count() - 1) * train.period() + train.pulse().width() + edges / 2;
      least += seconds;
      likely += seconds;
      device.add(train, edges);
      ask(() -> device.rehearsal.fire(device.hookup.atOutput(train)));
    }

    private void waveform(ForcedWaveform waveform) {
      devices.putIfAbsent(device.hookup.device().name(), device);
      waveform.ramps().forEach(ramp -> voltage(ramp.volts()));
      least += waveform.duration();
      likely += waveform.duration() + READ_SECONDS;
      ask(() -> device.hookup.generator().requireWaveforms());
      ask(() -> device.add(device.rehearsal.play(device.hookup.atOutput(waveform))));
    }

    private void read(IvSweep sweep) {
      reads++;
      voltage(sweep.start());
      voltage(sweep.stop());
      double integration = sweep.points() * sweep.nplc() / LINE_FREQUENCY;
      least += integration;
      likely += READ_SECONDS + POINT_SECONDS * integration;
      ask(() -> device.rehearsal.measure(device.hookup.atOutput(sweep)));
    }

    private void voltage(double volts) {
      highest = Math.max(highest, volts);
      lowest = Math.min(lowest, volts);
    }

    /**
     * The first refusal is the verdict; counting goes on, so that the rest is told all the same.
     */
    private void ask(Runnable question) {
      try {
        question.run();
      } catch (Refusal e) {
        refusal = refusal == null ? e.getMessage() : refusal;
      }
    }
  }

  /** Of one device. */
  private static final class OneDevice {
    private final Hookup hookup;
    private final Rehearsal rehearsal;
    private long pulses;
    private double energy;

    OneDevice(Hookup hookup, Clock clock) {
      this.hookup = hookup;
      this.rehearsal = new Rehearsal(hookup.plan(), hookup.device(), hookup.generator(), clock);
    }

    void add(PulseTrain train, double edges) {
      pulses += train.count();
      double amplitude = train.pulse().amplitude();
      energy +=
          train.count()
              * hookup.device().energyOfPulse(amplitude, train.pulse().width(), edges).orElse(0.0);
    }

    void add(WaveformDose dose) {
      pulses += dose.pulses();
      energy += dose.energy();
    }

    DeviceDose dose() {
      boolean known = Double.isFinite(hookup.device().envelope().conductance().most());
      return new DeviceDose(
          hookup.device().name(),
          pulses,
          rehearsal.pulsesBefore(),
          known ? OptionalDouble.of(energy) : OptionalDouble.empty());
    }
  }
}
