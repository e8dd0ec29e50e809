package org.ferroloop.instrument.profile;

import static org.ferroloop.instrument.profile.InstrumentKind.PULSE_GENERATOR;
import static org.ferroloop.instrument.profile.InstrumentKind.SOURCE_MEASURE_UNIT;
import static org.ferroloop.instrument.profile.InstrumentKind.SWITCH_MATRIX;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Every action that a driver may ask of an instrument: the one list that the profile reader, the
 * schema and the drivers share.
 */
public enum ActionName {
  PREPARE("puts a resting instrument into FerroLoop's settings", true, of(), of(), all()),
  ZERO("brings the output to 0 V", false, of(), of(), outputs()),
  OFF("switches the output off", true, of(), of(), outputs()),
  ON("switches the output on", true, of(), of(), outputs()),
  OUTPUT("asks whether the output is on", true, of(), of("output"), outputs()),
  PROTECT("arms the instrument's own protection", false, of(), of(), outputs()),
  COMPLIANCE("sets the current limit", true, of("compliance"), of(), smu()),
  RANGE("fixes the current range", true, of("range"), of(), smu()),
  AUTORANGE("lets the current range follow the reading", true, of(), of(), smu()),
  NPLC("sets the integration time", true, of("nplc"), of(), smu()),
  LEVEL("sets the voltage", true, of("voltage"), of(), smu()),
  READ("takes one reading", true, of(), SmuFields.NAMES, smu()),
  LIMITS("reads back the current limit", true, of(), of("compliance"), smu()),
  LOAD("tells the generator which load its number is for", false, of(), of(), pg()),
  HIGH("sets the upper level", true, of("high"), of(), pg()),
  LOW("sets the lower level", true, of("low"), of(), pg()),
  NORMAL("lets the output rest at the lower level", true, of(), of(), pg()),
  INVERTED("lets the output rest at the upper level", true, of(), of(), pg()),
  WIDTH("sets the pulse width", true, of("width"), of(), pg()),
  EDGES("sets the edges", true, of("rise", "fall"), of(), pg()),
  PERIOD("sets the period", true, of("period", "frequency"), of(), pg()),
  COUNT("sets the pulses of a train", true, of("count"), of(), pg()),
  FIRE("starts the train", true, of(), of(), pg()),
  DONE("answers when the train is over (done), or has begun (-)", false, of(), of("done"), pg()),
  BACK("reads the settings back", true, of(), PulseFields.NAMES, pg()),
  CLOSE("closes crosspoints", true, of("crosspoints"), of(), matrix()),
  OPEN("opens crosspoints", true, of("crosspoints"), of(), matrix()),
  OPEN_ALL("opens every crosspoint", true, of(), of(), matrix()),
  CLOSED("asks what is closed", true, of(), of("closed"), matrix());

  private final String meaning;
  private final boolean required;
  private final List<String> quantities;
  private final List<String> answers;
  private final Set<InstrumentKind> kinds;

  ActionName(
      String meaning,
      boolean required,
      List<String> quantities,
      List<String> answers,
      Set<InstrumentKind> kinds) {
    this.meaning = meaning;
    this.required = required;
    this.quantities = quantities;
    this.answers = answers;
    this.kinds = kinds;
  }

  /** The field in the file. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** What it does, for the schema. */
  public String meaning() {
    return meaning;
  }

  /** Whether a profile of its kind must have it. */
  public boolean required() {
    return required;
  }

  /** The quantities that its texts may hold, besides {@code channel}. */
  public List<String> quantities() {
    return quantities;
  }

  /** The fields that its questions may yield, besides "-". */
  public List<String> answers() {
    return answers;
  }

  /** Whether instruments of this kind have it. */
  public boolean belongsTo(InstrumentKind kind) {
    return kinds.contains(kind);
  }

  private static List<String> of(String... names) {
    return List.of(names);
  }

  private static Set<InstrumentKind> all() {
    return EnumSet.allOf(InstrumentKind.class);
  }

  private static Set<InstrumentKind> outputs() {
    return EnumSet.of(SOURCE_MEASURE_UNIT, PULSE_GENERATOR);
  }

  private static Set<InstrumentKind> smu() {
    return EnumSet.of(SOURCE_MEASURE_UNIT);
  }

  private static Set<InstrumentKind> pg() {
    return EnumSet.of(PULSE_GENERATOR);
  }

  private static Set<InstrumentKind> matrix() {
    return EnumSet.of(SWITCH_MATRIX);
  }

  private static final class SmuFields {
    static final List<String> NAMES =
        List.of("voltage", "current", "resistance", "time", "status", "compliance");
  }

  private static final class PulseFields {
    static final List<String> NAMES =
        List.of(
            "high",
            "low",
            "width",
            "rise",
            "fall",
            "period",
            "frequency",
            "load",
            "polarity",
            "burst",
            "count");
  }
}
