package org.ferroloop.simulator.language.flex;

import org.ferroloop.simulator.mainframe.SmuModule;
import org.ferroloop.simulator.mainframe.SmuReading;
import org.ferroloop.simulator.model.SmuSpec;

/** What FLEX keeps of one source-measure unit, with the checks that the instrument makes. */
final class FlexChannel {
  /** Without the interlock nothing beyond is forced, in V. */
  static final double HIGH_VOLTAGE = 42;

  private static final double INITIAL_RANGE = 20; // V, after CN and DZ [K]
  private static final double INITIAL_COMPLIANCE = 100e-6; // A, after CN and DZ [K]

  /** What a channel forces. */
  record Source(boolean current, double level, double range, double compliance) {}

  private static final Source ZERO = new Source(false, 0, INITIAL_RANGE, INITIAL_COMPLIANCE);

  private final SmuModule module;
  private Source source = ZERO;
  private Source beforeZero;
  private RangeCode currentRange;
  private RangeCode voltageRange;
  private int converter;
  private int rangingMode = 1;
  private int rangingRate = 50;
  private int measureMode;
  private boolean seriesResistor;

  FlexChannel(SmuModule module) {
    this.module = module;
    currentRange = new RangeCode(0, spec().currentRanges()[0]);
    voltageRange = new RangeCode(0, spec().voltageRanges()[0]);
  }

  int slot() {
    return module.slot();
  }

  SmuSpec spec() {
    return module.spec();
  }

  SmuModule module() {
    return module;
  }

  Source source() {
    return source;
  }

  /** Whether it forces more than the interlock allows when it is open. */
  boolean highVoltage() {
    return module.on() && !source.current() && Math.abs(source.level()) > HIGH_VOLTAGE;
  }

  void requireOn() throws FlexError {
    if (!module.on()) {
      throw new FlexError(FlexError.OUTPUT_OFF);
    }
  }

  /** CN: 0 V first, then the switch. */
  void on() {
    if (!module.on()) {
      beforeZero = null;
      apply(ZERO);
      module.on(true);
    }
  }

  /** CL. */
  void off() {
    if (module.on()) {
      apply(ZERO);
      module.on(false);
    }
    beforeZero = null;
  }

  /** A source as DV and WV ask for it, checked. */
  Source voltage(double volts, RangeCode range, Double compliance, boolean interlock)
      throws FlexError {
    double output = range.output(volts, spec().voltageRanges());
    if (Math.abs(volts) > HIGH_VOLTAGE && !interlock) {
      throw new FlexError(FlexError.INTERLOCK);
    }
    double limit =
        compliance == null
            ? source.current() ? INITIAL_COMPLIANCE : source.compliance()
            : Math.abs(compliance);
    if (limit < spec().leastCompliance() || limit > spec().mostCurrentAt(volts) * (1 + 1e-9)) {
      throw new FlexError(FlexError.COMPLIANCE);
    }
    return new Source(false, volts, output, limit);
  }

  /** A source as DI and WI ask for it, checked. */
  Source current(double amperes, RangeCode range, Double compliance, boolean interlock)
      throws FlexError {
    double output = range.output(amperes, spec().currentRanges());
    double limit =
        compliance == null
            ? source.current() ? source.compliance() : INITIAL_RANGE
            : Math.abs(compliance);
    if (limit > HIGH_VOLTAGE && !interlock) {
      throw new FlexError(FlexError.INTERLOCK);
    }
    if (limit == 0 || Math.abs(amperes) > spec().mostCurrentAt(limit) * (1 + 1e-9)) {
      throw new FlexError(FlexError.COMPLIANCE);
    }
    return new Source(true, amperes, output, limit);
  }

  /** Forces it from now on. */
  void force(Source wanted) {
    beforeZero = null;
    apply(wanted);
  }

  private void apply(Source wanted) {
    source = wanted;
    if (wanted.current()) {
      module.forceCurrent(wanted.level(), wanted.range(), wanted.compliance());
    } else {
      module.forceVoltage(wanted.level(), wanted.range(), wanted.compliance());
    }
  }

  /** DZ: 0 V, the settings kept for RZ. */
  void zero() {
    if (beforeZero == null) {
      beforeZero = source;
      apply(ZERO);
    }
  }

  boolean zeroed() {
    return beforeZero != null;
  }

  /** RZ. */
  void restore() {
    Source before = beforeZero;
    beforeZero = null;
    apply(before);
  }

  /** IN and *RST: everything as after power-on, the output off. */
  void reset() {
    off();
    module.reset();
    source = ZERO;
    currentRange = new RangeCode(0, spec().currentRanges()[0]);
    voltageRange = new RangeCode(0, spec().voltageRanges()[0]);
    converter = Converters.HIGH_SPEED;
    rangingMode = 1;
    rangingRate = 50;
    measureMode = 0;
    seriesResistor = false;
  }

  /** A reading with these ranges. */
  SmuReading measure(Converters converters, RangeCode amperes) {
    module.currentRange(amperes.value(), amperes.fixed());
    module.integration(
        converter != Converters.HIGH_RESOLUTION,
        converters.seconds(converter, spec().lineFrequency()),
        converters.zeroes(converter));
    return module.measure();
  }

  RangeCode currentRange() {
    return currentRange;
  }

  void currentRange(RangeCode range) {
    currentRange = range;
  }

  RangeCode voltageRange() {
    return voltageRange;
  }

  void voltageRange(RangeCode range) {
    voltageRange = range;
  }

  int converter() {
    return converter;
  }

  void converter(int type) {
    converter = type;
  }

  void ranging(int mode, int rate) {
    rangingMode = mode;
    rangingRate = rate;
  }

  int rangingMode() {
    return rangingMode;
  }

  int rangingRate() {
    return rangingRate;
  }

  int measureMode() {
    return measureMode;
  }

  void measureMode(int mode) {
    measureMode = mode;
  }

  boolean seriesResistor() {
    return seriesResistor;
  }

  void seriesResistor(boolean in) {
    seriesResistor = in;
    module.seriesResistor(in);
  }
}
