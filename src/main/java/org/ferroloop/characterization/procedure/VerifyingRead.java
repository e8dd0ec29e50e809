package org.ferroloop.characterization.procedure;

import java.util.Map;
import org.ferroloop.bench.probe.Probes;
import org.ferroloop.instrument.IvSweep;

/**
 * What a device reads now, from several reads of it.
 *
 * @param mean conductance, in S
 * @param tolerance how far one earlier read may be from the mean by noise, in S
 */
record VerifyingRead(double mean, double tolerance) {
  /** Reads of the device. */
  static final int READS = 12;

  /** Deviations of the difference; by Student's t of 11 degrees one in 2500 is beyond them. */
  private static final double DEVIATIONS = 5;

  /** What an instrument without noise may round, as a share. */
  private static final double ROUNDING = 1e-5;

  static VerifyingRead of(Probes probes, IvSweep sweep) {
    double[] values = new double[READS];
    double sum = 0;
    for (int i = 0; i < READS; i++) {
      values[i] = Observation.conductance(probes.measure(sweep));
      sum += values[i];
    }
    double mean = sum / READS;
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    double deviation = Math.sqrt(squares / (READS - 1));
    double noise = DEVIATIONS * deviation * Math.sqrt(1 + 1.0 / READS);
    return new VerifyingRead(mean, Math.max(noise, ROUNDING * Math.abs(mean)));
  }

  /** Puts it into a record, beside what was recorded. */
  void put(Map<String, Object> fields, double recorded) {
    fields.put("reads", READS);
    fields.put("recorded_siemens", recorded);
    if (Double.isFinite(mean)) {
      fields.put("read_siemens", mean);
      fields.put("tolerance_siemens", tolerance);
    }
  }
}
