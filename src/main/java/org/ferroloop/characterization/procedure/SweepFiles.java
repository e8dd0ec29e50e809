package org.ferroloop.characterization.procedure;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.ferroloop.characterization.B1500Writer;
import org.ferroloop.characterization.PlannedPulse;
import org.ferroloop.characterization.SweepLabels;
import org.ferroloop.characterization.SweepRow;
import org.ferroloop.characterization.store.RunRecord;
import org.ferroloop.characterization.store.StoredRun;
import org.ferroloop.instrument.Reading;
import org.ferroloop.instrument.ReadingStatus;

/**
 * The files of a sweep in the layout of the B1500A's measurement script, one a repetition, made
 * from the records of its run. A repetition that ended early gives a file that ends early.
 */
public final class SweepFiles {
  /** What the script writes for a read that gave no number. */
  private static final double NO_READING = -1;

  private final SweepProcedure procedure;
  private final SweepLabels labels;
  private final ZoneId zone;
  private final BiConsumer<String, byte[]> files;
  private final List<PlannedPulse> plan;
  private final List<SweepRow> rows = new ArrayList<>();
  private int repetition;
  private Instant ended;

  private SweepFiles(
      SweepProcedure procedure, SweepLabels labels, ZoneId zone, BiConsumer<String, byte[]> files) {
    this.procedure = procedure;
    this.labels = labels;
    this.zone = zone;
    this.files = files;
    this.plan = procedure.settings().plan().pulses();
  }

  /**
   * Makes them.
   *
   * @param labels whose repetition and time are taken from the records instead
   * @param zone of the local times in the files
   * @param files is given each file's name and bytes
   * @throws org.ferroloop.config.InputException when a record is corrupt
   */
  public static void write(
      StoredRun run,
      SweepProcedure procedure,
      SweepLabels labels,
      ZoneId zone,
      BiConsumer<String, byte[]> files) {
    SweepFiles writer = new SweepFiles(procedure, labels, zone, files);
    run.records(
        record -> {
          if (record.kind().equals("read")) {
            writer.add(record);
          }
        });
    writer.endOfRepetition();
  }

  private void add(RunRecord record) {
    Place place = procedure.place(StepRecords.step(record));
    if (place.repetition() != repetition) {
      endOfRepetition();
      repetition = place.repetition();
    }
    List<Reading> readings = StepRecords.readings(record);
    PlannedPulse pulse = plan.get(place.row());
    rows.add(
        new SweepRow(
            place.row(),
            pulse.amplitude(),
            pulse.width(),
            resistance(readings.get(0)),
            resistance(readings.get(readings.size() - 1))));
    ended = record.time();
  }

  /** V/I of one point: infinite without a current, as in the measured files. */
  private static double resistance(Reading reading) {
    boolean number = reading.ok() || reading.status() == ReadingStatus.COMPLIANCE;
    if (!number || Double.isNaN(reading.voltage()) || Double.isNaN(reading.current())) {
      return NO_READING;
    }
    return reading.current() == 0
        ? Double.POSITIVE_INFINITY
        : reading.voltage() / reading.current();
  }

  private void endOfRepetition() {
    if (rows.isEmpty()) {
      return;
    }
    SweepLabels own =
        new SweepLabels(
            labels.device(),
            repetition,
            LocalDateTime.ofInstant(ended, zone).truncatedTo(ChronoUnit.SECONDS),
            labels.ground(),
            labels.pulser(),
            labels.name());
    String text = B1500Writer.text(own, procedure.settings(), rows);
    String name = B1500Writer.fileName(procedure.settings().plan().kind(), own);
    files.accept(name, text.getBytes(StandardCharsets.US_ASCII));
    rows.clear();
  }
}
