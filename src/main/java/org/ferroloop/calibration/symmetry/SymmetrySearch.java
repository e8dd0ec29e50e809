package org.ferroloop.calibration.symmetry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ferroloop.synapse.PulseBatch;
import org.ferroloop.synapse.SynapseArray;
import org.ferroloop.time.Progress;

/**
 * Finds the symmetry point of every cell of an array: from w = 0, one potentiation and one
 * depression pulse in turn, each followed by a reading, in rounds of which each is twice as long as
 * the one before, until the cell's mean is stationary within its standard error (see {@link
 * Stationarity}: one round shows that blocks are independent, the next gives mean and interval).
 * Where creep is accepted, a cell whose mean goes on with the logarithm of the number of pulses
 * ends too (see {@link Creep}). Cells that have settled get no more pulses. While it runs it keeps
 * about 0.7 kB a cell.
 */
public final class SymmetrySearch {
  private final SynapseArray array;
  private final SymmetryOptions options;
  private final Progress progress;
  private final boolean interval;
  private final SymmetryPoint[] found;
  private final RoundRecord[] rounds;
  private final boolean[] piloted;
  private final Creep[] creeps;
  private final boolean[] unreadable;
  private final float[] high;
  private final SettlingCurve curve = new SettlingCurve();
  private final PulseBatch up;
  private final PulseBatch down;
  private int[] active;
  private double settledHighs;
  private double settledLows;
  private int settledCells;
  private int endedCells;
  private long pulses;
  private double programmed;

  private SymmetrySearch(
      SynapseArray array, SymmetryOptions options, Progress progress, boolean interval) {
    this.interval = interval;
    this.array = array;
    this.options = options;
    this.progress = progress;
    int size = array.size();
    this.found = new SymmetryPoint[size];
    this.rounds = new RoundRecord[size];
    this.piloted = new boolean[size];
    this.creeps = new Creep[size];
    this.unreadable = new boolean[size];
    this.high = new float[size];
    this.up = new PulseBatch(size);
    this.down = new PulseBatch(size);
    this.active = new int[size];
    for (int cell = 0; cell < size; cell++) {
      rounds[cell] = new RoundRecord();
      active[cell] = cell;
    }
  }

  /**
   * Runs the search. The array is programmed to w = 0 first and left where the train ends.
   *
   * @param progress told how many cells have ended
   */
  public static SymmetrySurvey run(SynapseArray array, SymmetryOptions options, Progress progress) {
    SymmetrySearch search = new SymmetrySearch(array, options, progress, true);
    search.program();
    return search.survey();
  }

  /**
   * Finds the means alone, from where the cells are: they are not programmed first, and a cell ends
   * when its mean does not move by more than its standard error in two rounds, whether or not its
   * memory is short against the blocks. This takes fewer pulses than {@link #run}; standard errors
   * and intervals of cells with a long memory are too small then.
   */
  public static SymmetrySurvey means(
      SynapseArray array, SymmetryOptions options, Progress progress) {
    return new SymmetrySearch(array, options, progress, false).survey();
  }

  private void program() {
    long before = array.tally().pulses();
    array.program(new float[array.size()]);
    programmed = (array.tally().pulses() - before) / (double) array.size();
  }

  private SymmetrySurvey survey() {
    long pairsPerBlock = 1;
    while (active.length > 0) {
      round(pairsPerBlock);
      pairsPerBlock *= 2;
      boolean last = pulses + 2 * RoundRecord.BLOCKS * pairsPerBlock > options.maxPulses();
      judge(last);
      progress.at(
          endedCells + " of " + array.size() + " cells done, " + pulses + " pulses each",
          endedCells,
          array.size());
    }
    return new SymmetrySurvey(List.of(found), curve.points());
  }

  private void round(long pairsPerBlock) {
    up.clear();
    down.clear();
    for (int cell : active) {
      rounds[cell].begin(pairsPerBlock, pulses / 2, programmed);
      up.add(cell, 1);
      down.add(cell, -1);
    }
    for (long pair = 0; pair < RoundRecord.BLOCKS * pairsPerBlock; pair++) {
      pair();
    }
    pulses += 2 * RoundRecord.BLOCKS * pairsPerBlock;
  }

  private void pair() {
    array.pulse(up);
    for (int cell : active) {
      high[cell] = array.read(cell);
    }
    array.pulse(down);
    double highs = settledHighs;
    double lows = settledLows;
    int readable = settledCells;
    for (int cell : active) {
      float low = array.read(cell);
      unreadable[cell] |= !Float.isFinite(high[cell]) || !Float.isFinite(low);
      rounds[cell].add(high[cell], low);
      if (!unreadable[cell]) {
        highs += high[cell];
        lows += low;
        readable++;
      }
    }
    if (readable > 0) {
      curve.add(highs / readable, lows / readable);
    }
  }

  private void judge(boolean last) {
    List<Integer> left = new ArrayList<>();
    for (int cell : active) {
      RoundRecord round = rounds[cell];
      Stationarity judged = Stationarity.of(round, options.tolerance());
      Creep creep = creeps[cell] == null ? Creep.of(round) : Creep.of(round, creeps[cell]);
      Optional<Outcome> outcome = outcome(cell, round, judged, creep, last);
      if (outcome.isPresent()) {
        settle(cell, round, judged, creep, outcome.get());
      } else {
        piloted[cell] = judged.pilot(interval);
        creeps[cell] = creep;
        left.add(cell);
      }
    }
    active = left.stream().mapToInt(Integer::intValue).toArray();
  }

  /** How the cell ended; empty when it goes on. */
  private Optional<Outcome> outcome(
      int cell, RoundRecord round, Stationarity judged, Creep creep, boolean last) {
    if (unreadable[cell]) {
      return Optional.of(Outcome.UNREADABLE);
    }
    if (round.still()) {
      return Optional.of(Outcome.NO_RESPONSE);
    }
    if (piloted[cell] && judged.result()) {
      return Optional.of(Outcome.CONVERGED);
    }
    if (creeps[cell] != null && creep.follows(creeps[cell], options.creep())) {
      return Optional.of(Outcome.CREEPING);
    }
    return last ? Optional.of(unsettled(round, judged)) : Optional.empty();
  }

  private static Outcome unsettled(RoundRecord round, Stationarity judged) {
    if (round.response() <= 0) {
      return Outcome.NO_RESPONSE;
    }
    return judged.drifting() ? Outcome.DRIFTING : Outcome.BUDGET_SPENT;
  }

  private void settle(
      int cell, RoundRecord round, Stationarity judged, Creep creep, Outcome outcome) {
    boolean creeping = outcome == Outcome.CREEPING;
    double error = creeping ? creep.meanError() : judged.standardError();
    double half = (creeping ? Creep.FACTOR : Stationarity.FACTOR) * error;
    found[cell] =
        new SymmetryPoint(
            cell,
            judged.mean(),
            round.high(),
            round.low(),
            error,
            judged.mean() - half,
            judged.mean() + half,
            creep.perEfold(),
            creep.error(),
            2 * round.pairsBefore() + 1,
            pulses,
            outcome);
    rounds[cell] = null;
    endedCells++;
    if (outcome != Outcome.UNREADABLE) {
      settledHighs += round.high();
      settledLows += round.low();
      settledCells++;
    }
  }
}
