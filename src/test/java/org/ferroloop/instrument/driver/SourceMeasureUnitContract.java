package org.ferroloop.instrument.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ferroloop.instrument.InstrumentException;
import org.ferroloop.instrument.IvSweep;
import org.ferroloop.instrument.Reading;
import org.ferroloop.instrument.ReadingStatus;
import org.ferroloop.instrument.SourceMeasureUnit;
import org.ferroloop.simulator.node.Verdict;
import org.junit.jupiter.api.Test;

/** What every source-measure unit does, judged by a resistor behind the simulated probes. */
public abstract class SourceMeasureUnitContract {
  /** A driver under test, its output across a resistor. */
  public interface Rig extends AutoCloseable {
    /** A new driver, over a line of its own. */
    SourceMeasureUnit driver();

    /** The voltage across the resistor now, in V. */
    double voltage();

    /** Begins the record of what the resistor sees anew; what is above this is a pulse, in V. */
    void mark(double threshold);

    /** What the resistor has seen since the mark. */
    Verdict verdict();

    @Override
    void close();
  }

  /** A simulated instrument across a resistor in Ohm. */
  protected abstract Rig bench(double ohms);

  private static SourceMeasureUnit driver(Rig bench) {
    return bench.driver();
  }

  @Test
  void aSweepMeasuresTheResistor() {
    try (Rig bench = bench(1e5);
        SourceMeasureUnit smu = driver(bench)) {
      smu.outputOn(1e-3);
      List<Reading> readings = smu.measure(new IvSweep(-0.1, 0.1, 4, 1e-3, 1, 1e-5));
      assertThat(readings).hasSize(4);
      for (int i = 0; i < 4; i++) {
        double volts = -0.1 + 0.2 * i / 3;
        Reading reading = readings.get(i);
        assertThat(reading.status()).isEqualTo(ReadingStatus.OK);
        assertThat(reading.voltage()).isCloseTo(volts, within(2e-3));
        assertThat(reading.current()).isCloseTo(volts / 1e5, within(1e-8));
      }
      assertThat(bench.voltage()).isCloseTo(0, within(1e-3));
    }
  }

  @Test
  void automaticRangesFollowTheCurrent() {
    for (double ohms : new double[] {1e3, 1e7}) {
      try (Rig bench = bench(ohms);
          SourceMeasureUnit smu = driver(bench)) {
        smu.outputOn(1e-2);
        Reading reading = smu.measure(IvSweep.spot(0.5, 1e-2, 1, 0)).get(0);
        assertThat(reading.status()).isEqualTo(ReadingStatus.OK);
        assertThat(reading.current()).isCloseTo(0.5 / ohms, within(0.01 * 0.5 / ohms));
      }
    }
  }

  @Test
  void complianceIsAClampAndIsTold() {
    try (Rig bench = bench(1e3);
        SourceMeasureUnit smu = driver(bench)) {
      smu.outputOn(1e-4);
      bench.mark(0.05);
      Reading reading = smu.measure(IvSweep.spot(1, 1e-4, 1, 0)).get(0);
      assertThat(reading.status()).isEqualTo(ReadingStatus.COMPLIANCE);
      assertThat(reading.current()).isCloseTo(1e-4, within(2e-6));
      assertThat(bench.verdict().highestVoltage()).isLessThan(0.11);
      Reading below = smu.measure(IvSweep.spot(0.05, 1e-4, 1, 0)).get(0);
      assertThat(below.status()).isEqualTo(ReadingStatus.OK);
    }
  }

  @Test
  void aComplianceMayGrowAndShrinkBetweenSweeps() {
    try (Rig bench = bench(1e5);
        SourceMeasureUnit smu = driver(bench)) {
      smu.outputOn(1e-4);
      for (double[] pair :
          new double[][] {{1e-3, 1e-3}, {1e-5, 1e-5}, {1e-2, 1e-3}, {1e-4, 0}, {1e-5, 1e-5}}) {
        Reading reading = smu.measure(new IvSweep(0.2, 0.2, 1, pair[0], 0.1, pair[1])).get(0);
        assertThat(reading.status()).isEqualTo(ReadingStatus.OK);
        assertThat(reading.current()).isCloseTo(2e-6, within(1e-7));
      }
    }
  }

  @Test
  void whatItCannotDoIsRefusedBeforeAnythingIsSent() {
    try (Rig bench = bench(1e5);
        SourceMeasureUnit smu = driver(bench)) {
      double volts = smu.limits().maxVoltage();
      double amperes = smu.limits().maxCurrent();
      smu.outputOn(1e-4);
      bench.mark(0.01);
      for (IvSweep sweep :
          new IvSweep[] {
            IvSweep.spot(1.01 * volts, 1e-4, 1, 0),
            IvSweep.spot(Double.NaN, 1e-4, 1, 0),
            IvSweep.spot(0.1, 1.01 * amperes, 1, 0),
            IvSweep.spot(0.1, smu.limits().minCompliance() / 2, 1, 0),
            IvSweep.spot(0.1, 1e-4, 1e4, 0),
            new IvSweep(0, 0.1, 0, 1e-4, 1, 0)
          }) {
        assertThatThrownBy(() -> smu.measure(sweep)).isInstanceOf(InstrumentException.class);
      }
      Verdict seen = bench.verdict();
      assertThat(seen.positivePulses() + seen.negativePulses()).isZero();
    }
  }

  @Test
  void nothingIsReadWithTheOutputOff() {
    try (Rig bench = bench(1e5);
        SourceMeasureUnit smu = driver(bench)) {
      IvSweep sweep = IvSweep.spot(0.1, 1e-4, 1, 0);
      assertThatThrownBy(() -> smu.measure(sweep)).isInstanceOf(InstrumentException.class);
      assertThatThrownBy(() -> smu.outputOn(1e3)).isInstanceOf(InstrumentException.class);
      smu.outputOn(1e-4);
      assertThat(smu.measure(sweep)).hasSize(1);
      smu.makeSafe();
      assertThatThrownBy(() -> smu.measure(sweep)).isInstanceOf(InstrumentException.class);
    }
  }

  @Test
  void safeIsZeroAndOffAndVerified() {
    try (Rig bench = bench(1e5)) {
      try (SourceMeasureUnit smu = driver(bench)) {
        assertThat(smu.outputsOff()).isTrue();
        smu.outputOn(1e-4);
        assertThat(smu.outputsOff()).isFalse();
        smu.makeSafe();
        assertThat(smu.outputsOff()).isTrue();
        assertThat(smu.errors()).isEmpty();
        smu.outputOn(1e-4);
      }
      try (SourceMeasureUnit again = driver(bench)) {
        assertThat(again.outputsOff()).isTrue();
      }
    }
  }
}
