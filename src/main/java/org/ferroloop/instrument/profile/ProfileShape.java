package org.ferroloop.instrument.profile;

import static org.ferroloop.instrument.profile.Shape.optional;
import static org.ferroloop.instrument.profile.Shape.required;
import static org.ferroloop.instrument.profile.Shape.section;
import static org.ferroloop.instrument.profile.Shape.word;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ferroloop.quantity.Unit;

/** The fields of a profile file. */
final class ProfileShape {
  static final String FORMAT = "ferroloop-profile-1";

  private static final Shape TEXT = new Shape.Text();
  private static final Shape PATTERN = new Shape.Pattern();
  private static final Shape TIME = new Shape.Quantity(Unit.SECOND);
  private static final Shape VOLT = new Shape.Quantity(Unit.VOLT);
  private static final Shape AMPERE = new Shape.Quantity(Unit.AMPERE);
  private static final Shape OHM = new Shape.Quantity(Unit.OHM);
  private static final Shape FACTOR = new Shape.Number(0, 1e9);
  private static final Shape HUGE = new Shape.Number(1, 1e300);
  private static final Shape BIT = new Shape.Items(new Shape.Whole(0, 31));

  private static final Shape QUESTION =
      section(
          required("query", TEXT, "the text that asks; an expression in TSP"),
          optional("fields", new Shape.Items(TEXT), "names of the answer's elements; - for none"),
          optional("keys", new Shape.Named(TEXT), "names of the values behind each key"));

  private static final Shape ACTION =
      new Shape.Either(
          new Shape.Items(TEXT),
          section(
              optional("send", new Shape.Items(TEXT), "commands in order"),
              optional("ask", new Shape.Items(QUESTION), "questions, after the commands"),
              optional("takes", TIME, "how long the instrument is busy with it")));

  private static final Shape IDENTITY =
      section(
          required("query", TEXT, "the query of the identity"),
          required("manufacturer", PATTERN, "what the first part must match"),
          required("model", PATTERN, "what the second part must match"),
          required("firmware", PATTERN, "what the fourth part must match"));

  private static final Shape MODE =
      section(
          required("query", TEXT, "asks for the command language"),
          required("answer", TEXT, "the answer that this profile is for"),
          required("remedy", TEXT, "what to do about any other answer"));

  private static final Shape MESSAGE =
      section(
          required("longest", new Shape.Whole(40, 1_000_000), "characters in one message"),
          required("answer", TIME, "the longest time for a plain answer"));

  private static final Shape ERRORS =
      section(
          required("query", TEXT, "asks for the oldest error, or in TSP for their count"),
          optional("next", TEXT, "TSP: the expression of the oldest error"),
          required("depth", new Shape.Whole(1, 1000), "entries the queue can hold"));

  private static final Shape NUMBERS =
      section(
          required("overrange", HUGE, "numbers from here on are overflows"),
          optional("invalid", HUGE, "this number means that there is none"));

  private static final Shape STATUS =
      section(
          optional("compliance", BIT, "bits of the status word: the source is limiting"),
          optional("overrange", BIT, "bits of the status word: above the range"),
          optional("unsettled", BIT, "bits of the status word: not settled"));

  private static final Shape SMU =
      section(
          required("voltage", VOLT, "largest voltage"),
          required("current", AMPERE, "largest compliance"),
          required("compliance", AMPERE, "smallest compliance"),
          required("range", AMPERE, "lowest current range"),
          required("shortest-nplc", FACTOR, "shortest integration in power line cycles"),
          required("longest-nplc", FACTOR, "longest integration in power line cycles"),
          required("level-ranges", new Shape.Items(VOLT), "ranges of the voltage, ascending"),
          required("level-counts", new Shape.Whole(1, 1_000_000_000), "steps in each range"),
          optional("range-within-compliance", word("true", "false"), "range may not exceed it"));

  private static final Shape PULSES =
      section(
          required("source-resistance", OHM, "behind the output"),
          required(
              "amplitude-for",
              new Shape.Either(word("open", "matched"), OHM),
              "the load at which the programmed number is the output's voltage: open, matched (the"
                  + " source resistance), or a resistance"),
          required("smallest-swing", VOLT, "smallest distance of the levels, open circuit"),
          required("highest", VOLT, "highest level, open circuit"),
          required("lowest", VOLT, "lowest level, open circuit"),
          required("level-step", VOLT, "resolution of the levels, open circuit"),
          required("shortest-width", TIME, "at half height"),
          required("longest-width", TIME, "at half height"),
          required("width-step", TIME, "resolution of the width"),
          required("edges", word("10-90", "0-100"), "between which heights an edge is counted"),
          required("fastest-edge", TIME, "as counted by the instrument"),
          required("slowest-edge", TIME, "as counted by the instrument"),
          required("shortest-period", TIME, "from start to start"),
          required("longest-period", TIME, "from start to start"),
          required("dead-time", TIME, "between the end of a pulse and the next start"),
          required("longest-train", new Shape.Whole(1, Integer.MAX_VALUE), "pulses in one train"));

  private static final Shape GRID =
      section(
          required("rows", new Shape.Whole(1, 1000), "rows"),
          required("columns", new Shape.Whole(1, 10_000), "columns over all slots"),
          required("columns-per-slot", new Shape.Whole(1, 10_000), "columns of one card"),
          required("crosspoint", TEXT, "name of one: {slot}, {row}, {row:A}, {row:2}, {column:2}"),
          required("separator", TEXT, "between the names of several"),
          required("settling", TIME, "of the relays"));

  private ProfileShape() {}

  /** A whole file; what {@code like} names may supply sections. */
  static Shape.Section file() {
    return new Shape.Section(fields(null, null));
  }

  /** A complete profile of a kind and a dialect. */
  static Shape.Section complete(InstrumentKind kind, Dialect dialect) {
    return new Shape.Section(fields(kind, dialect));
  }

  private static List<Shape.Field> fields(InstrumentKind kind, Dialect dialect) {
    boolean whole = kind != null;
    Shape kinds =
        new Shape.Word(Arrays.stream(InstrumentKind.values()).map(InstrumentKind::word).toList());
    Shape dialects = new Shape.Word(Arrays.stream(Dialect.values()).map(Dialect::word).toList());
    List<Shape.Field> fields = new ArrayList<>();
    fields.add(required("format", word(FORMAT), "the format of this file"));
    fields.add(required("model", TEXT, "the model, for people"));
    fields.add(optional("like", TEXT, "a profile that supplies whatever is not written here"));
    fields.add(new Shape.Field("kind", kinds, whole, "what it is"));
    fields.add(new Shape.Field("dialect", dialects, whole, "its command family"));
    fields.add(new Shape.Field("identity", IDENTITY, whole, "who must answer"));
    fields.add(optional("language", MODE, "the command language it must be switched to"));
    fields.add(optional("channels", new Shape.Items(TEXT), "its channels, the usual one first"));
    fields.add(new Shape.Field("message", MESSAGE, whole, "messages and answers"));
    fields.add(optional("errors", ERRORS, "its error queue"));
    fields.add(optional("numbers", NUMBERS, "numbers that are none"));
    if (kind == null || kind == InstrumentKind.SOURCE_MEASURE_UNIT) {
      fields.add(new Shape.Field("source", SMU, whole, "what a source-measure unit can do"));
      fields.add(optional("status", STATUS, "the status word of a reading"));
    }
    if (kind == null || kind == InstrumentKind.PULSE_GENERATOR) {
      fields.add(new Shape.Field("pulses", PULSES, whole, "what a pulse generator can make"));
    }
    if (kind == null || kind == InstrumentKind.SWITCH_MATRIX) {
      fields.add(new Shape.Field("grid", GRID, whole, "what a switch matrix consists of"));
    }
    if (dialect == null || dialect.hasActions()) {
      fields.add(new Shape.Field("actions", actions(kind), whole, "what is said to it"));
    }
    return fields;
  }

  private static Shape.Section actions(InstrumentKind kind) {
    List<Shape.Field> fields = new ArrayList<>();
    for (ActionName name : ActionName.values()) {
      if (kind == null || name.belongsTo(kind)) {
        boolean needed = kind != null && name.required();
        fields.add(new Shape.Field(name.word(), ACTION, needed, name.meaning()));
      }
    }
    return new Shape.Section(fields);
  }
}
