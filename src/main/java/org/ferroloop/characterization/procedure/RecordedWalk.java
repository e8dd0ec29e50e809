package org.ferroloop.characterization.procedure;

import java.util.Optional;
import org.ferroloop.characterization.store.RunRecord;
import org.ferroloop.characterization.store.StoredRun;

/** Goes through the records of a run and the steps of its procedure side by side. */
abstract class RecordedWalk {
  final Walk walk;
  private long records;
  private Step.WaveformStep sampling;

  RecordedWalk(Walk walk) {
    this.walk = walk;
  }

  /** Hears every record of a step in order, with the step. */
  final void through(StoredRun run) {
    run.records(this::record);
  }

  /** How many records of steps there were. */
  final long records() {
    return records;
  }

  private void record(RunRecord record) {
    Step step =
        switch (record.kind()) {
          case "samples" -> {
            samples(record);
            yield null;
          }
          case "pulse", "waveform", "read", "device" -> next(record);
          default -> null;
        };
    if (step instanceof Step.PulseStep pulse) {
      require(record, "pulse", pulse.train().equals(StepRecords.train(record)));
      pulse(record, pulse);
    } else if (step instanceof Step.WaveformStep forced) {
      require(record, "waveform", WaveformRecords.isOf(record, forced));
      waveform(record, forced);
      sampling = forced;
    } else if (step instanceof Step.ReadStep read) {
      Observation observation = observation(record);
      require(record, "read", observation.point().equals(read.point()));
      read(read, observation);
      walk.heard(observation.readings());
    } else if (step instanceof Step.DeviceStep turn) {
      require(record, "device", record.fields().get("device").text().equals(turn.name()));
      device(turn);
    }
  }

  /** The samples of the waveform that was the last record of a step; once. */
  private void samples(RunRecord record) {
    if (sampling == null || StepRecords.step(record) != walk.number()) {
      throw other(record, "no samples");
    }
    SampledCurrent recorded = WaveformRecords.sampled(walk.device(), record);
    if (!recorded.point().equals(sampling.point())) {
      throw other(record, "samples of " + sampling.point());
    }
    sampling = null;
    samples(recorded);
  }

  private Observation observation(RunRecord record) {
    if (!record.kind().equals("read")) {
      throw other(record, "a read");
    }
    return StepRecords.observation(walk.device(), record);
  }

  private Step next(RunRecord record) {
    records++;
    sampling = null;
    Optional<Step> step;
    try {
      step = walk.nextRecorded(this::pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while resuming", e);
    }
    return step.orElseThrow(() -> other(record, "the end"));
  }

  private void require(RunRecord record, String kind, boolean same) {
    if (!record.kind().equals(kind) || StepRecords.step(record) != walk.number() || !same) {
      throw other(record, "step " + walk.number() + ", a " + kind);
    }
  }

  private static RunDiverged other(RunRecord record, String expected) {
    return new RunDiverged(
        "record "
            + record.sequence()
            + " is a "
            + record.kind()
            + " of step "
            + StepRecords.step(record)
            + ", the procedure of the manifest has "
            + expected
            + " there");
  }

  abstract void pause(double seconds) throws InterruptedException;

  abstract void pulse(RunRecord record, Step.PulseStep pulse);

  abstract void waveform(RunRecord record, Step.WaveformStep step);

  /** Of the waveform that came last; a run that was killed may have none of its last one. */
  abstract void samples(SampledCurrent recorded);

  /** The course hears the recorded readings afterwards. */
  abstract void read(Step.ReadStep read, Observation recorded);

  abstract void device(Step.DeviceStep turn);
}
