package org.ferroloop.simulator.language.tsp;

import java.util.ArrayList;
import java.util.List;
import org.ferroloop.config.ConfigNode;
import org.ferroloop.simulator.model.InstrumentModel;

/** smua or smub: attributes of the language file, measure functions, buffers. */
final class SmuTable extends AttributeTable {
  private static final int MOST_READINGS = 10_000;
  private static final double OVERFLOW = 9.9e37;

  private final TspMachine machine;
  private final int channel;
  private final InstrumentModel model;
  private final AttributeTable measure;

  SmuTable(TspMachine machine, int channel, ConfigNode language) {
    this.machine = machine;
    this.channel = channel;
    this.model = machine.models().get(channel);
    ModelAttributes attributes = new ModelAttributes(machine, model);
    ConfigNode paths = language.get("attributes");
    paths.fields().forEach(path -> add(path, attributes.read(paths.get(path))));
    ConfigNode constants = language.get("constants");
    constants.fields().forEach(name -> with(name, constants.get(name).number()));
    with("nvbuffer1", new ReadingBuffer());
    with("nvbuffer2", new ReadingBuffer());
    with("makebuffer", Function.of(arguments -> new ReadingBuffer()));
    with("reset", Function.quiet(arguments -> model.reset()));
    with("abort", Function.quiet(arguments -> machine.perform(channel, "abort")));
    measure = inner("measure");
    for (String quantity : List.of("i", "v", "r", "p")) {
      measure.with(quantity, (Function) (depth, given) -> measure(quantity, given));
    }
    // The 2450's one measure function; it measures current unless it is told to measure voltage.
    measure.with(
        "read",
        (Function)
            (depth, given) ->
                measure(Double.valueOf(0).equals(measure.get("func")) ? "v" : "i", given));
    measure.with("iv", (Function) (depth, given) -> measure("iv", given));
  }

  /** One reading: voltage, current, resistance, power, time. */
  private record Sample(double v, double i, double r, double time) {
    double of(String quantity) {
      return switch (quantity) {
        case "i" -> i;
        case "v" -> v;
        case "r" -> r;
        default -> v * i;
      };
    }
  }

  private List<Object> measure(String quantities, List<Object> buffers) {
    double count = measure.get("count") instanceof Double number ? number : 1;
    List<ReadingBuffer> into = new ArrayList<>();
    for (Object buffer : buffers) {
      if (!(buffer instanceof ReadingBuffer one)) {
        throw TspError.runtime("parameter is not a reading buffer");
      }
      one.begin();
      into.add(one);
    }
    Sample last = null;
    for (int n = 0; n < Math.max(1, Math.min(count, MOST_READINGS)); n++) {
      last = sample();
      for (int i = 0; i < Math.min(into.size(), quantities.length()); i++) {
        String quantity = quantities.substring(i, i + 1);
        into.get(i).add(last.of(quantity), last.time(), source());
      }
    }
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < quantities.length(); i++) {
      values.add(last.of(quantities.substring(i, i + 1)));
    }
    return values;
  }

  private Sample sample() {
    double[] reading = machine.perform(channel, "measure");
    double ohms = Math.abs(reading[2]) >= OVERFLOW ? Double.NaN : reading[2];
    return new Sample(limited(reading[0]), limited(reading[1]), ohms, reading[3]);
  }

  /** This family writes 9.91e37 for an overflow. */
  private static double limited(double value) {
    return Math.abs(value) >= OVERFLOW ? Math.copySign(9.91e37, value) : value;
  }

  private double source() {
    return model.get(model.get("function") == 0 ? "voltage" : "current");
  }

  /** SweepVLinMeasureI: a staircase whose readings go into the first buffer. */
  void sweepVoltage(double start, double stop, int points) {
    ReadingBuffer buffer = (ReadingBuffer) get("nvbuffer1");
    buffer.clear();
    model.set("function", 0);
    for (int i = 0; i < points; i++) {
      model.set("voltage", start + (stop - start) * i / Math.max(1, points - 1));
      model.set("output", 1);
      Sample sample = sample();
      buffer.add(sample.i(), sample.time(), source());
    }
    model.set("output", 0);
  }
}
