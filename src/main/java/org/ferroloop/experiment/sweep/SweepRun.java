package org.ferroloop.experiment.sweep;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.ferroloop.experiment.Jobs;
import org.ferroloop.time.Clock;

/**
 * Trains the points of a sweep side by side, one thread each, and leaves those alone that are
 * finished. Results do not depend on how many run at once, nor on how often the sweep was killed.
 */
public final class SweepRun {
  private final SweepFolder folder;
  private final SweepData data;
  private final PointTrainer trainer;
  private final SweepListener listener;
  private final Clock clock;

  /**
   * @param symmetryCells how many cells the symmetry point of shifted rules is averaged over
   * @param hopeless when to give a training up; empty for never
   * @param toolVersion this FerroLoop
   */
  public SweepRun(
      SweepFolder folder,
      SweepData data,
      int symmetryCells,
      Optional<Hopeless> hopeless,
      String toolVersion,
      SweepListener listener,
      Clock clock) {
    this.folder = folder;
    this.data = data;
    this.trainer = new PointTrainer(data, symmetryCells, hopeless, toolVersion, clock);
    this.listener = listener;
    this.clock = clock;
  }

  /**
   * Runs what is not finished yet.
   *
   * @param threads points at once, at least 1
   * @return the result of every point by its id, in the order given
   * @throws org.ferroloop.config.InputException when a folder holds another training, or a file
   *     cannot be written; finished points stay
   * @throws InterruptedException when the caller is interrupted; finished epochs stay
   */
  public Map<String, PointResult> run(List<SweepPoint> points, int threads)
      throws InterruptedException {
    Map<String, PointResult> results = new LinkedHashMap<>();
    List<SweepPoint> open = new ArrayList<>();
    SweepBoard before = new SweepBoard(listener, points.size(), 0, 0);
    for (SweepPoint point : points) {
      Optional<PointResult> result = trainer.finished(point, folder.of(point), before);
      results.put(point.id(), result.orElse(null));
      if (result.isEmpty()) {
        open.add(point);
      }
    }
    SpeedProbe probe = new SpeedProbe(data, clock);
    Map<String, Double> weights = new LinkedHashMap<>();
    open.forEach(point -> weights.put(point.id(), probe.seconds(point)));
    boolean measured = weights.values().stream().anyMatch(seconds -> seconds > 0);
    if (!measured) { // the clock stands still
      open.forEach(point -> weights.put(point.id(), (double) point.settings().epochs()));
    }
    double work = weights.values().stream().mapToDouble(Double::doubleValue).sum();
    int finished = points.size() - open.size();
    listener.planned(
        points.size(),
        finished,
        measured
            ? OptionalDouble.of(work / Math.min(threads, open.size()))
            : OptionalDouble.empty());
    SweepBoard board = new SweepBoard(listener, points.size(), finished, work);
    List<Callable<PointResult>> jobs = new ArrayList<>();
    open.forEach(point -> jobs.add(() -> trained(point, weights.get(point.id()), board)));
    List<PointResult> trained = Jobs.run(jobs, threads);
    for (int i = 0; i < trained.size(); i++) {
      results.put(open.get(i).id(), trained.get(i));
    }
    return results;
  }

  private PointResult trained(SweepPoint point, double weight, SweepBoard board) {
    Path own = folder.of(point);
    PointResult result = trainer.train(point, own, board.begin(point, weight), board);
    board.finished(point, result);
    return result;
  }
}
