package org.ferroloop.bench;

import java.util.Locale;
import org.ferroloop.bench.Relation.Rest;
import org.ferroloop.config.ConfigNode;
import org.ferroloop.quantity.Unit;

/**
 * Reads the allowed relation between channels; a device's may only be stricter than the bench's.
 */
final class RelationReader {
  private final ConfigNode channels;
  private final Relation outer;

  /** Reads the field "channels" of an envelope. */
  RelationReader(ConfigNode envelope, Relation outer) {
    this.channels = envelope.find("channels").orElse(null);
    this.outer = outer;
  }

  Relation relation() {
    if (channels == null) {
      return outer;
    }
    channels.allowOnly("smu-while-pulsing", "generator-while-reading", "largest-difference");
    return new Relation(
        rest("smu-while-pulsing", outer.metersWhilePulsing()),
        rest("generator-while-reading", outer.generatorsWhileReading()),
        difference());
  }

  private Rest rest(String field, Rest given) {
    ConfigNode found = channels.find(field).orElse(null);
    if (found == null) {
      return given;
    }
    Rest rest = Rest.valueOf(found.oneOf("off", "zero").toUpperCase(Locale.ROOT));
    if (given == Rest.OFF && rest != Rest.OFF) {
      throw found.wrong("off, as the bench has it");
    }
    return rest;
  }

  private double difference() {
    ConfigNode found = channels.find("largest-difference").orElse(null);
    if (found == null) {
      return outer.difference();
    }
    double value = found.quantity(Unit.VOLT);
    if (!(value > 0) || !new Span(0, outer.difference()).holds(value)) {
      throw found.wrong("above 0 V, at most " + Span.shown(outer.difference(), Unit.VOLT));
    }
    return value;
  }
}
