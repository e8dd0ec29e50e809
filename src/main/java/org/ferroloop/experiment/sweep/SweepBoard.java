package org.ferroloop.experiment.sweep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ferroloop.time.Progress;

/** Adds up the progress of the points that run at once. Thread-safe. */
final class SweepBoard {
  private final SweepListener listener;
  private final int points;
  private final double work;
  private final Map<String, SweepListener.Running> running = new LinkedHashMap<>();
  private final Map<String, Double> weights = new LinkedHashMap<>();
  private int finished;
  private double done;

  /**
   * @param points in all
   * @param finished by earlier runs
   * @param work the sum of the weights of the others
   */
  SweepBoard(SweepListener listener, int points, int finished, double work) {
    this.listener = listener;
    this.points = points;
    this.finished = finished;
    this.work = work;
  }

  /** The progress of a point that begins now. */
  synchronized Progress begin(SweepPoint point, double weight) {
    weights.put(point.id(), weight);
    running.put(point.id(), new SweepListener.Running(point.text(), "begins", 0));
    listener.running(state());
    return (what, step, total) -> at(point, what, total <= 0 ? 0 : (double) step / total);
  }

  private synchronized void at(SweepPoint point, String what, double share) {
    running.put(
        point.id(), new SweepListener.Running(point.text(), what, Math.min(1, Math.max(0, share))));
    listener.running(state());
  }

  synchronized void finished(SweepPoint point, PointResult result) {
    running.remove(point.id());
    done += weights.get(point.id());
    finished++;
    listener.finished(state(), point, result);
  }

  synchronized void warning(String text) {
    listener.warning(text);
  }

  private SweepListener.State state() {
    double now = done;
    List<SweepListener.Running> shown = new ArrayList<>();
    for (Map.Entry<String, SweepListener.Running> entry : running.entrySet()) {
      now += weights.get(entry.getKey()) * entry.getValue().share();
      shown.add(entry.getValue());
    }
    return new SweepListener.State(points, finished, work > 0 ? now / work : 1, shown);
  }
}
