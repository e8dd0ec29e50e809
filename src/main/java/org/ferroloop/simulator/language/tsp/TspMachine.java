package org.ferroloop.simulator.language.tsp;

import java.util.ArrayList;
import java.util.List;
import org.ferroloop.simulator.language.ErrorQueue;
import org.ferroloop.simulator.model.InstrumentModel;
import org.ferroloop.simulator.model.ModelRefusal;

/** The inside of an instrument that speaks TSP: its models, errors, output and print format. */
final class TspMachine {
  private static final int DEPTH = 100;
  private static final int LONGEST_OUTPUT = 1 << 20;
  private static final int TOO_SMALL = 1101;
  private static final int TOO_BIG = 1102;
  private static final int OUT_OF_RANGE = -222;

  private final List<InstrumentModel> models;
  private final ErrorQueue errors = new ErrorQueue(DEPTH);
  private final List<Runnable> onReset = new ArrayList<>();
  private final List<String> output = new ArrayList<>();
  private int printed;
  private int precision = 6;

  TspMachine(List<InstrumentModel> models) {
    this.models = List.copyOf(models);
    onReset(() -> precision = 6);
  }

  List<InstrumentModel> models() {
    return models;
  }

  ErrorQueue errors() {
    return errors;
  }

  /** Work to do when the instrument is reset, beside its models. */
  void onReset(Runnable work) {
    onReset.add(work);
  }

  void reset() {
    models.forEach(InstrumentModel::reset);
    onReset.forEach(Runnable::run);
  }

  int precision() {
    return precision;
  }

  void precision(int digits) {
    if (digits < 0 || digits > 16) {
      throw TspError.runtime("asciiprecision: 1 to 16");
    }
    // Zero leaves the choice to the instrument.
    precision = digits == 0 ? 6 : digits;
  }

  /** What the model refuses goes into the queue; the script goes on. */
  void report(ModelRefusal refusal, double value) {
    if (refusal.number() == OUT_OF_RANGE && !Double.isNaN(refusal.nearest())) {
      boolean big = value > refusal.nearest();
      errors.add(big ? TOO_BIG : TOO_SMALL, big ? "Parameter too big" : "Parameter too small");
    } else {
      errors.add(refusal.number(), refusal.getMessage());
    }
  }

  double[] perform(int channel, String action, double... arguments) {
    try {
      return models.get(channel).perform(action, arguments);
    } catch (ModelRefusal refusal) {
      throw new TspError(refusal.number(), refusal.getMessage());
    }
  }

  /** The instrument's clock, in s since 1970-01-01 UTC. */
  double now() {
    return models.get(0).now();
  }

  /** Waits for some seconds of the instrument's clock. */
  void pass(double seconds) {
    models.get(0).pass(seconds);
  }

  /** A line of output. */
  void print(String line) {
    printed += line.length() + 1;
    if (printed > LONGEST_OUTPUT) {
      throw TspError.runtime("output queue is full");
    }
    output.add(line + "\n");
  }

  /** The lines printed since the last time. */
  List<String> takeOutput() {
    List<String> lines = List.copyOf(output);
    output.clear();
    printed = 0;
    return lines;
  }
}
