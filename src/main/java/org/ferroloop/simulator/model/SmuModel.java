package org.ferroloop.simulator.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.ferroloop.random.RandomStream;
import org.ferroloop.simulator.node.Drive;
import org.ferroloop.simulator.node.OperatingPoint;
import org.ferroloop.simulator.node.Port;

/**
 * One channel of a source-measure unit.
 *
 * <p>Numbers: voltage (V), current (A), compliance.current (A, the sign is dropped),
 * compliance.voltage (V), voltage.range, current.range (of the source), sense.voltage.range,
 * sense.current.range, sense.current.range.lower, nplc, delay (s), sweep.start, sweep.stop,
 * sweep.points, trigger.count, source.resistance (ohm, in series with a forced voltage). Flags:
 * output, voltage.range.auto, current.range.auto, sense.voltage.range.auto,
 * sense.current.range.auto, autozero, fourwire, delay.auto, protect (output off on compliance),
 * tripped (read only), highcapacitance. Choices: function (voltage, current), mode (fixed, sweep,
 * list), offmode (normal, high-impedance, zero, guard). A range is set with any value within it and
 * reads back as the range.
 *
 * <p>Actions: "measure" takes one reading at the present level; "read" takes trigger.count of them,
 * stepping through the sweep or list, and keeps them; "fetch" gives those again; "list" takes the
 * levels of a list; "zero" and "abort" do nothing here. A reading is five numbers: V, A, ohm, s
 * since the reset, and a sum of {@link #OVERRANGE}, {@link #COMPLIANCE}, {@link #RANGE_COMPLIANCE},
 * {@link #OUTPUT_OFF}, {@link #FOUR_WIRE}. Overflow is 9.9E37, no number 9.91E37.
 */
public final class SmuModel implements InstrumentModel {
  public static final int OVERRANGE = 1;
  public static final int COMPLIANCE = 2;
  public static final int RANGE_COMPLIANCE = 4;
  public static final int OUTPUT_OFF = 8;
  public static final int FOUR_WIRE = 16;

  static final double OVERFLOW = 9.9e37;
  static final double NO_NUMBER = 9.91e37;

  private static final int NOT_PERMITTED_WITH_OUTPUT_OFF = 803;
  private static final int CONFLICT = -221;

  private final SmuSpec spec;
  private final Port port;
  private final Settings settings = new Settings();
  private final SmuMeter meter;
  private final List<double[]> kept = new ArrayList<>();
  private double[] list = new double[0];
  private double resetAt;
  private boolean tripped;

  /**
   * @param noise a stream of its own
   */
  public SmuModel(SmuSpec spec, Port port, RandomStream noise) {
    this.spec = spec;
    this.port = port;
    this.meter = new SmuMeter(spec, settings, port.circuit(), noise);
    SmuSettings.declare(settings, spec);
    reset();
  }

  /**
   * Adds what flows beside the device into its readings: the leakage of a switch, a fixture.
   *
   * @param amperes asked at each reading
   */
  public void stray(DoubleSupplier amperes) {
    meter.stray(amperes);
  }

  /** The resolution of the last current reading, in A. */
  public double currentStep() {
    return meter.step();
  }

  /** The range of the last current reading, in A. */
  public double currentRange() {
    return meter.range();
  }

  @Override
  public List<Parameter> parameters() {
    return settings.parameters();
  }

  @Override
  public double get(String parameter) {
    return switch (parameter) {
      case "tripped" -> settings.on("output") && sense().limited() ? 1 : tripped ? 1 : 0;
      default -> settings.get(parameter);
    };
  }

  @Override
  public void set(String parameter, double value) {
    double accepted =
        SmuSettings.accepted(
            settings,
            spec,
            parameter,
            parameter.startsWith("compliance") ? Math.abs(value) : value);
    boolean wasOn = settings.on("output");
    settings.put(parameter, accepted);
    if (parameter.endsWith("range")) {
      settings.put(parameter + ".auto", 0);
    }
    if (parameter.equals("output") && (accepted != 0) != wasOn) {
      tripped = false;
      apply();
      port.circuit().pass(spec.relay());
    } else {
      apply();
    }
  }

  @Override
  public double now() {
    return port.circuit().clock().now().toEpochMilli() * 1e-3;
  }

  @Override
  public void pass(double seconds) {
    port.circuit().pass(seconds);
  }

  @Override
  public double[] perform(String action, double... arguments) {
    return switch (action) {
      case "measure" -> {
        kept.clear();
        kept.add(reading());
        yield flat();
      }
      case "read" -> {
        read();
        yield flat();
      }
      case "fetch" -> flat();
      case "list" -> {
        for (double level : arguments) {
          SmuSettings.accepted(settings, spec, settings.word("function"), level);
        }
        list = arguments.clone();
        settings.put("trigger.count", Math.max(1, list.length));
        yield new double[0];
      }
      case "zero", "abort" -> new double[0];
      default -> throw new IllegalArgumentException("no action " + action);
    };
  }

  @Override
  public void reset() {
    settings.reset();
    kept.clear();
    list = new double[0];
    tripped = false;
    resetAt = port.circuit().seconds();
    apply();
  }

  private void read() {
    kept.clear();
    if (!settings.on("output") && spec.refusesWhenOff()) {
      throw new ModelRefusal(
          NOT_PERMITTED_WITH_OUTPUT_OFF, "Not permitted with OUTPUT off", Double.NaN);
    }
    String level = settings.word("function");
    String mode = settings.word("mode");
    int count = (int) settings.get("trigger.count");
    if (mode.equals("list") && list.length == 0) {
      throw new ModelRefusal(CONFLICT, "no list", Double.NaN);
    }
    double before = settings.get(level);
    for (int i = 0; i < count; i++) {
      if (!mode.equals("fixed")) {
        settings.put(level, mode.equals("list") ? list[i % list.length] : sweepLevel(i));
        apply();
      }
      kept.add(reading());
    }
    if (!mode.equals("fixed")) {
      settings.put(level, before);
      apply();
    }
  }

  private double sweepLevel(int index) {
    int points = (int) settings.get("sweep.points");
    double start = settings.get("sweep.start");
    double share = points < 2 ? 0 : (double) (index % points) / (points - 1);
    return start + share * (settings.get("sweep.stop") - start);
  }

  private double[] reading() {
    meter.settle(sense());
    OperatingPoint point = sense();
    boolean on = settings.on("output");
    double[] reading = meter.reading(point, on, port.circuit().seconds() - resetAt);
    if (on && point.limited() && settings.on("protect")) {
      settings.put("output", 0);
      tripped = true;
      apply();
    }
    return reading;
  }

  private OperatingPoint sense() {
    return port.sense();
  }

  private double[] flat() {
    double[] all = new double[kept.size() * 5];
    for (int i = 0; i < kept.size(); i++) {
      System.arraycopy(kept.get(i), 0, all, 5 * i, 5);
    }
    return all;
  }

  /** Brings the output to what the settings say. */
  private void apply() {
    if (!settings.on("output")) {
      boolean open = settings.word("offmode").equals("high-impedance");
      port.drive(open ? Drive.OPEN : Drive.voltage(0, 0, spec.offLimit()));
      return;
    }
    boolean voltage = settings.word("function").equals("voltage");
    double level = settings.get(settings.word("function"));
    double[] ranges = voltage ? spec.voltageRanges() : spec.currentRanges();
    String rangeName = settings.word("function") + ".range";
    double range =
        settings.on(rangeName + ".auto")
            ? ranges[spec.rangeFor(ranges, level)]
            : settings.get(rangeName);
    double step = range / spec.sourceCounts();
    double stepped = Math.rint(level / step) * step;
    port.drive(
        voltage
            ? Drive.voltage(stepped, settings.get("source.resistance"), meter.currentLimit())
            : Drive.current(stepped, settings.get("compliance.voltage")));
  }
}
