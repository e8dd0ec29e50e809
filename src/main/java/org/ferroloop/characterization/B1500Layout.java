package org.ferroloop.characterization;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The layout of the CSV files that the B1500A's measurement script writes: one instance a kind of
 * sweep. Everything here is spelt as the script spells it, 'startVolage1' included.
 *
 * <p>Seven tab-separated header fields, the line "Measurement parameters", a comma-separated line
 * of names and one of values (both end in a comma), the line "Measurement Data", a line of columns,
 * then rows of numbers with a fixed count of decimals. Lines end in CR LF.
 */
enum B1500Layout {
  AMPLITUDE(
      SweepKind.AMPLITUDE,
      "pulsedAmplitudeSweep_DCIV",
      "groundWGFMU,pulseWGFMU,startVolage1,endVoltage1,startVolage2,endVoltage2,stepSize",
      "index, pulse amplitude (V), R_low (ohm), R_high (ohm)",
      9),
  WIDTH(
      SweepKind.WIDTH,
      "pulsedWidthSweep_DCIV",
      "groundWGFMU,pulseWGFMU,posVoltage,negVoltage",
      "index,pulse width (s), pulse amplitude (V), R_low (ohm), R_high (ohm)",
      6);

  static final String TITLE = "Setup title";
  static final String DATE = "test date";
  static final String TIME = "test time";
  static final String DEVICE = "Device ID";
  static final String COUNT = "Count";
  static final String TRIGGER_OUTPUT = "TriggerOutput";
  static final String TRIGGER_POLARITY = "TriggerPolarity";
  static final List<String> HEADER =
      List.of(TITLE, DATE, TIME, DEVICE, COUNT, TRIGGER_OUTPUT, TRIGGER_POLARITY);
  static final String PARAMETERS = "Measurement parameters";
  static final String DATA = "Measurement Data";

  static final String GROUND = "groundWGFMU";
  static final String PULSE = "pulseWGFMU";
  static final String NAME = "measName";
  static final String WIDTH_PARAMETER = "pulseWidth";

  /** Decimals of a parameter in V; of one in s; of a row's amplitude and resistances. */
  static final int VOLT_DECIMALS = 6;

  static final int SECOND_DECIMALS = 9;
  static final int ROW_DECIMALS = 3;

  /**
   * The characters to which the script pads an index, an amplitude and a resistance at the left.
   */
  static final int INDEX_WIDTH = 5;

  static final int AMPLITUDE_WIDTH = 7;
  static final int RESISTANCE_WIDTH = 12;

  /** The part of the file's name that repeats the header: device, repetition and end time. */
  static final Pattern FILE_NAME =
      Pattern.compile("pulsed\\w+\\[(?<device>.+)\\((?<count>\\d+)\\)\\](?<time>\\d{14})\\.csv");

  private static final String SHARED_PARAMETERS =
      ",riseTime,fallTime,pulseWidth,pulseDelay,VpreCond1,VpreCond2,riseTimePrecond,fallTimePrecon"
          + ",pulseWidthPreCond,bothSides,repetitions,preConEveryLoop,groundVoltageDuringPulse"
          + ",measName";

  private final SweepKind kind;
  private final String title;
  private final List<String> parameters;
  private final String columns;
  private final int delayDecimals;

  B1500Layout(
      SweepKind kind, String title, String ownParameters, String columns, int delayDecimals) {
    this.kind = kind;
    this.title = title;
    this.parameters = List.of((ownParameters + SHARED_PARAMETERS).split(","));
    this.columns = columns;
    this.delayDecimals = delayDecimals;
  }

  SweepKind kind() {
    return kind;
  }

  /** The value of the field "Setup title". */
  String title() {
    return title;
  }

  /** The names of the parameters, in order. */
  List<String> parameters() {
    return parameters;
  }

  /** The names of the columns with their units, in order. */
  List<String> columns() {
    return List.of(columns.split(", ?"));
  }

  /** The line of columns as the script spaces it: not alike in the two layouts. */
  String columnsAsWritten() {
    return columns;
  }

  /** Decimals of the parameter pulseDelay; every other time has {@link #SECOND_DECIMALS}. */
  int delayDecimals() {
    return delayDecimals;
  }
}
