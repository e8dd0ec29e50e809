package org.ferroloop.simulator.server;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts what a client sends to an adapter into lines at unescaped CR or LF. ESC takes the meaning
 * from the byte after it (CR, LF, ESC, "+").
 */
final class PrologixLines {
  private static final int ESCAPE = 27;

  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private int pluses;
  private boolean escaped;

  /**
   * A line without its end.
   *
   * @param command whether it began with two unescaped "+", which are not in the bytes
   */
  record Line(boolean command, byte[] bytes) {}

  List<Line> take(byte[] bytes, int count) {
    List<Line> whole = new ArrayList<>(1);
    for (int i = 0; i < count; i++) {
      byte b = bytes[i];
      if (escaped) {
        escaped = false;
        line.write(b);
      } else if (b == ESCAPE) {
        escaped = true;
      } else if (b == '\n' || b == '\r') {
        end(whole);
      } else if (b == '+') {
        if (line.size() == 0 && pluses < 2) {
          pluses++;
        }
        // Any other unescaped plus is swallowed, as the adapter does.
      } else {
        line.write(b);
      }
    }
    return whole;
  }

  private void end(List<Line> whole) {
    if (line.size() > 0 || pluses > 0) {
      whole.add(new Line(pluses == 2, line.toByteArray()));
    }
    line.reset();
    pluses = 0;
  }
}
