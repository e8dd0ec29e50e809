package org.ferroloop.cli;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ferroloop.quantity.QuantityException;
import org.ferroloop.transport.SerialSettings;
import org.ferroloop.transport.SerialSettings.Flow;
import org.ferroloop.transport.SerialSettings.Parity;
import org.ferroloop.transport.Terminator;

/** Reads how a serial line talks from a command line: "57600 8N1 rts-cts". */
final class SerialText {
  private static final int MOST_BAUD = 4_000_000;

  private static final Pattern FORM =
      Pattern.compile(
          "(\\d{2,7})(?: +([5-8])([NOEMS])([12]))?(?: +(none|xon-xoff|rts-cts|dtr-dsr))?",
          Pattern.CASE_INSENSITIVE);

  private SerialText() {}

  /**
   * @param option named in errors
   * @throws QuantityException when the text is something else
   */
  static SerialSettings read(String option, String text) {
    Matcher matcher = FORM.matcher(text.strip());
    int baud = matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    if (baud < 50 || baud > MOST_BAUD) {
      throw new QuantityException(
          option, text, "such as \"57600 8N1 rts-cts\", 50 to " + MOST_BAUD + " baud");
    }
    SerialSettings given = SerialSettings.DEFAULT.withBaud(baud);
    Flow flow = matcher.group(5) == null ? given.flow() : flow(matcher.group(5));
    return matcher.group(2) == null
        ? new SerialSettings(baud, given.dataBits(), given.parity(), given.stopBits(), flow)
        : new SerialSettings(
            baud,
            Integer.parseInt(matcher.group(2)),
            parity(matcher.group(3)),
            Integer.parseInt(matcher.group(4)),
            flow);
  }

  /**
   * @throws QuantityException when it is none of lf, cr, crlf
   */
  static Terminator terminator(String option, String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "lf" -> Terminator.LF;
      case "cr" -> Terminator.CR;
      case "crlf" -> Terminator.CRLF;
      default -> throw new QuantityException(option, text, "lf, cr or crlf");
    };
  }

  private static Flow flow(String word) {
    return Flow.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static Parity parity(String letter) {
    return switch (letter.toUpperCase(Locale.ROOT)) {
      case "N" -> Parity.NONE;
      case "O" -> Parity.ODD;
      case "E" -> Parity.EVEN;
      case "M" -> Parity.MARK;
      default -> Parity.SPACE;
    };
  }
}
