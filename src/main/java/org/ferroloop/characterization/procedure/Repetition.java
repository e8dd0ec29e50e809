package org.ferroloop.characterization.procedure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ferroloop.characterization.store.RunRecord;
import org.ferroloop.characterization.store.StoredRun;
import org.ferroloop.instrument.CurrentSample;
import org.ferroloop.instrument.Reading;
import org.ferroloop.time.Clock;

/** Does the recorded steps again on a fresh bench; every reading must be the recorded one. */
final class Repetition extends RecordedWalk {
  private final ArmedDevices devices;
  private final Clock clock;
  private final RunListener listener;
  private SampledCurrent unrecorded;

  private Repetition(Walk walk, ArmedDevices devices, Clock clock, RunListener listener) {
    super(walk);
    this.devices = devices;
    this.clock = clock;
    this.listener = listener;
  }

  /**
   * @throws RunDiverged when a reading is not the recorded one
   */
  static Resumption of(
      StoredRun run, Walk walk, ArmedDevices devices, Clock clock, RunListener listener) {
    Repetition repetition = new Repetition(walk, devices, clock, listener);
    repetition.through(run);
    long records = repetition.records();
    return new Resumption(
        records + " recorded steps done again on a fresh bench, every reading as recorded",
        Map.of("repeated", records),
        Optional.empty(),
        Optional.ofNullable(repetition.unrecorded));
  }

  @Override
  void pause(double seconds) throws InterruptedException {
    ProcedureRun.pause(clock, seconds);
  }

  @Override
  void pulse(RunRecord record, Step.PulseStep pulse) {
    listener.pulsed(record.time(), pulse.train());
    devices.probes().fire(pulse.train());
  }

  @Override
  void waveform(RunRecord record, Step.WaveformStep step) {
    listener.forced(record.time(), step.waveform());
    List<CurrentSample> samples = devices.probes().play(step.waveform());
    unrecorded =
        new SampledCurrent(walk.device(), walk.number(), step.point(), clock.now(), samples);
  }

  @Override
  void samples(SampledCurrent recorded) {
    if (!unrecorded.samples().equals(recorded.samples())) {
      throw new RunDiverged(
          "step "
              + recorded.step()
              + ": the sampled current is not the recorded one; another seed, simulator file or"
              + " version?");
    }
    unrecorded = null;
    listener.sampled(recorded);
  }

  @Override
  void read(Step.ReadStep read, Observation recorded) {
    List<Reading> readings = devices.probes().measure(read.sweep());
    if (!readings.equals(recorded.readings())) {
      throw new RunDiverged(
          "step "
              + recorded.step()
              + ": read "
              + readings
              + ", recorded "
              + recorded.readings()
              + "; another seed, simulator file or version?");
    }
    listener.read(recorded);
  }

  @Override
  void device(Step.DeviceStep turn) {
    devices.turnTo(turn.name());
  }
}
