package org.ferroloop.simulator.language.scpi;

import org.ferroloop.simulator.language.scpi.ReadingStore.Reading;

/** One element of a reading, as the instrument gives it. */
final class ReadingElements {
  private ReadingElements() {}

  /** element: in its short form. */
  static double value(ScpiMachine machine, int channel, String element, Reading reading)
      throws ScpiError {
    return switch (element) {
      case "VOLT" ->
          measures(machine, channel, "VOLT")
              ? reading.voltage()
              : source(machine, channel, reading, true);
      case "CURR" ->
          measures(machine, channel, "CURR")
              ? current(reading)
              : source(machine, channel, reading, false);
      case "RES" -> measures(machine, channel, "RES") ? resistance(reading) : Double.NaN;
      case "READ", "READING" ->
          measuresOnly(machine, channel, "VOLT")
              ? reading.voltage()
              : measuresOnly(machine, channel, "RES") ? resistance(reading) : current(reading);
      case "SOUR", "SOURCE" -> reading.source();
      case "TIME", "REL", "RELATIVE" -> reading.time();
      case "STAT", "STATUS" -> status(machine, channel, reading);
      case "SOURSTAT", "SOURSTATUS" -> sourceStatus(machine, channel, reading);
      default -> throw new ScpiError(-224);
    };
  }

  /** Whether an element is printed as a whole number. */
  static boolean isWhole(String element) {
    return element.startsWith("SOURSTAT");
  }

  private static double current(Reading reading) {
    boolean over = (reading.status() & ReadingStore.OVERRANGE) != 0;
    return over ? Math.copySign(Double.POSITIVE_INFINITY, reading.current()) : reading.current();
  }

  private static double resistance(Reading reading) {
    return reading.current() == 0
        ? Double.POSITIVE_INFINITY
        : reading.voltage() / reading.current();
  }

  /** What is not measured is shown as set, or as not-a-number. */
  private static double source(
      ScpiMachine machine, int channel, Reading reading, boolean asVoltage) {
    boolean current = machine.get(channel, "function") != 0;
    return current != asVoltage ? reading.source() : Double.NaN;
  }

  private static boolean measures(ScpiMachine machine, int channel, String function) {
    String functions = machine.memory().get(channel, "functions");
    return functions.isEmpty() || functions.contains(function);
  }

  private static boolean measuresOnly(ScpiMachine machine, int channel, String function) {
    return machine.memory().get(channel, "functions").startsWith(function);
  }

  /** Keithley's status word: over-range 0, front terminals 2, compliance 3, functions 11 to 15. */
  private static int status(ScpiMachine machine, int channel, Reading reading) {
    int word = 1 << 2 | 1 << 12 | 1 << 14;
    word |= (reading.status() & ReadingStore.OVERRANGE) != 0 ? 1 : 0;
    word |= (reading.status() & ReadingStore.COMPLIANCE) != 0 ? 1 << 3 : 0;
    word |= machine.memory().get(channel, "functions").contains("VOLT") ? 1 << 11 : 0;
    return word;
  }

  private static int sourceStatus(ScpiMachine machine, int channel, Reading reading) {
    int word = machine.get(channel, "output") != 0 ? 1 << 7 : 0;
    return (reading.status() & ReadingStore.COMPLIANCE) != 0 ? word | 1 << 5 : word;
  }
}
