package org.ferroloop.simulator.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ferroloop.config.ConfigNode;
import org.ferroloop.quantity.Unit;

/**
 * What a source-measure unit is, from its physics file (kind: source-measure-unit).
 *
 * @param voltageRanges rising, in V
 * @param currentRanges rising, in A
 * @param overRange up to this share of a range can be sourced and measured: 1.05
 * @param sourceCounts steps of a source range
 * @param measureCounts steps of a measuring range
 * @param measureSteps resolution of each current range, in A; a range over the counts unless given
 * @param corners what it can deliver: currents up to a voltage
 * @param leastCompliance in A
 * @param leastNplc in power line cycles
 * @param mostNplc in power line cycles
 * @param initialNplc after a reset
 * @param lineFrequency in Hz
 * @param noiseShare rms noise at 1 PLC as a share of the range
 * @param noiseFloor rms current noise at 1 PLC in A
 * @param offset of current readings in A
 * @param settling time constants of the current ranges in s, as many as ranges
 * @param rangeChange time of one change of range in s
 * @param relay time of the output relay in s
 * @param initialOffMode "normal" (0 V), "high-impedance", "zero" or "guard"
 * @param offLimit current limit while off in normal mode, in A
 * @param initialCompliance after a reset, in A
 * @param initialVoltageCompliance after a reset, in V
 * @param rangeClamps whether a fixed measuring range limits the current to its over-range
 * @param refusesWhenOff whether reading with the output off is error 803
 */
public record SmuSpec(
    double[] voltageRanges,
    double[] currentRanges,
    double overRange,
    double sourceCounts,
    double measureCounts,
    double[] measureSteps,
    List<Corner> corners,
    double leastCompliance,
    double leastNplc,
    double mostNplc,
    double initialNplc,
    double lineFrequency,
    double noiseShare,
    double noiseFloor,
    double offset,
    double[] settling,
    double rangeChange,
    double relay,
    String initialOffMode,
    double offLimit,
    double initialCompliance,
    double initialVoltageCompliance,
    boolean rangeClamps,
    boolean refusesWhenOff) {
  /** Steps of an ideal unit, in A and in counts: below what any format of numbers tells. */
  private static final double FINE = 1e-21;

  private static final double FINEST_COUNTS = 1e12;

  static final String[] OFF_MODES = {"normal", "high-impedance", "zero", "guard"};

  /**
   * One corner of the output characteristic.
   *
   * @param voltage up to this |V|
   * @param current at most this, in A
   */
  public record Corner(double voltage, double current) {}

  /**
   * Reads a physics file.
   *
   * @throws org.ferroloop.config.InputException with file, line and field
   */
  public static SmuSpec read(ConfigNode node) {
    node.allowOnly(
        "kind",
        "source",
        "voltage_ranges",
        "current_ranges",
        "over_range",
        "source_counts",
        "measure_counts",
        "measure_steps",
        "corners",
        "least_compliance",
        "nplc",
        "initial_nplc",
        "line_frequency",
        "noise_share",
        "noise_floor",
        "offset",
        "settling",
        "range_change",
        "relay",
        "off_mode",
        "off_limit",
        "initial_compliance",
        "initial_voltage_compliance",
        "range_clamps",
        "refuses_when_off");
    node.get("kind").oneOf("source-measure-unit");
    double[] currents = Specs.quantities(node.get("current_ranges"), Unit.AMPERE);
    double[] settling =
        node.get("settling").items().stream().mapToDouble(i -> i.quantity(Unit.SECOND)).toArray();
    if (settling.length != currents.length) {
      throw node.get("settling").wrong("one time a current range: " + currents.length);
    }
    double counts = node.get("measure_counts").number(100, 1e9);
    ConfigNode nplc = node.get("nplc");
    double[] cycles = nplc.numbers();
    if (cycles.length != 2 || !(cycles[0] > 0) || !(cycles[0] < cycles[1])) {
      throw nplc.wrong("a list of the least and the most");
    }
    return new SmuSpec(
        Specs.quantities(node.get("voltage_ranges"), Unit.VOLT),
        currents,
        node.get("over_range").number(1, 1.2),
        node.get("source_counts").number(100, 1e9),
        counts,
        steps(node, currents, counts),
        corners(node.get("corners")),
        node.get("least_compliance").quantity(Unit.AMPERE),
        cycles[0],
        cycles[1],
        node.get("initial_nplc").number(cycles[0], cycles[1]),
        node.get("line_frequency").quantity(Unit.HERTZ),
        node.get("noise_share").number(0, 0.1),
        node.get("noise_floor").quantity(Unit.AMPERE),
        node.get("offset").quantity(Unit.AMPERE),
        settling,
        node.get("range_change").quantity(Unit.SECOND),
        node.get("relay").quantity(Unit.SECOND),
        node.get("off_mode").oneOf(OFF_MODES),
        node.get("off_limit").quantity(Unit.AMPERE),
        node.get("initial_compliance").quantity(Unit.AMPERE),
        node.get("initial_voltage_compliance").quantity(Unit.VOLT),
        node.get("range_clamps").flag(),
        node.get("refuses_when_off").flag());
  }

  private static double[] steps(ConfigNode node, double[] currents, double counts) {
    double[] steps = Arrays.stream(currents).map(range -> range / counts).toArray();
    if (!node.has("measure_steps")) {
      return steps;
    }
    List<ConfigNode> items = node.get("measure_steps").items();
    if (items.size() != currents.length) {
      throw node.get("measure_steps").wrong("one step a current range: " + currents.length);
    }
    return items.stream().mapToDouble(item -> item.quantity(Unit.AMPERE)).toArray();
  }

  private static List<Corner> corners(ConfigNode node) {
    List<Corner> corners = new ArrayList<>();
    for (ConfigNode item : node.items()) {
      item.allowOnly("voltage", "current");
      corners.add(
          new Corner(
              item.get("voltage").quantity(Unit.VOLT), item.get("current").quantity(Unit.AMPERE)));
    }
    if (corners.isEmpty()) {
      throw node.wrong("at least one corner");
    }
    return List.copyOf(corners);
  }

  /** The same without noise, offset and measuring steps: it reads what is there. */
  public SmuSpec ideal() {
    double[] fine = new double[currentRanges.length];
    Arrays.fill(fine, FINE);
    return new SmuSpec(
        voltageRanges,
        currentRanges,
        overRange,
        sourceCounts,
        FINEST_COUNTS,
        fine,
        corners,
        leastCompliance,
        leastNplc,
        mostNplc,
        initialNplc,
        lineFrequency,
        0,
        0,
        0,
        settling,
        rangeChange,
        relay,
        initialOffMode,
        offLimit,
        initialCompliance,
        initialVoltageCompliance,
        rangeClamps,
        refusesWhenOff);
  }

  /** The largest |V| of any corner. */
  public double mostVoltage() {
    return corners.stream().mapToDouble(Corner::voltage).max().orElse(0);
  }

  /** The largest current of any corner, in A. */
  public double mostCurrent() {
    return corners.stream().mapToDouble(Corner::current).max().orElse(0);
  }

  /** The largest current at a voltage; 0 beyond every corner. */
  public double mostCurrentAt(double volts) {
    return corners.stream()
        .filter(corner -> Math.abs(volts) <= corner.voltage() * (1 + 1e-9))
        .mapToDouble(Corner::current)
        .max()
        .orElse(0);
  }

  /** The range that reads a voltage of this size, in V. */
  public double voltageRange(double volts) {
    return voltageRanges[rangeFor(voltageRanges, volts)];
  }

  /** The resolution of a voltage reading of this size, in V. */
  public double voltageStep(double volts) {
    return voltageRange(volts) / measureCounts;
  }

  /** The index of the smallest range that holds a value. */
  int rangeFor(double[] ranges, double value) {
    for (int i = 0; i < ranges.length; i++) {
      if (Math.abs(value) <= ranges[i] * overRange * (1 + 1e-9)) {
        return i;
      }
    }
    return ranges.length - 1;
  }
}
