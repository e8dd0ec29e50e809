package org.ferroloop.instrument.b1500;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ferroloop.instrument.session.Numbers;

/**
 * The commands of FLEX that the drivers send, written as the Programming Guide has them. Channels
 * are slots, voltages in V, currents in A.
 */
final class Flex {
  /** Answer to {@code *LRN? 0}: CL when all switches are open, CN with the closed ones. */
  static final Pattern SWITCHES = Pattern.compile("(CL|CN) *(\\d+(,\\d+)*)?");

  /** Answer to any {@code *LRN?}: commands, joined by semicolons. */
  static final Pattern LEARNED = Pattern.compile("[A-Z]+[-+., 0-9E]*(;[A-Z]+[-+., 0-9E]*)*");

  /**
   * Types of {@code *LRN?} for what a reading depends on: 30 filters, 31 trigger, averaging, format
   * and mode, 32 ranges, 33 staircase, 55 and 56 converters, 60 time stamps.
   */
  static final List<Integer> SETTINGS = List.of(30, 31, 32, 33, 55, 56, 60);

  /** The lowest power of ten for which there is a range code: 10 pA is 9. */
  private static final int LOWEST_DECADE = -11;

  private static final int HIGHEST_DECADE = 0;
  private static final int CODE_OF_ONE_AMPERE = 20;

  private Flex() {}

  /**
   * The code of the lowest fixed current range that holds a current; negative codes fix a range.
   *
   * @param amperes positive; 0 for automatic ranging
   */
  static int rangeCode(double amperes) {
    if (amperes == 0) {
      return 0;
    }
    int decade = (int) Math.ceil(Math.log10(amperes) - 1e-9);
    int held = Math.max(LOWEST_DECADE, Math.min(HIGHEST_DECADE, decade));
    return -(CODE_OF_ONE_AMPERE + held);
  }

  /** ASCII with header, 13 digits a datum, each step followed by its source value. */
  static String format() {
    return "FMT 11,1";
  }

  /** A time stamp before each datum of a sweep. */
  static String timeStamps() {
    return "TSC 1";
  }

  /** Sets the time of the stamps to 0. */
  static String resetTimer() {
    return "TSR";
  }

  /** A measurement starts at XE only. */
  static String triggerByCommand() {
    return "TM 1";
  }

  static String filter(int channel, boolean on) {
    return "FL " + bit(on) + "," + channel;
  }

  /** The resistor of about 1 MOhm in series with an SMU's output. */
  static String seriesResistor(int channel, boolean on) {
    return "SSR " + channel + "," + bit(on);
  }

  static String close(List<Integer> channels) {
    return "CN " + joined(channels);
  }

  static String open(List<Integer> channels) {
    return "CL " + joined(channels);
  }

  static String zero(List<Integer> channels) {
    return "DZ " + joined(channels);
  }

  /** Automatic voltage range; the polarity of the compliance follows the voltage. */
  static String force(int channel, double volts, double compliance) {
    return "DV " + channel + ",0," + Numbers.print(volts) + "," + Numbers.print(compliance);
  }

  /** One current reading at once, with its time. */
  static String spot(int channel, int rangeCode) {
    return "TTI " + channel + "," + rangeCode;
  }

  static String range(int channel, int rangeCode) {
    return "RI " + channel + "," + rangeCode;
  }

  static String highResolution(int channel, boolean on) {
    return "AAD " + channel + "," + bit(on);
  }

  /** The high-resolution converter integrates so many power line cycles, 1 to 100. */
  static String cycles(long cycles) {
    return "AIT 1,2," + cycles;
  }

  /** The high-speed converter integrates for a time in s. */
  static String integration(double seconds) {
    return "AIT 0,3," + Numbers.print(seconds);
  }

  static String autoZero() {
    return "AZ 1";
  }

  static String staircaseOf(int channel) {
    return "MM 2," + channel;
  }

  static String noDelays() {
    return "WT 0,0";
  }

  /** Whether a sweep ends at compliance; afterwards the output is at the start value. */
  static String abortAtCompliance(boolean on) {
    return "WM " + (on ? 2 : 1) + ",1";
  }

  /** A linear single staircase in the voltage range that holds it. */
  static String staircase(int channel, double start, double stop, int steps, double compliance) {
    return "WV "
        + channel
        + ",1,0,"
        + Numbers.print(start)
        + ","
        + Numbers.print(stop)
        + ","
        + steps
        + ","
        + Numbers.print(compliance);
  }

  /** Whether an answer to {@code *LRN? 0} names a channel among the closed ones. */
  static boolean isClosed(String switches, int channel) {
    Matcher matcher = SWITCHES.matcher(switches);
    if (!matcher.matches() || matcher.group(1).equals("CL")) {
      return false;
    }
    // CN without a list: all of them.
    return matcher.group(2) == null
        || List.of(matcher.group(2).split(",")).contains(Integer.toString(channel));
  }

  private static String joined(List<Integer> channels) {
    return String.join(",", channels.stream().map(channel -> Integer.toString(channel)).toList());
  }

  private static String bit(boolean on) {
    return on ? "1" : "0";
  }
}
