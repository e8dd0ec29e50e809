package org.ferroloop.simulator.language.scpi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the units of one program message, one after the other (IEEE 488.2, 7.3 to 7.6). */
final class UnitReader {
  private static final int LONGEST_MNEMONIC = 12;

  private final Scanner in;

  UnitReader(String message) {
    this.in = new Scanner(message);
  }

  /**
   * The next unit; null at the end of the message.
   *
   * @throws ScpiError (-1xx) when the rest of the message makes no sense
   */
  ProgramUnit next() throws ScpiError {
    in.skipSpace();
    while (in.at(';')) {
      in.take();
      in.skipSpace();
    }
    if (in.atEnd()) {
      return null;
    }
    String header = header();
    boolean query = in.at('?');
    if (query) {
      in.take();
    }
    if (!in.atEnd() && !in.at(';') && !in.atSpace()) {
      throw new ScpiError(isPlain(in.peek()) ? -111 : -101);
    }
    in.skipSpace();
    List<ProgramData> data = in.atEnd() || in.at(';') ? List.of() : data();
    return new ProgramUnit(header, query, data);
  }

  private String header() throws ScpiError {
    int start = in.position();
    if (in.at('*') || in.at(':')) {
      in.take();
    }
    while (true) {
      int mnemonic = in.position();
      if (!isLetter(in.peek())) {
        throw new ScpiError(isPlain(in.peek()) ? -102 : -101);
      }
      while (isLetter(in.peek()) || isDigit(in.peek()) || in.at('_')) {
        in.take();
      }
      if (in.position() - mnemonic > LONGEST_MNEMONIC) {
        throw new ScpiError(-112);
      }
      if (!in.at(':')) {
        return in.since(start).toUpperCase(Locale.ROOT);
      }
      in.take();
    }
  }

  private List<ProgramData> data() throws ScpiError {
    DataReader reader = new DataReader(in);
    List<ProgramData> data = new ArrayList<>();
    while (true) {
      in.skipSpace();
      if (in.atEnd() || in.at(';') || in.at(',')) {
        throw new ScpiError(-109);
      }
      data.add(reader.next());
      in.skipSpace();
      if (in.atEnd() || in.at(';')) {
        return data;
      }
      if (!in.at(',')) {
        throw new ScpiError(-103);
      }
      in.take();
    }
  }

  static boolean isLetter(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isPlain(int c) {
    return c < 0 || isLetter(c) || isDigit(c) || ":*?,;.+-\"'#(".indexOf(c) >= 0;
  }
}
