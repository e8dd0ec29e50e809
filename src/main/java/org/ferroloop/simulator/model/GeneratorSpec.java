package org.ferroloop.simulator.model;

import org.ferroloop.config.ConfigNode;
import org.ferroloop.quantity.Unit;

/**
 * What a pulse generator is, from its physics file (kind: pulse-generator). Voltages are EMF, that
 * is into an open end; a data sheet that says 10 Vpp into 50 ohm means 20 V of EMF.
 *
 * @param resistance of the source, in ohm
 * @param highestEmf largest |EMF| in V
 * @param widestSpan largest difference of high and low, in V of EMF
 * @param smallestSpan smallest, in V of EMF
 * @param digits to which a level can be set
 * @param leastWidth in s, at half height
 * @param mostWidth in s
 * @param timeStep resolution of widths, in s
 * @param leastEdge in s, by the instrument's definition
 * @param mostEdge in s
 * @param edgeShare share of the height that an edge setting spans: 0.8 for 10 to 90 %
 * @param leastPeriod in s
 * @param mostPeriod in s
 * @param gap what a period must be longer than its width, in s
 * @param mostCount of pulses in a burst
 * @param relayOn from the command until the output is there, in s
 * @param relayOff in s
 * @param initialLoad in ohm; infinite for high impedance
 * @param initialFunction after a reset
 */
public record GeneratorSpec(
    double resistance,
    double highestEmf,
    double widestSpan,
    double smallestSpan,
    int digits,
    double leastWidth,
    double mostWidth,
    double timeStep,
    double leastEdge,
    double mostEdge,
    double edgeShare,
    double leastPeriod,
    double mostPeriod,
    double gap,
    double mostCount,
    double relayOn,
    double relayOff,
    double initialLoad,
    String initialFunction) {
  /**
   * Reads a physics file.
   *
   * @throws org.ferroloop.config.InputException with file, line and field
   */
  public static GeneratorSpec read(ConfigNode node) {
    node.allowOnly(
        "kind",
        "source",
        "resistance",
        "highest_emf",
        "widest_span",
        "smallest_span",
        "digits",
        "width",
        "time_step",
        "edge",
        "edge_share",
        "period",
        "gap",
        "most_pulses",
        "relay_on",
        "relay_off",
        "initial_load",
        "initial_function");
    node.get("kind").oneOf("pulse-generator");
    double[] width = Specs.pair(node.get("width"), Unit.SECOND);
    double[] edge = Specs.pair(node.get("edge"), Unit.SECOND);
    double[] period = Specs.pair(node.get("period"), Unit.SECOND);
    ConfigNode load = node.get("initial_load");
    return new GeneratorSpec(
        node.get("resistance").quantity(Unit.OHM),
        node.get("highest_emf").quantity(Unit.VOLT),
        node.get("widest_span").quantity(Unit.VOLT),
        node.get("smallest_span").quantity(Unit.VOLT),
        (int) node.get("digits").integer(2, 9),
        width[0],
        width[1],
        node.get("time_step").quantity(Unit.SECOND),
        edge[0],
        edge[1],
        node.get("edge_share").number(0.5, 1),
        period[0],
        period[1],
        node.get("gap").quantity(Unit.SECOND),
        node.get("most_pulses").number(1, 1e10),
        node.get("relay_on").quantity(Unit.SECOND),
        node.get("relay_off").quantity(Unit.SECOND),
        load.text().equals("high impedance") ? Double.POSITIVE_INFINITY : load.quantity(Unit.OHM),
        node.get("initial_function").oneOf(PulseGeneratorModel.FUNCTIONS));
  }
}
