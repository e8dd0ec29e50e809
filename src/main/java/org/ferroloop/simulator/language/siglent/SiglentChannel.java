package org.ferroloop.simulator.language.siglent;

import java.util.List;
import java.util.Map;
import org.ferroloop.simulator.model.InstrumentModel;
import org.ferroloop.simulator.model.ModelRefusal;
import org.ferroloop.simulator.model.Parameter;

/** One channel: its keys, and the silence with which it adjusts what it cannot do. */
final class SiglentChannel {
  private static final Map<String, String> WAVES =
      Map.of(
          "SINE", "sine",
          "SQUARE", "square",
          "RAMP", "ramp",
          "PULSE", "pulse",
          "DC", "dc",
          "NOISE", "noise",
          "ARB", "arbitrary");
  private static final Map<String, String> NUMBERS =
      Map.of(
          "FRQ", "frequency",
          "PERI", "period",
          "AMP", "amplitude",
          "OFST", "offset",
          "HLEV", "high",
          "LLEV", "low",
          "WIDTH", "pulse.width",
          "RISE", "pulse.leading",
          "FALL", "pulse.trailing",
          "DLY", "pulse.delay");
  private static final List<String> OF_PULSES = List.of("WIDTH", "RISE", "FALL", "DLY");
  private static final Map<String, String> TRIGGERS =
      Map.of("MAN", "bus", "EXT", "external", "INT", "timer");

  private final InstrumentModel model;
  private boolean trueArb;

  SiglentChannel(InstrumentModel model) {
    this.model = model;
    standard();
  }

  void reset() {
    model.reset();
    trueArb = false;
    standard();
  }

  /** Sine of 1 kHz and 4 Vpp, as after *RST. */
  private void standard() {
    choose("function", "sine");
    set("frequency", 1e3);
    set("high", 2);
    set("low", -2);
  }

  /** A key of BSWV; gives whether it could be set at all. */
  boolean wave(String key, String value) {
    if (key.equals("WVTP")) {
      String word = WAVES.get(value);
      return word == null || choose("function", word);
    }
    String parameter = NUMBERS.get(key);
    boolean pulse = chosen("function").equals("pulse");
    if (parameter == null || OF_PULSES.contains(key) && !pulse) {
      // What has no meaning for the wave is ignored.
      return true;
    }
    return set(parameter, Quantities.parse(value));
  }

  String wave() {
    String wave = word(WAVES, chosen("function"), "SINE");
    StringBuilder text = new StringBuilder("WVTP," + wave);
    if (!wave.equals("DC")) {
      text.append(",FRQ,").append(show("frequency")).append("HZ");
      text.append(",PERI,").append(show("period")).append('S');
      text.append(",AMP,").append(show("amplitude")).append('V');
    }
    text.append(",OFST,").append(show("offset")).append('V');
    if (!wave.equals("DC")) {
      text.append(",HLEV,").append(show("high")).append('V');
      text.append(",LLEV,").append(show("low")).append('V');
    }
    if (wave.equals("PULSE")) {
      double duty = 100 * model.get("pulse.width") / model.get("period");
      text.append(",DUTY,").append(Quantities.show(duty));
      text.append(",WIDTH,").append(show("pulse.width"));
      text.append(",RISE,").append(show("pulse.leading")).append('S');
      text.append(",FALL,").append(show("pulse.trailing")).append('S');
      text.append(",DLY,").append(show("pulse.delay"));
    }
    return text.toString();
  }

  /** A key of BTWV. */
  boolean burst(String key, String value) {
    return switch (key) {
      // The burst needs the DDS clock: in TrueArb mode it stays off, without a word.
      case "STATE" -> set("burst", value.equals("ON") && !trueArb ? 1 : 0);
      case "TIME" -> set("burst.count", Quantities.parse(value));
      case "PRD" -> set("burst.period", Quantities.parse(value));
      case "TRSR" -> TRIGGERS.get(value) == null || choose("trigger.source", TRIGGERS.get(value));
      case "GATE_NCYC", "GATE" ->
          choose("burst.mode", value.equals("GATE") ? "gated" : "triggered");
      default -> true;
    };
  }

  /** Gives whether a burst waited for it; a trigger that nothing waits for is lost in silence. */
  boolean fire() {
    try {
      model.perform("trigger");
      return true;
    } catch (ModelRefusal refusal) {
      return false;
    }
  }

  String burst() {
    if (model.get("burst") == 0) {
      return "STATE,OFF";
    }
    boolean gated = chosen("burst.mode").equals("gated");
    return "STATE,ON,PRD,"
        + show("burst.period")
        + "S,STPS,0,TRSR,"
        + word(TRIGGERS, chosen("trigger.source"), "INT")
        + ",GATE_NCYC,"
        + (gated ? "GATE" : "NCYC")
        + ",TIME,"
        + show("burst.count")
        + ",CARR,"
        + wave();
  }

  void output(boolean on) {
    set("output", on ? 1 : 0);
  }

  /** A key of OUTP. */
  boolean output(String key, String value) {
    return switch (key) {
      case "LOAD" ->
          set("load", value.equals("HZ") ? Double.POSITIVE_INFINITY : Quantities.parse(value));
      case "PLRT" -> choose("polarity", value.equals("INVT") ? "inverted" : "normal");
      default -> true;
    };
  }

  String output() {
    double load = model.get("load");
    return (model.get("output") == 0 ? "OFF" : "ON")
        + ",LOAD,"
        + (Double.isInfinite(load) ? "HZ" : Quantities.show(load))
        + ",PLRT,"
        + (chosen("polarity").equals("inverted") ? "INVT" : "NOR");
  }

  void sampleRate(String key, String value) {
    if (key.equals("MODE")) {
      trueArb = value.equals("TARB");
    }
  }

  String sampleRate() {
    return "MODE," + (trueArb ? "TARB" : "DDS");
  }

  private String show(String parameter) {
    return Quantities.show(model.get(parameter));
  }

  private boolean set(String parameter, double value) {
    double wanted = value;
    for (int tries = 0; tries < 4 && !Double.isNaN(wanted); tries++) {
      try {
        model.set(parameter, wanted);
        return true;
      } catch (ModelRefusal refusal) {
        wanted = refusal.nearest();
      }
    }
    return false;
  }

  private boolean choose(String parameter, String word) {
    int index = parameter(parameter).choices().indexOf(word);
    return index < 0 || set(parameter, index);
  }

  private String chosen(String parameter) {
    return parameter(parameter).choices().get((int) model.get(parameter));
  }

  private Parameter parameter(String name) {
    return model.parameters().stream()
        .filter(parameter -> parameter.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no parameter " + name));
  }

  private static String word(Map<String, String> words, String value, String otherwise) {
    return words.entrySet().stream()
        .filter(entry -> entry.getValue().equals(value))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(otherwise);
  }
}
