package org.ferroloop.simulator.model;

/** Which settings of a generator go together. */
final class GeneratorRules {
  private static final int CONFLICT = -221;
  private static final int OUT_OF_RANGE = -222;

  private final GeneratorSpec spec;
  private final Settings settings;

  GeneratorRules(GeneratorSpec spec, Settings settings) {
    this.spec = spec;
    this.settings = settings;
  }

  static void declare(Settings settings, GeneratorSpec spec) {
    double most = spec.highestEmf();
    double edge = Math.max(spec.leastEdge(), Math.min(10e-9, spec.mostEdge()));
    double width = Math.max(spec.leastWidth(), Math.min(100e-6, spec.mostWidth()));
    settings.add(Parameter.flag("output", false));
    settings.add(Parameter.number("load", 1, 1e6, spec.initialLoad()));
    settings.add(
        Parameter.choice("function", spec.initialFunction(), PulseGeneratorModel.FUNCTIONS));
    settings.add(Parameter.number("high", -most, most, 0.05));
    settings.add(Parameter.number("low", -most, most, -0.05));
    settings.add(Parameter.number("amplitude", spec.smallestSpan(), spec.widestSpan(), 0.1));
    settings.add(Parameter.number("offset", -most, most, 0));
    settings.add(Parameter.choice("polarity", "normal", "normal", "inverted"));
    settings.add(Parameter.number("pulse.width", spec.leastWidth(), spec.mostWidth(), width));
    settings.add(Parameter.number("pulse.leading", spec.leastEdge(), spec.mostEdge(), edge));
    settings.add(Parameter.number("pulse.trailing", spec.leastEdge(), spec.mostEdge(), edge));
    settings.add(Parameter.number("period", spec.leastPeriod(), spec.mostPeriod(), 1e-3));
    settings.add(
        Parameter.number(
            "frequency", 1 / spec.mostPeriod(), inMillihertz(1 / spec.leastPeriod()), 1e3));
    settings.add(Parameter.number("pulse.delay", 0, spec.mostPeriod(), 0));
    settings.add(Parameter.flag("burst", false));
    settings.add(Parameter.choice("burst.mode", "triggered", "triggered", "gated"));
    settings.add(Parameter.number("burst.count", 1, spec.mostCount(), 1));
    settings.add(Parameter.number("burst.period", 1e-6, 8000, 10e-3));
    settings.add(Parameter.choice("burst.idle", "bottom", "bottom", "center", "top"));
    settings.add(
        Parameter.choice("trigger.source", "immediate", "immediate", "bus", "external", "timer"));
    settings.add(Parameter.number("trigger.delay", 0, 1000, 0));
    settings.add(Parameter.number("trigger.count", 1, 1e6, 1));
    settings.add(Parameter.flag("limit", false));
    settings.add(Parameter.number("limit.high", -most, most, most));
    settings.add(Parameter.number("limit.low", -most, most, -most));
  }

  /**
   * A level rounded to the digits of the instrument.
   *
   * @param emf in V
   * @param span of both levels about zero that the output stage and its attenuator must give, in V
   *     of EMF
   * @param displayed V shown per V of EMF
   */
  double rounded(double emf, double span, double displayed) {
    // Resolution goes with the span of the attenuator's step, a decade each, not with the value.
    double decade = span > 0 ? Math.floor(Math.log10(spec.widestSpan() / span * (1 + 1e-9))) : 0;
    double step = spec.widestSpan() * displayed * Math.pow(10, -spec.digits() - decade);
    return Math.rint(emf * displayed / step) * step / displayed;
  }

  double checked(String name, double value) {
    double checked = settings.checked(name, value);
    return switch (name) {
      case "pulse.width" -> width(checked);
      case "pulse.leading" -> edge(name, checked, settings.get("pulse.trailing"));
      case "pulse.trailing" -> edge(name, checked, settings.get("pulse.leading"));
      case "burst.count", "trigger.count" -> Math.rint(checked);
      default -> checked;
    };
  }

  private double width(double width) {
    double stepped = Math.rint(width / spec.timeStep()) * spec.timeStep();
    double most = settings.get("period") - spec.gap();
    double least =
        (settings.get("pulse.leading") + settings.get("pulse.trailing")) / 2 / spec.edgeShare();
    if (stepped > most * (1 + 1e-12)) {
      throw new ModelRefusal(CONFLICT, "pulse width limited by period", most);
    }
    if (stepped < least * (1 - 1e-12)) {
      throw new ModelRefusal(CONFLICT, "pulse width limited by edge times", least);
    }
    return Math.abs(stepped - width) < 1e-6 * width ? width : stepped;
  }

  private double edge(String name, double value, double other) {
    double most = 2 * settings.get("pulse.width") * spec.edgeShare() - other;
    if (value > most * (1 + 1e-12)) {
      throw new ModelRefusal(
          CONFLICT, name + " limited by pulse width", Math.max(most, spec.leastEdge()));
    }
    return value;
  }

  void period(double value, boolean asFrequency) {
    if (!(value > 0)) {
      throw new ModelRefusal(OUT_OF_RANGE, "period", Double.NaN);
    }
    // A pulse must fit in; other functions do not care for the width that is set.
    double pulse =
        settings.word("function").equals("pulse") ? settings.get("pulse.width") + spec.gap() : 0;
    double least = Math.max(spec.leastPeriod(), pulse);
    if (value < least * (1 - 1e-12) || value > spec.mostPeriod()) {
      double nearest = Math.max(least, Math.min(spec.mostPeriod(), value));
      throw new ModelRefusal(
          value < least && pulse >= least ? CONFLICT : OUT_OF_RANGE,
          "period",
          asFrequency ? 1 / nearest : nearest);
    }
    settings.put("period", value);
  }

  /**
   * Shortens the pulse to what the period leaves, edges too, when the function becomes "pulse".
   *
   * @return whether that was needed
   */
  boolean fitPulse() {
    double most = Math.max(spec.leastWidth(), settings.get("period") - spec.gap());
    if (settings.get("pulse.width") <= most * (1 + 1e-12)) {
      return false;
    }
    settings.put("pulse.width", most);
    for (String edge : new String[] {"pulse.leading", "pulse.trailing"}) {
      double longest = Math.max(spec.leastEdge(), most * spec.edgeShare());
      settings.put(edge, Math.min(settings.get(edge), longest));
    }
    return true;
  }

  /** Rounded, so that a limit of 8.333... ns is one of 120 MHz. */
  private static double inMillihertz(double hertz) {
    return Math.rint(hertz * 1e3) / 1e3;
  }

  /**
   * Refuses levels that the output stage or the user's limits do not allow.
   *
   * @param displayed V shown per V of EMF
   */
  void levels(
      String name,
      double value,
      double high,
      double low,
      double displayed,
      double oldHigh,
      double oldLow) {
    double most = spec.highestEmf() * (1 + 1e-9);
    if (!Double.isFinite(value)) {
      throw new ModelRefusal(OUT_OF_RANGE, name, Double.NaN);
    }
    if (Math.abs(high) > most || Math.abs(low) > most || high - low > spec.widestSpan() + 1e-9) {
      throw new ModelRefusal(OUT_OF_RANGE, name, nearest(name, value, displayed, oldHigh, oldLow));
    }
    if (high - low < spec.smallestSpan() * (1 - 1e-9)) {
      throw new ModelRefusal(CONFLICT, name + ": high must be above low", Double.NaN);
    }
    if (settings.on("limit")
        && (high * displayed > settings.get("limit.high") + 1e-12
            || low * displayed < settings.get("limit.low") - 1e-12)) {
      throw new ModelRefusal(OUT_OF_RANGE, name + " exceeds voltage limits", Double.NaN);
    }
  }

  private double nearest(
      String name, double value, double displayed, double oldHigh, double oldLow) {
    double most = spec.highestEmf();
    double emf = value / displayed;
    double half = (oldHigh - oldLow) / 2;
    double middle = Math.abs(oldHigh + oldLow) / 2;
    double limited =
        switch (name) {
          case "high" ->
              Math.max(oldLow, Math.min(emf, Math.min(most, oldLow + spec.widestSpan())));
          case "low" ->
              Math.min(oldHigh, Math.max(emf, Math.max(-most, oldHigh - spec.widestSpan())));
          case "amplitude" -> Math.min(spec.widestSpan(), 2 * (most - middle));
          default -> Math.signum(emf) * Math.max(0, most - half);
        };
    return limited * displayed;
  }
}
