package org.ferroloop.bench;

import org.ferroloop.config.ConfigNode;
import org.ferroloop.quantity.Unit;

/**
 * Reads an envelope. The bench's must state amplitude, width, read voltage and compliance; a
 * device's states only what is narrower than the bench's, and is refused where it is wider.
 */
final class EnvelopeReader {
  private final ConfigNode node;
  private final Envelope outer;

  private EnvelopeReader(ConfigNode node, Envelope outer) {
    this.node =
        node.allowOnly(
            "amplitude",
            "width",
            "slew",
            "read-voltage",
            "compliance",
            "compliance-on-read",
            "conductance",
            "pulses",
            "energy",
            "channels");
    this.outer = outer;
  }

  /** The envelope of a bench. */
  static Envelope bench(ConfigNode node) {
    node.get("amplitude").get("positive");
    node.get("amplitude").get("negative");
    node.get("width").get("longest");
    node.get("read-voltage");
    node.get("compliance");
    double none = Double.POSITIVE_INFINITY;
    Envelope widest =
        new Envelope(
            Span.ANY,
            new Span(0, none),
            none,
            none,
            none,
            false,
            new Span(0, none),
            Dose.ANY,
            Relation.ZERO);
    return new EnvelopeReader(node, widest).envelope(true);
  }

  /** The envelope of a device on a bench. */
  static Envelope device(ConfigNode node, Envelope bench) {
    return new EnvelopeReader(node, bench).envelope(bench.complianceStops());
  }

  private Envelope envelope(boolean complianceStops) {
    return new Envelope(
        amplitude(),
        span("width", "shortest", "longest", outer.width(), Unit.SECOND),
        most(node, "slew", outer.slew(), Unit.VOLT_PER_SECOND),
        most(node, "read-voltage", outer.readVoltage(), Unit.VOLT),
        most(node, "compliance", outer.compliance(), Unit.AMPERE),
        complianceStops(complianceStops),
        span("conductance", "lowest", "highest", outer.conductance(), Unit.SIEMENS),
        dose(),
        new RelationReader(node, outer.relation()).relation());
  }

  private Span amplitude() {
    Span span = span("amplitude", "negative", "positive", outer.amplitude(), Unit.VOLT);
    ConfigNode at = node.find("amplitude").orElse(node);
    if (span.least() > 0 || span.most() < 0) {
      throw at.wrong("negative at most 0 V and positive at least 0 V");
    }
    return span;
  }

  private Span span(String field, String low, String high, Span allowed, Unit unit) {
    ConfigNode map = node.find(field).orElse(null);
    if (map == null) {
      return allowed;
    }
    map.allowOnly(low, high);
    Span span =
        new Span(
            map.find(low).map(n -> inside(n, allowed, unit)).orElse(allowed.least()),
            map.find(high).map(n -> inside(n, allowed, unit)).orElse(allowed.most()));
    if (span.least() > span.most()) {
      throw map.wrong(low + " not above " + high);
    }
    return span;
  }

  private static double inside(ConfigNode field, Span allowed, Unit unit) {
    double value = field.quantity(unit);
    if (!allowed.holds(value)) {
      throw field.wrong("a value inside the outer envelope: " + allowed.text(unit));
    }
    return value;
  }

  private static double most(ConfigNode map, String field, double outer, Unit unit) {
    ConfigNode found = map.find(field).orElse(null);
    if (found == null) {
      return outer;
    }
    double value = found.quantity(unit);
    if (!(value > 0)) {
      throw found.wrong("a positive value");
    }
    return inside(found, new Span(0, outer), unit);
  }

  private boolean complianceStops(boolean given) {
    return node.find("compliance-on-read")
        .map(
            found -> {
              boolean stops = found.oneOf("stop", "allow").equals("stop");
              if (given && !stops && Double.isFinite(outer.compliance())) {
                throw found.wrong("stop, as the bench has it");
              }
              return stops;
            })
        .orElse(given);
  }

  private Dose dose() {
    Dose most = outer.dose();
    ConfigNode pulses = node.find("pulses").orElse(null);
    ConfigNode energy = node.find("energy").orElse(null);
    Dose dose = most;
    if (pulses != null) {
      pulses.allowOnly("per-day", "in-all");
      dose =
          new Dose(
              count(pulses, "per-day", most.pulsesPerDay()),
              count(pulses, "in-all", most.pulsesInAll()),
              most.energyPerPulse(),
              most.energyPerDay(),
              most.energyInAll());
    }
    if (energy != null) {
      energy.allowOnly("per-pulse", "per-day", "in-all");
      dose =
          new Dose(
              dose.pulsesPerDay(),
              dose.pulsesInAll(),
              most(energy, "per-pulse", most.energyPerPulse(), Unit.JOULE),
              most(energy, "per-day", most.energyPerDay(), Unit.JOULE),
              most(energy, "in-all", most.energyInAll(), Unit.JOULE));
    }
    return dose;
  }

  private static long count(ConfigNode map, String field, long outer) {
    return map.find(field).map(n -> n.integer(1, outer)).orElse(outer);
  }
}
