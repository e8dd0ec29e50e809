package org.ferroloop.experiment.sweep;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ferroloop.config.ConfigText;
import org.ferroloop.config.FileTrouble;
import org.ferroloop.config.InputException;
import org.ferroloop.config.TextFile;
import org.ferroloop.experiment.LoadedTwin;
import org.ferroloop.experiment.Twins;
import org.ferroloop.report.Figure;
import org.ferroloop.time.Clock;

/**
 * A whole sweep in one folder: sweep.yaml, manifest.json, twins/*.yaml, points/ID/ with settings,
 * manifest, checkpoint and result, and at the end summary.csv, points.csv and summary.json. The
 * same call again continues where the last one ended, however it ended.
 */
public final class SweepJob {
  private static final String GRID = "sweep.yaml";

  private final SweepGrid grid;
  private final SweepRequest request;
  private final Clock clock;

  public SweepJob(SweepGrid grid, SweepRequest request, Clock clock) {
    this.grid = grid;
    this.request = request;
    this.clock = clock;
  }

  /**
   * Runs what is not finished yet and sums up.
   *
   * @throws InputException when an input is malformed, the folder holds other things, a point there
   *     is of another training, or a file cannot be written; what is finished stays
   * @throws InterruptedException when the caller is interrupted; what is finished stays
   */
  public SweepResult run(SweepListener listener) throws InterruptedException {
    String dataName =
        grid.data()
            .orElseThrow(
                () -> InputException.at(grid.name(), 0, "data", "none", "digits or a folder"));
    SweepData data = SweepData.open(dataName, grid.trainLimit());
    try (SweepFolder folder = SweepFolder.open(request.output(), GRID, true)) {
      Path path = folder.path();
      TextFile.write(path.resolve(GRID), SweepFile.yaml(grid));
      String date =
          RunStart.note(
              path, request.command(), request.toolVersion(), clock.now(), SweepFile.fields(grid));
      List<LoadedTwin> all =
          Twins.load(grid.twins(), grid.seeds().get(0), date, request.toolVersion());
      List<LoadedTwin> twins = GridPoints.used(grid, all);
      writeTwins(path, twins);
      List<SweepPoint> points = GridPoints.of(twins, grid.variants(), grid.seeds());
      SweepRun run =
          new SweepRun(
              folder,
              data,
              grid.symmetryCells(),
              request.stopHopeless() ? Optional.of(grid.hopeless()) : Optional.empty(),
              request.toolVersion(),
              listener,
              clock);
      Map<String, PointResult> results = run.run(points, request.threads());
      SweepSummary summary =
          new SweepSummary(SummaryRow.of(points, results, grid.confidence()), grid.targets());
      SweepResult result = new SweepResult(points, results, summary, LoadedTwin.warnings(twins));
      TextFile.write(path.resolve("summary.csv"), summary.csv());
      TextFile.write(path.resolve("points.csv"), SweepSummary.pointsCsv(points, results));
      TextFile.write(path.resolve("summary.json"), ConfigText.json(result.fields()));
      return result;
    } catch (IOException e) {
      throw InputException.caused(
          request.output().toString(), 0, "", "cannot be used: " + FileTrouble.text(e), e);
    }
  }

  /** Writes the twin files that a study uses, as they were loaded or made. */
  public static void writeTwins(Path folder, List<LoadedTwin> twins) {
    for (LoadedTwin twin : twins) {
      TextFile.write(
          folder.resolve("twins").resolve(Figure.idOf(twin.label()) + ".yaml"), twin.text());
    }
  }
}
