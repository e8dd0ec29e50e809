package org.ferroloop.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.ferroloop.experiment.sweep.PointResult;
import org.ferroloop.experiment.sweep.SweepListener;
import org.ferroloop.experiment.sweep.SweepPoint;
import org.ferroloop.report.StudyTables;

/**
 * Shows how a sweep goes on: on a terminal a table of the points in work, redrawn in place, under
 * the lines of those that are finished; elsewhere plain lines, one a finished point.
 */
final class SweepDisplay implements SweepListener {
  private static final long REDRAW_NANOS = 200_000_000L;
  private static final int NARROWEST = 79;
  private static final String LINE_UP = "\033[1A";
  private static final String CLEAR_LINE = "\033[2K\r";

  private final Console console;
  private long start;
  private long lastDrawn = Long.MIN_VALUE;
  private int drawn;

  SweepDisplay(Console console) {
    this.console = console;
    this.start = console.clock().nanos();
  }

  @Override
  public void planned(int points, int finished, OptionalDouble seconds) {
    StringBuilder text = new StringBuilder();
    text.append(points).append(points == 1 ? " point" : " points");
    if (finished > 0) {
      text.append(", ").append(finished).append(" of them finished already");
    }
    seconds.ifPresent(
        value -> text.append("; estimated time ").append(ProgressLine.duration(value)));
    console.err().println(text);
    start = console.clock().nanos();
  }

  @Override
  public void running(State state) {
    long now = console.clock().nanos();
    if (!console.terminal() || lastDrawn != Long.MIN_VALUE && now - lastDrawn < REDRAW_NANOS) {
      return;
    }
    lastDrawn = now;
    redraw(state, List.of());
  }

  @Override
  public void finished(State state, SweepPoint point, PointResult result) {
    String line = point.text() + ": " + reached(result);
    if (console.terminal()) {
      redraw(state, List.of(line));
    } else {
      console.err().println(overall(state) + "  " + line);
    }
  }

  @Override
  public void warning(String text) {
    if (drawn > 0) {
      console.err().print(erased());
    }
    console.err().println("warning: " + text);
  }

  private static String reached(PointResult result) {
    return StudyTables.percent(result.outcome().testAccuracy())
        + " %"
        + (result.stoppedAfter().isPresent()
            ? ", stopped as hopeless after epoch " + result.stoppedAfter().getAsInt()
            : "");
  }

  private String overall(State state) {
    return String.format(
        Locale.ROOT,
        "%3.0f %%  %d of %d  %s",
        100 * state.share(),
        state.finished(),
        state.points(),
        ProgressLine.left(console.clock().nanos() - start, state.share()));
  }

  private void redraw(State state, List<String> above) {
    StringBuilder text = new StringBuilder(erased());
    above.forEach(line -> text.append(line).append('\n'));
    if (state.finished() < state.points()) {
      List<List<String>> rows = new ArrayList<>();
      for (Running one : state.running()) {
        String share = String.format(Locale.ROOT, "%.0f %%", 100 * one.share());
        rows.add(List.of(one.point(), share, one.what()));
      }
      StringBuilder table = new StringBuilder();
      TextTable.append(table, List.of(overall(state), "done", "at"), rows);
      table.toString().lines().map(SweepDisplay::cut).forEach(text::append);
      drawn = rows.size() + 1;
    }
    console.err().print(text);
    console.err().flush();
  }

  /** A line that wraps would not be taken away whole. */
  private static String cut(String line) {
    return (line.length() > NARROWEST ? line.substring(0, NARROWEST) : line) + '\n';
  }

  /** Takes the table away that was drawn last. */
  private String erased() {
    String text = (LINE_UP + CLEAR_LINE).repeat(drawn);
    drawn = 0;
    return text;
  }
}
