package org.ferroloop.simulator.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ferroloop.SharedData;
import org.ferroloop.calibration.switching.PulseRecord;
import org.ferroloop.characterization.B1500Csv;
import org.ferroloop.characterization.B1500Writer;
import org.ferroloop.characterization.MeasuredSweep;
import org.ferroloop.characterization.SweepLabels;
import org.ferroloop.characterization.SweepRow;
import org.ferroloop.instrument.IvSweep;
import org.ferroloop.instrument.Pulse;
import org.ferroloop.instrument.PulseGenerator;
import org.ferroloop.instrument.PulseTrain;
import org.ferroloop.instrument.Reading;
import org.ferroloop.instrument.SourceMeasureUnit;
import org.ferroloop.instrument.driver.BenchLoad;
import org.ferroloop.instrument.driver.Connection;
import org.ferroloop.instrument.driver.Drivers;
import org.ferroloop.instrument.profile.Profiles;
import org.ferroloop.time.SystemClock;
import org.ferroloop.transport.LinkOptions;
import org.ferroloop.transport.Links;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The shipped bench with the shipped drivers over sockets lives through what ID161ZR15000 lived
 * through, sweep after sweep, and its readings are held against the wafer's.
 */
class MeasuredSweepsTest {
  private static final Path BENCH = Path.of("simulators", "paper-bench.yaml");
  private static final String DEVICE = "ID161ZR15000";
  // The 33600A makes no longer edges at 20 ns than these.
  private static final double EDGE = 16e-9;

  // The unit is the ground of the pulses: a small compliance would take voltage off the device.
  private static final double COMPLIANCE = 1e-3;

  private static final Logger LOG = LoggerFactory.getLogger(MeasuredSweepsTest.class);

  private final SystemClock clock = new SystemClock();

  @Test
  void theWholeRecordIsReproduced() {
    Map<Double, List<Double>> errors = new TreeMap<>();
    try (SimulatedBench bench = SimulatedBench.start(BENCH);
        PulseGenerator pg =
            Drivers.pulseGenerator(connection(bench, "pg", "keysight-33600a"), BenchLoad.OPEN);
        SourceMeasureUnit smu =
            Drivers.sourceMeasureUnit(connection(bench, "smu", "keithley-2636b"))) {
      smu.outputOn(COMPLIANCE);
      pg.outputOn();
      for (MeasuredSweep measured : record()) {
        // What happened on the wafer between two files is not on record.
        bench.truth().setConductance(DEVICE, measured.rows().get(0).conductance());
        MeasuredSweep simulated = written(measured, simulate(measured, pg, smu));
        if (!measured.truncated() && measured.unreadable() == 0) {
          errors
              .computeIfAbsent(measured.rows().get(0).width(), w -> new ArrayList<>())
              .add(rmse(measured, simulated));
        }
      }
    }
    assertThat(errors).hasSize(6);
    errors.forEach(
        (width, all) -> {
          double squares = all.stream().mapToDouble(e -> e * e).average().orElseThrow();
          LOG.info("{} s: RMSE {}, sweeps {}", width, Math.sqrt(squares), all);
          assertThat(Math.sqrt(squares))
              .as("width %g s, sweeps %s", width, all)
              .isLessThanOrEqualTo(0.1);
        });
  }

  private static List<MeasuredSweep> record() {
    return SharedData.sweeps().stream()
        .filter(file -> file.toString().contains(DEVICE))
        .map(B1500Csv::read)
        .filter(PulseRecord::responds)
        .sorted(Comparator.comparing(MeasuredSweep::measuredAt))
        .toList();
  }

  private static List<SweepRow> simulate(
      MeasuredSweep measured, PulseGenerator pg, SourceMeasureUnit smu) {
    List<SweepRow> rows = new ArrayList<>();
    for (SweepRow row : measured.rows()) {
      pg.fire(PulseTrain.of(new Pulse(row.amplitude(), row.width(), EDGE, EDGE)));
      // The unit is at the bottom electrode: 0.1 V there is -0.1 V across the device.
      List<Reading> readings = smu.measure(new IvSweep(0.1, -0.1, 2, COMPLIANCE, 4, 1e-7));
      assertThat(readings).hasSize(2).allMatch(Reading::ok);
      rows.add(
          new SweepRow(
              row.index(),
              row.amplitude(),
              row.width(),
              readings.get(0).voltage() / readings.get(0).current(),
              readings.get(1).voltage() / readings.get(1).current()));
    }
    return rows;
  }

  /** The sweep as it comes back from the file that is written of it. */
  private static MeasuredSweep written(MeasuredSweep measured, List<SweepRow> rows) {
    SweepLabels labels =
        new SweepLabels(
            "_" + DEVICE, measured.repetition(), measured.measuredAt(), "SMU2", "PG1", "simulated");
    String text = B1500Writer.text(labels, measured.settings(), rows);
    MeasuredSweep read =
        B1500Csv.parse(
            B1500Writer.fileName(measured.kind(), labels),
            text.getBytes(StandardCharsets.US_ASCII));
    assertThat(read.deviceId()).isEqualTo(DEVICE);
    assertThat(read.settings()).isEqualTo(measured.settings());
    assertThat(read.rows()).hasSameSizeAs(measured.rows());
    assertThat(read.unreadable()).isZero();
    assertThat(read.truncated()).isEqualTo(measured.truncated());
    return read;
  }

  /** On w = 2 (G - mean)/(max - min) of the measured sweep. */
  private static double rmse(MeasuredSweep measured, MeasuredSweep simulated) {
    double low = Double.POSITIVE_INFINITY;
    double high = 0;
    double squares = 0;
    for (int i = 0; i < measured.rows().size(); i++) {
      double g = measured.rows().get(i).conductance();
      low = Math.min(low, g);
      high = Math.max(high, g);
      squares += Math.pow(simulated.rows().get(i).conductance() - g, 2);
    }
    return 2 * Math.sqrt(squares / measured.rows().size()) / (high - low);
  }

  private Connection connection(SimulatedBench bench, String name, String profile) {
    return new Connection(
        name,
        Links.open(bench.resource(name), LinkOptions.DEFAULT, clock),
        clock,
        Profiles.find(profile));
  }
}
