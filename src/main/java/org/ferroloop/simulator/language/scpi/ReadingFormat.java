package org.ferroloop.simulator.language.scpi;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.ferroloop.simulator.language.scpi.ReadingStore.Reading;

/**
 * Readings on their way out, as FORMat says: numbers with commas, or one block of IEEE 754 numbers.
 * The block has its length in front (Keysight B2900 SCPI Command Reference, "Data Output Format")
 * or begins with "#0" and ends with the message (Keithley 2450 Reference Manual, FORMat[:DATA]).
 */
final class ReadingFormat {
  /** What is remembered of the format: the word it was set by. */
  static final String FORMAT = "format";

  /** Bits of a number in a block; 0 for text. */
  static final String BITS = "format.bits";

  /** NORM for the most significant byte first, SWAP for the least. */
  private static final String ORDER = "format.order";

  /** DEFINITE or INDEFINITE. */
  static final String BLOCK = "format.block";

  private final ScpiMachine machine;
  private final List<String> texts = new ArrayList<>();
  private final List<Double> values = new ArrayList<>();

  ReadingFormat(ScpiMachine machine) {
    this.machine = machine;
  }

  /** element: in its short form. */
  void add(int channel, String element, Reading reading) throws ScpiError {
    double value = ReadingElements.value(machine, channel, element, reading);
    boolean whole = ReadingElements.isWhole(element);
    texts.add(whole ? machine.numbers().integer((long) value) : machine.numbers().reading(value));
    values.add(NumberStyle.shown(value));
  }

  /** The answer; the bytes of a block are Latin-1 characters. */
  String answer() {
    int bits = (int) machine.memory().number(1, BITS, 0);
    if (bits == 0) {
      return String.join(",", texts);
    }
    ByteBuffer bytes = ByteBuffer.allocate(values.size() * bits / 8);
    bytes.order(
        machine.memory().get(1, ORDER).equals("SWAP")
            ? ByteOrder.LITTLE_ENDIAN
            : ByteOrder.BIG_ENDIAN);
    for (double value : values) {
      if (bits == 32) {
        bytes.putFloat((float) value);
      } else {
        bytes.putDouble(value);
      }
    }
    String length = Integer.toString(bytes.capacity());
    String head =
        machine.memory().get(1, BLOCK).equals("INDEFINITE") ? "0" : length.length() + length;
    return "#" + head + new String(bytes.array(), StandardCharsets.ISO_8859_1);
  }
}
