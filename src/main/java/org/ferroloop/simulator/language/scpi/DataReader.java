package org.ferroloop.simulator.language.scpi;

import static org.ferroloop.simulator.language.scpi.UnitReader.isDigit;
import static org.ferroloop.simulator.language.scpi.UnitReader.isLetter;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Reads one parameter (IEEE 488.2, 7.7). */
final class DataReader {
  private static final int LONGEST_WORD = 12;
  private static final int MOST_DIGITS = 255;
  private static final int LARGEST_EXPONENT = 32000;

  private final Scanner in;

  DataReader(Scanner in) {
    this.in = in;
  }

  ProgramData next() throws ScpiError {
    int c = in.peek();
    if (c == '"' || c == '\'') {
      return new ProgramData.Text(quoted());
    }
    if (c == '#') {
      return UnitReader.isLetter(in.peek(1)) ? nonDecimal() : block();
    }
    if (c == '(') {
      return new ProgramData.Expression(expression());
    }
    if (isDigit(c) || c == '+' || c == '-' || c == '.') {
      return number();
    }
    if (isLetter(c)) {
      return new ProgramData.Word(word());
    }
    throw new ScpiError(":*?.;".indexOf(c) >= 0 ? -102 : -101);
  }

  private String quoted() throws ScpiError {
    char quote = in.take();
    StringBuilder text = new StringBuilder();
    while (!in.atEnd()) {
      char c = in.take();
      if (c != quote) {
        text.append(c);
      } else if (in.at(quote)) {
        text.append(in.take());
      } else {
        return text.toString();
      }
    }
    throw new ScpiError(-151);
  }

  private String word() throws ScpiError {
    int start = in.position();
    while (isLetter(in.peek()) || isDigit(in.peek()) || in.at('_')) {
      in.take();
    }
    String word = in.since(start);
    if (word.length() > LONGEST_WORD) {
      throw new ScpiError(-144);
    }
    return word.toUpperCase(Locale.ROOT);
  }

  private String expression() throws ScpiError {
    in.take();
    int start = in.position();
    for (int depth = 1; !in.atEnd(); ) {
      char c = in.take();
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0) {
        String text = in.since(start);
        return text.substring(0, text.length() - 1).trim();
      }
    }
    throw new ScpiError(-171);
  }

  private ProgramData number() throws ScpiError {
    int start = in.position();
    if (in.at('+') || in.at('-')) {
      in.take();
    }
    int digits = digits();
    if (in.at('.')) {
      in.take();
      digits += digits();
    }
    if (digits == 0 || in.at('.')) {
      throw new ScpiError(-121);
    }
    if (digits > MOST_DIGITS) {
      throw new ScpiError(-124);
    }
    StringBuilder text = new StringBuilder(in.since(start));
    if (atExponent()) {
      text.append(exponent());
    }
    double value = Double.parseDouble(text.toString());
    return new ProgramData.Numeric(value, suffix());
  }

  private boolean atExponent() {
    if (!in.at('e') && !in.at('E')) {
      return false;
    }
    int sign = in.peek(1) == '+' || in.peek(1) == '-' ? 1 : 0;
    return isDigit(in.peek(1 + sign));
  }

  private String exponent() throws ScpiError {
    int start = in.position();
    in.take();
    if (in.at('+') || in.at('-')) {
      in.take();
    }
    int first = in.position();
    digits();
    String digits = in.since(first);
    if (digits.length() > 6 || Integer.parseInt(digits) > LARGEST_EXPONENT) {
      throw new ScpiError(-123);
    }
    return in.since(start);
  }

  private int digits() {
    int start = in.position();
    while (isDigit(in.peek())) {
      in.take();
    }
    return in.position() - start;
  }

  private String suffix() throws ScpiError {
    int ahead = 0;
    while (in.peek(ahead) == ' ' || in.peek(ahead) == '\t') {
      ahead++;
    }
    if (!isLetter(in.peek(ahead)) && in.peek(ahead) != '%') {
      return "";
    }
    in.take(ahead);
    int start = in.position();
    while (isLetter(in.peek()) || isDigit(in.peek()) || in.at('/') || in.at('%')) {
      in.take();
    }
    String suffix = in.since(start);
    if (suffix.length() > LONGEST_WORD) {
      throw new ScpiError(-134);
    }
    return suffix.toUpperCase(Locale.ROOT);
  }

  private ProgramData nonDecimal() throws ScpiError {
    in.take();
    char base = Character.toUpperCase(in.take());
    int radix = base == 'H' ? 16 : base == 'Q' ? 8 : base == 'B' ? 2 : 0;
    int start = in.position();
    while (isLetter(in.peek()) || isDigit(in.peek())) {
      in.take();
    }
    String digits = in.since(start);
    if (radix == 0 || digits.isEmpty() || digits.length() > 52) {
      throw new ScpiError(-121);
    }
    double value = 0;
    for (char c : digits.toCharArray()) {
      int digit = Character.digit(c, radix);
      if (digit < 0) {
        throw new ScpiError(-121);
      }
      value = value * radix + digit;
    }
    return new ProgramData.Numeric(value, "");
  }

  private ProgramData block() throws ScpiError {
    in.take();
    if (!isDigit(in.peek())) {
      throw new ScpiError(-161);
    }
    int count = in.take() - '0';
    int length = in.left();
    if (count > 0) {
      if (in.left() < count) {
        throw new ScpiError(-161);
      }
      String digits = in.take(count);
      if (!digits.chars().allMatch(UnitReader::isDigit) || Long.parseLong(digits) > in.left()) {
        throw new ScpiError(-161);
      }
      length = Integer.parseInt(digits);
    }
    return new ProgramData.Block(in.take(length).getBytes(StandardCharsets.ISO_8859_1));
  }
}
