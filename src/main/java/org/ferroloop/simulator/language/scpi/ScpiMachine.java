package org.ferroloop.simulator.language.scpi;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ferroloop.simulator.language.ErrorQueue;
import org.ferroloop.simulator.language.StatusRegisters;
import org.ferroloop.simulator.model.InstrumentModel;
import org.ferroloop.simulator.model.ModelRefusal;
import org.ferroloop.simulator.model.Parameter;

/** The inside of an instrument that speaks SCPI: its models, what it remembers, its status. */
final class ScpiMachine {
  /** How an instrument words its errors. */
  record ErrorStyle(int depth, String format, boolean details) {}

  private final List<InstrumentModel> models;
  private final Map<String, Boolean> quirks;
  private final NumberStyle numbers;
  private final ErrorStyle errorStyle;
  private final ErrorQueue errors;
  private final Memory memory = new Memory();
  private final StatusRegisters status = new StatusRegisters();
  private final Map<Integer, ReadingStore> readings = new HashMap<>();
  private final String identity;

  ScpiMachine(
      String identity,
      List<InstrumentModel> models,
      Map<String, Boolean> quirks,
      NumberStyle numbers,
      ErrorStyle errorStyle) {
    this.identity = identity;
    this.models = List.copyOf(models);
    this.quirks = Map.copyOf(quirks);
    this.numbers = numbers;
    this.errorStyle = errorStyle;
    this.errors = new ErrorQueue(errorStyle.depth());
  }

  String identity() {
    return identity;
  }

  int channels() {
    return models.size();
  }

  NumberStyle numbers() {
    return numbers;
  }

  StatusRegisters status() {
    return status;
  }

  ErrorQueue errors() {
    return errors;
  }

  /** Settings that no physics depends on. */
  Memory memory() {
    return memory;
  }

  ReadingStore readings(int channel) {
    return readings.computeIfAbsent(channel, c -> new ReadingStore());
  }

  boolean quirk(String name) {
    return quirks.getOrDefault(name, false);
  }

  /** Refuses a channel that is not there. */
  void check(int channel, int error) throws ScpiError {
    if (channel < 1 || channel > models.size()) {
      throw new ScpiError(error);
    }
  }

  void report(ScpiError error) {
    boolean own = error.number() > 0;
    report(
        error.number(),
        own ? error.detail() : ErrorTexts.of(error.number()),
        own ? "" : error.detail());
  }

  void report(int number, String text, String detail) {
    errors.add(number, errorStyle.details() && !detail.isEmpty() ? text + ";" + detail : text);
    status.reportError(number);
  }

  /** An entry of the error queue as this instrument prints it. */
  String shown(ErrorQueue.Entry entry) {
    return errorStyle
        .format()
        .replace("{number}", numbers.integer(entry.number()))
        .replace("{severity}", entry.number() == 0 ? "0" : "1")
        .replace("{text}", entry.text().replace('"', '\''));
  }

  double get(int channel, String parameter) {
    return models.get(channel - 1).get(parameter);
  }

  Parameter parameter(int channel, String name) {
    for (Parameter parameter : models.get(channel - 1).parameters()) {
      if (parameter.name().equals(name)) {
        return parameter;
      }
    }
    throw new IllegalArgumentException("no parameter " + name);
  }

  /** Sets a parameter; what the instrument does with a value it cannot take is its quirk. */
  void set(int channel, String parameter, double value) throws ScpiError {
    try {
      models.get(channel - 1).set(parameter, value);
    } catch (ModelRefusal refusal) {
      boolean clips = quirk("clip-with-error") || quirk("silent-clamp");
      if (!clips || Double.isNaN(refusal.nearest())) {
        throw new ScpiError(refusal.number(), refusal.getMessage());
      }
      adjust(channel, parameter, refusal);
    }
  }

  private void adjust(int channel, String parameter, ModelRefusal refusal) throws ScpiError {
    double value = refusal.nearest();
    // One limit may hide another: of the range first, then of the other settings.
    for (int tries = 0; ; tries++) {
      try {
        models.get(channel - 1).set(parameter, value);
        break;
      } catch (ModelRefusal again) {
        if (tries == 2 || Double.isNaN(again.nearest())) {
          throw new ScpiError(again.number(), again.getMessage());
        }
        value = again.nearest();
      }
    }
    if (quirk("clip-with-error")) {
      report(
          refusal.number(),
          ErrorTexts.of(refusal.number()),
          "value clipped to " + numbers.setting(value));
    }
  }

  double[] perform(int channel, String action, double... arguments) throws ScpiError {
    try {
      return models.get(channel - 1).perform(action, arguments);
    } catch (ModelRefusal refusal) {
      throw new ScpiError(refusal.number(), refusal.getMessage());
    }
  }

  /** *RST: settings, not status. */
  void reset() {
    models.forEach(InstrumentModel::reset);
    memory.reset();
    readings.clear();
  }

  /** *CLS. */
  void clearStatus() {
    status.clearEvents();
    errors.clear();
  }
}
