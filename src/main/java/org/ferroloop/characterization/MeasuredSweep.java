package org.ferroloop.characterization;

import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One measured sweep with everything its record says. Immutable.
 *
 * @param source the file's name, without its folder
 * @param sha256 of the file's bytes, lower-case hexadecimal
 * @param header the header fields as written, in order
 * @param parameters the measurement parameters as written, in order
 * @param deviceId the device, without wafer prefix or leading underscore ("ID161ZR15000")
 * @param repetition the repetition index, from 0
 * @param rowsExpected how many rows the parameters announce
 * @param warnings what a user should know (truncated, unreadable readings)
 * @param settings the parameters in SI
 */
public record MeasuredSweep(
    String source,
    String sha256,
    SweepKind kind,
    Map<String, String> header,
    Map<String, String> parameters,
    String deviceId,
    int repetition,
    LocalDateTime measuredAt,
    List<SweepRow> rows,
    int rowsExpected,
    List<String> warnings,
    SweepSettings settings) {

  public MeasuredSweep {
    header = Collections.unmodifiableMap(new LinkedHashMap<>(header));
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    rows = List.copyOf(rows);
    warnings = List.copyOf(warnings);
  }

  /** How many rows have a reading that is no positive, finite resistance. */
  public int unreadable() {
    return (int) rows.stream().filter(row -> !row.readable()).count();
  }

  /** True when rows are missing at the end. */
  public boolean truncated() {
    return rows.size() < rowsExpected;
  }
}
