package org.ferroloop.characterization.procedure;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ferroloop.bench.BenchAborted;
import org.ferroloop.bench.EnvelopeLeft;
import org.ferroloop.characterization.store.RunStore;
import org.ferroloop.instrument.CurrentSample;
import org.ferroloop.instrument.Reading;
import org.ferroloop.time.Clock;
import org.ferroloop.time.Progress;

/**
 * Runs a procedure on armed devices. The record of a pulse, and with it all that was read before,
 * is on the disk before the pulse goes out; readings that end a run are recorded too.
 */
final class ProcedureRun {
  private final Procedure procedure;
  private final ArmedDevices devices;
  private final RunStore store;
  private final Clock clock;
  private final RunListener listener;

  ProcedureRun(
      Procedure procedure,
      ArmedDevices devices,
      RunStore store,
      Clock clock,
      RunListener listener) {
    this.procedure = procedure;
    this.devices = devices;
    this.store = store;
    this.clock = clock;
    this.listener = listener;
  }

  /**
   * Asks envelope and generator for every pulse of the armed device that the procedure may want,
   * before any output is on.
   *
   * @throws org.ferroloop.bench.EnvelopeViolation when the envelope does not allow one
   * @throws org.ferroloop.instrument.UnmakeablePulse when the generator cannot make one
   */
  static void check(Procedure procedure, ArmedDevices devices) {
    Set<Object> asked = new HashSet<>();
    Walk walk = new Walk(procedure, devices.device());
    for (Optional<Step> step = walk.next(); step.isPresent(); step = walk.next()) {
      if (step.get() instanceof Step.ReadStep) {
        walk.heard(List.of());
      } else if (step.get() instanceof Step.PulseStep pulse
          && walk.device().equals(devices.device())
          && asked.add(pulse.train())) {
        devices.probes().check(pulse.train());
      } else if (step.get() instanceof Step.WaveformStep forced
          && walk.device().equals(devices.device())
          && asked.add(forced.waveform())) {
        devices.probes().check(forced.waveform());
      }
    }
  }

  /**
   * Does what is left of a walk.
   *
   * @param progress told how many steps are done and on the disk
   * @throws org.ferroloop.bench.BenchException when the bench refused, failed or was stopped
   * @throws org.ferroloop.config.InputException when a record cannot be written; the pulse that it
   *     was to precede has not gone out
   */
  void run(Walk walk, Progress progress) throws InterruptedException {
    for (Optional<Step> step = walk.next(); step.isPresent(); step = walk.next()) {
      long number = walk.number();
      if (step.get() instanceof Step.PulseStep pulse) {
        store.append("pulse", StepRecords.pulse(number, pulse.train()));
        store.flush();
        told(progress, number);
        listener.pulsed(clock.now(), pulse.train());
        devices.probes().fire(pulse.train());
      } else if (step.get() instanceof Step.ReadStep read) {
        walk.heard(read(number, read));
      } else if (step.get() instanceof Step.WaveformStep forced) {
        store.append("waveform", WaveformRecords.waveform(number, forced));
        store.flush();
        told(progress, number);
        listener.forced(clock.now(), forced.waveform());
        List<CurrentSample> samples = devices.probes().play(forced.waveform());
        heard(new SampledCurrent(devices.device(), number, forced.point(), clock.now(), samples));
      } else if (step.get() instanceof Step.DeviceStep turn) {
        store.append("device", StepRecords.device(number, turn.name()));
        devices.turnTo(turn.name());
      } else if (step.get() instanceof Step.WaitStep wait) {
        pause(clock, wait.seconds());
      }
    }
    store.flush();
    told(progress, procedure.mostSteps());
  }

  /** Records the samples of a waveform. */
  void heard(SampledCurrent samples) {
    store.append("samples", WaveformRecords.samples(samples));
    listener.sampled(samples);
  }

  /** Waits at least so many seconds. */
  static void pause(Clock clock, double seconds) throws InterruptedException {
    clock.pause(Duration.ofNanos((long) Math.ceil(seconds * 1e9)));
  }

  private void told(Progress progress, long done) {
    String what = procedure.name() + ", step " + done + " of " + procedure.mostSteps();
    progress.at(what, done, procedure.mostSteps());
  }

  private List<Reading> read(long number, Step.ReadStep read) {
    try {
      List<Reading> readings = devices.probes().measure(read.sweep());
      store.append("read", StepRecords.read(number, read.point(), readings));
      listener.read(new Observation(devices.device(), number, read.point(), clock.now(), readings));
      return readings;
    } catch (BenchAborted e) {
      if (e.getCause() instanceof EnvelopeLeft left) {
        List<Reading> readings = devices.probes().atDevice(left.readings());
        store.append("read", StepRecords.read(number, read.point(), readings));
      }
      throw e;
    }
  }
}
