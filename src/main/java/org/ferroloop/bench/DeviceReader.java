package org.ferroloop.bench;

import java.util.LinkedHashSet;
import java.util.OptionalDouble;
import java.util.Set;
import org.ferroloop.config.ConfigNode;
import org.ferroloop.instrument.SwitchMatrix.Crosspoint;
import org.ferroloop.quantity.Unit;

/** Reads one device of a bench file. */
final class DeviceReader {
  private DeviceReader() {}

  /**
   * @param matrix whether the bench has a switch matrix, without which there are no crosspoints
   */
  static Device read(String name, ConfigNode node, Envelope bench, boolean matrix) {
    node.allowOnly("crosspoints", "envelope", "capacitance", "known-resistance");
    Set<Crosspoint> crosspoints = new LinkedHashSet<>();
    if (matrix) {
      node.get("crosspoints").items().forEach(item -> crosspoints.add(crosspoint(item)));
    } else if (node.has("crosspoints")) {
      throw node.get("crosspoints").wrong("no crosspoints, since the bench has no matrix");
    }
    Envelope envelope =
        node.find("envelope").map(inner -> EnvelopeReader.device(inner, bench)).orElse(bench);
    Device device =
        new Device(
            name,
            crosspoints,
            envelope,
            node.find("capacitance").map(n -> notNegative(n, Unit.FARAD)).orElse(0.0),
            node.find("known-resistance")
                .map(n -> OptionalDouble.of(notNegative(n, Unit.OHM)))
                .orElse(OptionalDouble.empty()));
    if (envelope.dose().limitsEnergy() && !Double.isFinite(envelope.conductance().most())) {
      throw node.wrong(
          "a highest conductance in the envelope, since an energy is limited and could not be"
              + " counted without");
    }
    return device;
  }

  private static Crosspoint crosspoint(ConfigNode item) {
    String[] parts = item.text().split("-", -1);
    try {
      if (parts.length == 2) {
        int row = Integer.parseInt(parts[0].strip());
        int column = Integer.parseInt(parts[1].strip());
        if (row >= 1 && column >= 1) {
          return new Crosspoint(row, column);
        }
      }
    } catch (NumberFormatException e) {
      throw item.wrong("a crosspoint ROW-COLUMN such as 1-3", e);
    }
    throw item.wrong("a crosspoint ROW-COLUMN such as 1-3, both from 1");
  }

  private static double notNegative(ConfigNode node, Unit unit) {
    double value = node.quantity(unit);
    if (value < 0) {
      throw node.wrong("a value that is not negative");
    }
    return value;
  }
}
