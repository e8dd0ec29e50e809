package org.ferroloop.simulator.model;

import java.util.List;
import org.ferroloop.simulator.node.Drive;
import org.ferroloop.simulator.node.Port;
import org.ferroloop.twin.switching.Waveform;

/**
 * One channel of a 50 ohm pulse generator. It holds EMFs; the load setting only says how they are
 * displayed: V = EMF load/(load + 50 ohm) (instruments.md 3.1). Changing the load leaves the output
 * as it is and changes the numbers.
 *
 * <p>Numbers: load (ohm; infinite for high impedance), high, low, amplitude (Vpp) and offset in
 * displayed V, pulse.width, pulse.leading, pulse.trailing, period, pulse.delay, burst.period in s,
 * frequency in Hz, burst.count, trigger.delay in s, trigger.count, limit.high, limit.low in
 * displayed V. Flags: output, burst, limit. Choices: function ({@link #FUNCTIONS}), polarity
 * (normal, inverted: about the offset), burst.mode (triggered, gated), burst.idle (bottom, center,
 * top), trigger.source (immediate, bus, external, timer).
 *
 * <p>Actions: "trigger" fires a burst when the source is the bus (and when it is not, is refused
 * with -211), "external" one edge at the trigger input, "abort". With burst off or an immediate
 * source the function repeats for as long as the output is on, as on the bench.
 */
public final class PulseGeneratorModel implements InstrumentModel {
  /** The functions that a generator knows. */
  static final String[] FUNCTIONS = {"sine", "square", "ramp", "pulse", "dc"};

  private static final double BIGGEST = 9.9e37;

  private final GeneratorSpec spec;
  private final Port port;
  private final GeneratorRules rules;
  private final Settings settings = new Settings();
  private double highEmf;
  private double lowEmf;

  public PulseGeneratorModel(GeneratorSpec spec, Port port) {
    this.spec = spec;
    this.port = port;
    this.rules = new GeneratorRules(spec, settings);
    GeneratorRules.declare(settings, spec);
    reset();
  }

  @Override
  public List<Parameter> parameters() {
    return settings.parameters().stream().map(this::shown).toList();
  }

  /** Levels have their limits in what is displayed. */
  private Parameter shown(Parameter parameter) {
    return switch (parameter.name()) {
      case "high", "low", "amplitude", "offset" ->
          Parameter.number(
              parameter.name(),
              parameter.least() * displayed(),
              parameter.most() * displayed(),
              parameter.initial());
      default -> parameter;
    };
  }

  @Override
  public double get(String parameter) {
    return switch (parameter) {
      case "high" -> highEmf * displayed();
      case "low" -> lowEmf * displayed();
      case "amplitude" -> (highEmf - lowEmf) * displayed();
      case "offset" -> (highEmf + lowEmf) / 2 * displayed();
      case "frequency" -> 1 / settings.get("period");
      default -> settings.get(parameter);
    };
  }

  @Override
  public void set(String parameter, double value) {
    switch (parameter) {
      case "high" -> levels(parameter, value, emf(value), lowEmf);
      case "low" -> levels(parameter, value, highEmf, emf(value));
      case "amplitude" -> {
        double middle = (highEmf + lowEmf) / 2;
        levels(parameter, value, middle + emf(value) / 2, middle - emf(value) / 2);
      }
      case "offset" -> {
        double half = (highEmf - lowEmf) / 2;
        levels(parameter, value, emf(value) + half, emf(value) - half);
      }
      case "frequency" -> rules.period(1 / value, true);
      case "period" -> rules.period(value, false);
      case "load" -> load(value);
      case "function" -> function(value);
      case "output" -> output(settings.checked(parameter, value) != 0);
      default -> settings.put(parameter, rules.checked(parameter, value));
    }
    apply();
  }

  @Override
  public double now() {
    return port.circuit().clock().now().toEpochMilli() * 1e-3;
  }

  @Override
  public void pass(double seconds) {
    port.circuit().pass(seconds);
  }

  @Override
  public double[] perform(String action, double... arguments) {
    switch (action) {
      case "trigger" -> fire("bus");
      case "external" -> fire("external");
      case "abort" -> port.stop();
      default -> throw new IllegalArgumentException("no action " + action);
    }
    return new double[0];
  }

  @Override
  public void reset() {
    boolean on = settings.on("output");
    settings.reset();
    highEmf = emf(0.05);
    lowEmf = emf(-0.05);
    port.stop();
    port.drive(Drive.OPEN);
    if (on) {
      port.circuit().pass(spec.relayOff());
    }
  }

  /** The EMF at which the output rests between bursts, in V. */
  public double restingEmf() {
    boolean inverted = settings.word("polarity").equals("inverted");
    return switch (settings.word("burst.idle")) {
      case "center" -> (highEmf + lowEmf) / 2;
      case "top" -> inverted ? lowEmf : highEmf;
      default -> inverted ? highEmf : lowEmf;
    };
  }

  private void fire(String source) {
    if (!settings.on("burst") || !settings.word("trigger.source").equals(source)) {
      throw new ModelRefusal(-211, "Trigger ignored", Double.NaN);
    }
    port.circuit().pass(settings.get("trigger.delay") + settings.get("pulse.delay"));
    double repeats = settings.get("trigger.count");
    for (int i = 0; i < repeats; i++) {
      port.fire(cycle(), (int) settings.get("burst.count"), settings.get("period"));
    }
  }

  private void output(boolean on) {
    boolean was = settings.on("output");
    settings.put("output", on ? 1 : 0);
    if (was && !on) {
      port.stop();
      port.drive(Drive.OPEN);
      port.circuit().pass(spec.relayOff());
    } else if (on && !was) {
      port.circuit().pass(spec.relayOn());
    }
  }

  /** Brings the output to what the settings say. */
  private void apply() {
    if (!settings.on("output")) {
      return;
    }
    String source = settings.word("trigger.source");
    boolean repeats = source.equals("immediate") || source.equals("timer");
    boolean waits = settings.on("burst") && !repeats;
    Waveform cycle = cycle();
    double level = settings.on("burst") ? restingEmf() : cycle.voltage(0);
    port.stop();
    port.drive(Drive.voltage(level, spec.resistance(), Double.POSITIVE_INFINITY));
    if (!waits && !settings.word("function").equals("dc")) {
      double period = settings.get(settings.on("burst") ? "burst.period" : "period");
      port.repeat(cycle, period);
    }
  }

  private Waveform cycle() {
    boolean inverted = settings.word("polarity").equals("inverted");
    return Cycle.of(
        settings.word("function"),
        inverted ? highEmf : lowEmf,
        inverted ? lowEmf : highEmf,
        settings.get("pulse.width"),
        settings.get("pulse.leading") / spec.edgeShare(),
        settings.get("pulse.trailing") / spec.edgeShare(),
        settings.get("period"));
  }

  private double displayed() {
    double load = settings.get("load");
    return load >= BIGGEST ? 1 : load / (load + spec.resistance());
  }

  private double emf(double displayedVolts) {
    return displayedVolts / displayed();
  }

  private void load(double ohms) {
    if (settings.on("limit")) {
      throw new ModelRefusal(-221, "load cannot change while voltage limits are on", Double.NaN);
    }
    settings.put(
        "load", ohms >= BIGGEST ? Double.POSITIVE_INFINITY : settings.checked("load", ohms));
  }

  /** A pulse that the period does not leave room for is shortened, and that is told. */
  private void function(double value) {
    settings.put("function", settings.checked("function", value));
    if (settings.word("function").equals("pulse") && rules.fitPulse()) {
      apply();
      throw new ModelRefusal(-221, "pulse width has been adjusted due to period", Double.NaN);
    }
  }

  private void levels(String parameter, double value, double high, double low) {
    rules.levels(parameter, value, high, low, displayed(), highEmf, lowEmf);
    double span = Math.max(high - low, 2 * Math.max(Math.abs(high), Math.abs(low)));
    highEmf = rules.rounded(high, span, displayed());
    lowEmf = rules.rounded(low, span, displayed());
  }
}
