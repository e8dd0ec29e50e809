package org.ferroloop.calibration.symmetry;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * The symmetry points of an array.
 *
 * @param points one a cell, in the order of the cells
 * @param settling the settling curve, points ever further apart
 */
public record SymmetrySurvey(List<SymmetryPoint> points, List<SettlingPoint> settling) {
  public SymmetrySurvey {
    points = List.copyOf(points);
    settling = List.copyOf(settling);
  }

  /** The settled means as weights that can be programmed or subtracted, one a cell. */
  public float[] shifts() {
    float[] shifts = new float[points.size()];
    for (int cell = 0; cell < shifts.length; cell++) {
      shifts[cell] = (float) points.get(cell).mean();
    }
    return shifts;
  }

  /** The mean of the settled means; over the cells that could be read, as all that follow. */
  public double mean() {
    return average(SymmetryPoint::mean);
  }

  /** The mean weight after potentiation pulses. */
  public double high() {
    return average(SymmetryPoint::high);
  }

  /** The mean weight after depression pulses. */
  public double low() {
    return average(SymmetryPoint::low);
  }

  /** Standard deviation of the settled means between cells; 0 for one cell. */
  public double spread() {
    double mean = mean();
    double squares = average(p -> (p.mean() - mean) * (p.mean() - mean));
    long cells = readable().count();
    return cells < 2 ? 0 : Math.sqrt(squares * cells / (cells - 1));
  }

  /** Standard error of {@link #mean}: the cell's own for one cell, from the spread for several. */
  public double standardError() {
    long cells = readable().count();
    return cells < 2 ? average(SymmetryPoint::standardError) : spread() / Math.sqrt(cells);
  }

  /** Half the width of the 95 % interval of {@link #mean}. */
  public double halfInterval() {
    long cells = readable().count();
    return cells < 2
        ? average(p -> (p.intervalHigh() - p.intervalLow()) / 2)
        : Student.factor95((int) cells - 1) * standardError();
  }

  private Stream<SymmetryPoint> readable() {
    return points.stream().filter(point -> point.outcome() != Outcome.UNREADABLE);
  }

  private double average(ToDoubleFunction<SymmetryPoint> value) {
    return readable().mapToDouble(value).average().orElse(Double.NaN);
  }

  /** The most pulses spent on one cell. */
  public long pulses() {
    return points.stream().mapToLong(SymmetryPoint::pulses).max().orElseThrow();
  }

  /** The first pulse of the train that any cell's mean was taken over. */
  public long firstPulse() {
    return points.stream().mapToLong(SymmetryPoint::firstPulse).min().orElseThrow();
  }

  /** The mean slope of the cells' means against ln(number of pulses). */
  public double creep() {
    return average(SymmetryPoint::creep);
  }

  /** Standard error of {@link #creep}. */
  public double creepError() {
    double squares = average(point -> point.creepError() * point.creepError());
    return Math.sqrt(squares / readable().count());
  }

  /** Whether every cell's mean stands still, or creeps by less than what was accepted. */
  public boolean found() {
    return points.stream().allMatch(SymmetryPoint::found);
  }

  public boolean converged() {
    return points.stream().allMatch(SymmetryPoint::converged);
  }

  /** How many cells ended in each way; outcomes that did not occur are absent. */
  public Map<Outcome, Integer> outcomes() {
    Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    points.forEach(point -> outcomes.merge(point.outcome(), 1, Integer::sum));
    return outcomes;
  }
}
