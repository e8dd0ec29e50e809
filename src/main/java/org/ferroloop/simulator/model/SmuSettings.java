package org.ferroloop.simulator.model;

/** Which settings of a source-measure unit it has, and which it takes. */
final class SmuSettings {
  private static final int OUT_OF_RANGE = -222;
  private static final int EXCEEDS_POWER = 826;

  private SmuSettings() {}

  static void declare(Settings settings, SmuSpec spec) {
    double v = spec.mostVoltage();
    double a = spec.mostCurrent();
    double[] volts = spec.voltageRanges();
    double[] amperes = spec.currentRanges();
    double topVolts = volts[volts.length - 1];
    double topAmperes = amperes[amperes.length - 1];
    double initialRange = amperes[spec.rangeFor(amperes, spec.initialCompliance())];
    settings.add(Parameter.flag("output", false));
    settings.add(Parameter.choice("function", "voltage", "voltage", "current"));
    settings.add(Parameter.choice("mode", "fixed", "fixed", "sweep", "list"));
    settings.add(Parameter.number("voltage", -v, v, 0));
    settings.add(Parameter.number("current", -a, a, 0));
    settings.add(
        Parameter.number(
            "compliance.current", spec.leastCompliance(), a, spec.initialCompliance()));
    settings.add(
        Parameter.number(
            "compliance.voltage", volts[0] / 1000, v, spec.initialVoltageCompliance()));
    range(settings, "voltage.range", topVolts, volts[spec.rangeFor(volts, 20)], true);
    range(settings, "current.range", topAmperes, amperes[0], true);
    range(settings, "sense.voltage.range", topVolts, volts[spec.rangeFor(volts, 20)], true);
    range(settings, "sense.current.range", topAmperes, initialRange, true);
    settings.add(Parameter.number("sense.current.range.lower", 0, topAmperes, amperes[0]));
    settings.add(Parameter.number("source.resistance", 0, 1e9, 0));
    settings.add(Parameter.number("nplc", spec.leastNplc(), spec.mostNplc(), spec.initialNplc()));
    settings.add(Parameter.flag("autozero", true));
    settings.add(Parameter.flag("fourwire", false));
    settings.add(Parameter.number("delay", 0, 9999, 0));
    settings.add(Parameter.flag("delay.auto", true));
    settings.add(Parameter.choice("offmode", spec.initialOffMode(), SmuSpec.OFF_MODES));
    settings.add(Parameter.flag("protect", false));
    settings.add(Parameter.flag("tripped", false));
    settings.add(Parameter.flag("highcapacitance", false));
    settings.add(Parameter.number("sweep.start", -Math.max(v, a), Math.max(v, a), 0));
    settings.add(Parameter.number("sweep.stop", -Math.max(v, a), Math.max(v, a), 0));
    settings.add(Parameter.number("sweep.points", 1, 100_000, 1));
    settings.add(Parameter.number("trigger.count", 1, 100_000, 1));
  }

  private static void range(
      Settings settings, String name, double most, double initial, boolean auto) {
    settings.add(Parameter.number(name, -most, most, initial));
    settings.add(Parameter.flag(name + ".auto", auto));
  }

  /** The value as the instrument takes it; a range is the smallest one that holds the value. */
  static double accepted(Settings settings, SmuSpec spec, String name, double value) {
    double limited = limited(settings, spec, name, value);
    return switch (name) {
      case "voltage.range", "sense.voltage.range" ->
          spec.voltageRanges()[rangeIndex(spec.voltageRanges(), limited)];
      case "current.range", "sense.current.range", "sense.current.range.lower" ->
          spec.currentRanges()[rangeIndex(spec.currentRanges(), limited)];
      case "sweep.points", "trigger.count" -> Math.rint(limited);
      default -> limited;
    };
  }

  private static double limited(Settings settings, SmuSpec spec, String name, double value) {
    double checked = settings.checked(name, value);
    double compliance = settings.get("compliance.current");
    if (name.equals("voltage") && compliance > spec.mostCurrentAt(checked) * (1 + 1e-9)) {
      throw new ModelRefusal(EXCEEDS_POWER, "Attempt to exceed power limit", Double.NaN);
    }
    if (name.equals("compliance.current")
        && checked > spec.mostCurrentAt(settings.get("voltage")) * (1 + 1e-9)) {
      throw new ModelRefusal(
          EXCEEDS_POWER,
          "Attempt to exceed power limit",
          spec.mostCurrentAt(settings.get("voltage")));
    }
    if (name.equals("voltage") && !settings.on("voltage.range.auto")) {
      double most = settings.get("voltage.range") * spec.overRange();
      if (Math.abs(checked) > most * (1 + 1e-9)) {
        throw new ModelRefusal(OUT_OF_RANGE, name, Math.signum(checked) * most);
      }
    }
    return checked;
  }

  private static int rangeIndex(double[] ranges, double value) {
    for (int i = 0; i < ranges.length; i++) {
      if (Math.abs(value) <= ranges[i] * (1 + 1e-9)) {
        return i;
      }
    }
    return ranges.length - 1;
  }
}
