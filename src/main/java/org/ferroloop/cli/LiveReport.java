package org.ferroloop.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.ferroloop.characterization.measurement.Analyses;
import org.ferroloop.characterization.measurement.Analysis;
import org.ferroloop.characterization.procedure.Observation;
import org.ferroloop.characterization.procedure.RunListener;
import org.ferroloop.characterization.procedure.RunRequest;
import org.ferroloop.characterization.procedure.SampledCurrent;
import org.ferroloop.config.FileTrouble;
import org.ferroloop.config.InputException;
import org.ferroloop.config.TextFile;
import org.ferroloop.instrument.ForcedWaveform;
import org.ferroloop.instrument.PulseTrain;
import org.ferroloop.report.HtmlPage;
import org.ferroloop.report.ReportFolder;
import org.ferroloop.report.ReportPage;
import org.ferroloop.report.RunPage;

/**
 * Redraws report.html in a run's folder while the run goes on, every few seconds. A plot that
 * cannot be written does not stop a run: the trouble is told once, and no more is drawn.
 */
final class LiveReport implements RunListener {
  private static final int SECONDS = 5;

  /** The run waits while it is drawn: of its time that is at most one part in so many. */
  private static final int SHARE = 50;

  private final RunRequest request;
  private final Console console;
  private final Analysis analysis;
  private long drawn;
  private long cost;
  private long reads;
  private boolean given;

  LiveReport(RunRequest request, Console console) {
    this.request = request;
    this.console = console;
    this.analysis = Analyses.of(request.output());
    this.drawn = console.clock().nanos();
  }

  @Override
  public void pulsed(Instant time, PulseTrain train) {
    analysis.pulsed(time, train);
  }

  @Override
  public void forced(Instant time, ForcedWaveform waveform) {
    analysis.forced(time, waveform);
  }

  @Override
  public void sampled(SampledCurrent samples) {
    analysis.sampled(samples);
    drawSometimes();
  }

  @Override
  public void read(Observation observation) {
    analysis.read(observation);
    drawSometimes();
  }

  private void drawSometimes() {
    reads++;
    long now = console.clock().nanos();
    if (!given && now - drawn >= Math.max(SECONDS * 1_000_000_000L, SHARE * cost)) {
      Path file = request.folder().resolve("report.html");
      attempt(() -> TextFile.write(file, HtmlPage.text(page("going on"), SECONDS)));
      drawn = console.clock().nanos();
      cost = drawn - now;
    }
  }

  /** Draws the whole run. */
  void done() {
    attempt(() -> ReportFolder.write(request.folder(), page("done")));
  }

  private ReportPage page(String state) {
    String lead =
        request.hookup().device().name()
            + " on "
            + request.hookup().plan().name()
            + ", "
            + state
            + ": "
            + reads
            + " reads.";
    return RunPage.of(request.procedure().name(), lead, analysis.chart(), analysis.findings());
  }

  /** Writes something that the run can do without. */
  private interface Drawing {
    void draw() throws IOException;
  }

  private void attempt(Drawing drawing) {
    try {
      drawing.draw();
    } catch (InputException e) {
      gaveUp(e.getMessage());
    } catch (IOException e) {
      gaveUp(FileTrouble.text(e));
    }
  }

  private void gaveUp(String why) {
    given = true;
    console.err().println("no report is drawn: " + why);
  }
}
