package org.ferroloop.cli;

import java.util.Locale;
import org.ferroloop.time.Progress;

/**
 * Shows progress with percent and time left: one redrawn line on a terminal, a plain line every
 * tenth elsewhere. Thread-safe.
 */
final class ProgressLine implements Progress {
  private static final long REDRAW_NANOS = 200_000_000L;

  private final Console console;
  private final long start;
  private long lastDrawn = Long.MIN_VALUE;
  private int lastTenth = -1;
  private int widest;

  ProgressLine(Console console) {
    this.console = console;
    this.start = console.clock().nanos();
  }

  @Override
  public synchronized void at(String what, long done, long total) {
    long now = console.clock().nanos();
    double share = total <= 0 ? 0 : Math.min(1.0, (double) done / total);
    int tenth = (int) (share * 10);
    boolean due =
        console.terminal()
            ? lastDrawn == Long.MIN_VALUE || now - lastDrawn >= REDRAW_NANOS || done >= total
            : tenth != lastTenth;
    if (!due) {
      return;
    }
    lastDrawn = now;
    lastTenth = tenth;
    String text =
        String.format(Locale.ROOT, "%3.0f %%  %s  %s", share * 100, left(now - start, share), what);
    if (console.terminal()) {
      widest = Math.max(widest, text.length());
      console.err().print("\r" + text + " ".repeat(widest - text.length()));
      if (done >= total) {
        console.err().println();
      }
      console.err().flush();
    } else {
      console.err().println(text);
    }
  }

  /** How long the rest takes when it goes on as before: "3 min 20 s left". */
  static String left(long elapsedNanos, double share) {
    return share <= 0
        ? "time left unknown"
        : duration(elapsedNanos / 1e9 * (1 - share) / share) + " left";
  }

  /** A duration in s as people say it: "2 h 05 min". */
  static String duration(double seconds) {
    long whole = Math.round(seconds);
    return whole >= 3600
        ? String.format(Locale.ROOT, "%d h %02d min", whole / 3600, whole / 60 % 60)
        : whole >= 60
            ? String.format(Locale.ROOT, "%d min %02d s", whole / 60, whole % 60)
            : whole + " s";
  }
}
