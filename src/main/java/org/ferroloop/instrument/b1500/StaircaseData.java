package org.ferroloop.instrument.b1500;

import java.util.ArrayList;
import java.util.List;
import org.ferroloop.instrument.Reading;
import org.ferroloop.instrument.ReadingStatus;

/** Readings of data records, each with the voltage that the instrument says it forced. */
final class StaircaseData {
  /** Time, current, source value. */
  static final int RECORDS_OF_A_STEP = 3;

  /** Time, current. */
  static final int RECORDS_OF_A_SPOT = 2;

  private final int channel;

  /**
   * @param channel of the SMU, whose records they must be
   */
  StaircaseData(int channel) {
    this.channel = channel;
  }

  /**
   * One reading a step, from FMT 11,1 with time stamps.
   *
   * @param levels that must have been forced, in V
   * @param slack by how much a level may be off, in V
   * @throws IllegalArgumentException when the records are not those of this staircase
   */
  List<Reading> steps(List<DataRecord> records, double[] levels, double slack) {
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < levels.length; i++) {
      int at = i * RECORDS_OF_A_STEP;
      DataRecord source = records.get(at + 2);
      if (!source.isSource() || !(Math.abs(source.value() - levels[i]) <= slack)) {
        throw new IllegalArgumentException(
            "step " + (i + 1) + " should be at " + levels[i] + " V, it says " + source);
      }
      readings.add(reading(records.get(at), records.get(at + 1), source.value()));
    }
    return readings;
  }

  /**
   * The reading of a spot.
   *
   * @param level that was forced, in V
   * @throws IllegalArgumentException when the records are not those of a spot of this channel
   */
  Reading spot(List<DataRecord> records, double level) {
    return reading(records.get(0), records.get(1), level);
  }

  private Reading reading(DataRecord time, DataRecord current, double voltage) {
    if (!time.isTime() || !current.isCurrent() || current.channel() != channel) {
      throw new IllegalArgumentException(
          "expected a time and a current of channel " + channel + ", got " + time + ", " + current);
    }
    ReadingStatus status = current.meaning();
    boolean none = status == ReadingStatus.OVERRANGE || status == ReadingStatus.INVALID;
    return new Reading(voltage, none ? Double.NaN : current.value(), time.value(), status);
  }
}
