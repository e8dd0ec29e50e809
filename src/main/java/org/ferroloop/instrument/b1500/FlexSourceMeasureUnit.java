package org.ferroloop.instrument.b1500;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.ferroloop.instrument.Identity;
import org.ferroloop.instrument.InstrumentException;
import org.ferroloop.instrument.IvSweep;
import org.ferroloop.instrument.Particulars;
import org.ferroloop.instrument.Reading;
import org.ferroloop.instrument.SmuLimits;
import org.ferroloop.instrument.SourceMeasureUnit;
import org.ferroloop.instrument.profile.Profile;
import org.ferroloop.quantity.Unit;
import org.ferroloop.transport.LinkException;

/**
 * An SMU of a B1500A in FLEX, with a second SMU as ground when the bench has one. Settings that are
 * in force are not sent again: a repeated sweep is {@code XE} with its data, then {@code DZ} with a
 * look at the error queue.
 *
 * <p>The voltage of a reading is the one that the instrument says it forced. Only {@code DZ} and
 * {@code CL} of its own channels, never {@code *RST}: other drivers share the mainframe; and never
 * {@code *CLS}, which a B1500A does not know.
 */
public final class FlexSourceMeasureUnit implements SourceMeasureUnit {
  /** A power line cycle as the fast converter's time and the longest wait count it, in s. */
  private static final double CYCLE = 0.02;

  /** Auto-zero doubles the time, automatic ranges try several. */
  private static final double TRIES = 6;

  /** Settling of a low current range, in s a point. */
  private static final double SETTLING = 0.5;

  private final B1500 mainframe;
  private final SmuPort port;
  private final SmuRules rules;
  private final int channel;
  private final SwitchOver switchOver;
  private final StaircaseData data;

  /** The channel that sweeps, and the ground's behind it. */
  private final List<Integer> channels = new ArrayList<>();

  private final double groundCompliance;
  private volatile boolean on;
  private boolean atZero;
  private boolean abortsAtCompliance;
  private boolean closed;

  /**
   * @param profile of dialect FLEX
   * @param switchOver at the RSU that the SMU is plugged into; one without a WGFMU when it reaches
   *     the devices by itself
   * @throws IllegalArgumentException when the mainframe has no such SMU
   */
  public FlexSourceMeasureUnit(
      B1500 mainframe, Profile profile, SmuPort port, SwitchOver switchOver) {
    this.mainframe = mainframe;
    this.port = port;
    this.switchOver = switchOver;
    Modules.Module unit = mainframe.modules().smu(port.channel());
    this.channel = unit.slot();
    this.rules = new SmuRules(profile.source().orElseThrow(), unit.kind());
    this.data = new StaircaseData(channel);
    channels.add(channel);
    if (port.ground().isEmpty()) {
      this.groundCompliance = 0;
    } else {
      Modules.Module ground = mainframe.modules().smu(port.ground());
      if (ground.slot() == channel) {
        throw new IllegalArgumentException(
            "the ground is the SMU of slot " + channel + ", which sweeps; expected another one");
      }
      channels.add(ground.slot());
      this.groundCompliance = ground.kind().maxCurrent(0);
    }
    switchOver.plugSmu(this::rest, this::openGround);
  }

  @Override
  public Identity identity() {
    return mainframe.identity();
  }

  @Override
  public List<String> errors() {
    return mainframe.errors();
  }

  @Override
  public SmuLimits limits() {
    return rules.limits();
  }

  @Override
  public Particulars particulars() {
    List<String> open = new ArrayList<>();
    if (groundCompliance > 0) {
      open.add(
          "the ground, slot "
              + channels.get(1)
              + ", takes up to "
              + Unit.AMPERE.format(groundCompliance)
              + ": in a read the compliance of slot "
              + channel
              + " is the limit, in a pulse it is none");
    }
    List<String> modules = new ArrayList<>(mainframe.modules().described());
    if (port.seriesResistor()) {
      modules.add("slot " + channel + ": about 1 MOhm in series with the output");
    }
    return new Particulars(modules, open, List.of());
  }

  /** The sources of its channels, or that they are off, and what {@link Flex#SETTINGS} tells. */
  @Override
  public Map<String, String> settings() {
    List<Integer> types = new ArrayList<>(channels);
    types.addAll(Flex.SETTINGS);
    return mainframe.learn(types);
  }

  @Override
  public void outputOn(double compliance) {
    rules.misfit(compliance).ifPresent(this::refuse);
    if (!on) {
      makeSafe();
    }
    try {
      mainframe.set(forced());
      List<String> commands = new ArrayList<>(List.of(Flex.close(channels)));
      if (groundCompliance > 0) {
        commands.add(Flex.force(channels.get(1), 0, groundCompliance));
      }
      commands.add(Flex.force(channel, 0, compliance));
      mainframe.say(commands);
      if (mainframe.closed(channels).size() != channels.size()) {
        throw mainframe.failure(
            "the outputs of slots " + channels + " should be on, the instrument says off", null);
      }
    } catch (RuntimeException e) {
      forget();
      throw e;
    }
    on = true;
    atZero = true;
  }

  private Map<String, String> forced() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("FMT", Flex.format());
    settings.put("TSC", Flex.timeStamps());
    settings.put("TM", Flex.triggerByCommand());
    settings.put("TSR", Flex.resetTimer());
    for (int one : channels) {
      settings.put("FL " + one, Flex.filter(one, port.filter()));
      settings.put("SSR " + one, Flex.seriesResistor(one, one == channel && port.seriesResistor()));
    }
    return settings;
  }

  @Override
  public boolean armProtection() {
    // WM: the instrument itself ends a sweep at compliance.
    abortsAtCompliance = true;
    return true;
  }

  @Override
  public List<Reading> measure(IvSweep sweep) {
    rules.misfit(sweep).ifPresent(this::refuse);
    if (!on) {
      throw mainframe.failure("cannot measure with the output off; switch it on first", null);
    }
    try {
      switchOver.toSmu();
      mainframe.set(converter(sweep.nplc()));
      atZero = false;
      List<Reading> readings =
          sweep.points() == 1 ? List.of(spot(sweep)) : staircase(sweep, rules.range(sweep));
      atZero = true;
      return readings;
    } catch (InstrumentException e) {
      backToZero(e);
      forget();
      throw e;
    } catch (RuntimeException e) {
      forget();
      throw e;
    }
  }

  private Map<String, String> converter(double nplc) {
    boolean slow = nplc >= 1;
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("AAD " + channel, Flex.highResolution(channel, slow));
    if (slow) {
      settings.put("AIT 1", Flex.cycles(Math.round(nplc)));
      settings.put("AZ", Flex.autoZero());
    } else {
      settings.put("AIT 0", Flex.integration(nplc * CYCLE));
    }
    return settings;
  }

  private Reading spot(IvSweep sweep) {
    double level = rules.settable(sweep.start());
    List<DataRecord> records =
        mainframe.measure(
            List.of(Flex.force(channel, level, sweep.compliance())),
            Flex.spot(channel, Flex.rangeCode(rules.range(sweep))),
            StaircaseData.RECORDS_OF_A_SPOT,
            lasts(sweep),
            List.of(Flex.zero(List.of(channel))));
    return understood(() -> data.spot(records, level));
  }

  private List<Reading> staircase(IvSweep sweep, double range) {
    double start = rules.settable(sweep.start());
    double stop = rules.settable(sweep.stop());
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("RI " + channel, Flex.range(channel, Flex.rangeCode(range)));
    settings.put("MM", plan(sweep));
    mainframe.set(settings);
    List<DataRecord> records =
        mainframe.measure(
            List.of(),
            "XE",
            sweep.points() * StaircaseData.RECORDS_OF_A_STEP,
            lasts(sweep),
            List.of(Flex.zero(List.of(channel))));
    double[] levels = new double[sweep.points()];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = start + i * (stop - start) / (levels.length - 1);
    }
    double slack = rules.slack(Math.max(Math.abs(start), Math.abs(stop)));
    return understood(() -> data.steps(records, levels, slack));
  }

  /** One setting, since a new mode may forget the sweep of the one before. */
  private String plan(IvSweep sweep) {
    return String.join(
        ";",
        Flex.staircaseOf(channel),
        Flex.noDelays(),
        Flex.abortAtCompliance(abortsAtCompliance),
        Flex.staircase(
            channel,
            rules.settable(sweep.start()),
            rules.settable(sweep.stop()),
            sweep.points(),
            sweep.compliance()));
  }

  private static Duration lasts(IvSweep sweep) {
    double seconds = sweep.points() * (TRIES * sweep.nplc() * CYCLE + SETTLING);
    return Duration.ofMillis(Math.round(1000 * seconds));
  }

  private <T> T understood(Supplier<T> readings) {
    try {
      return readings.get();
    } catch (IllegalArgumentException e) {
      throw mainframe.failure(e.getMessage(), e);
    }
  }

  private void refuse(String misfit) {
    throw mainframe.failure(misfit + "; nothing was sent", null);
  }

  /** Brings the SMU to 0 V unless it is there: before its RSU lets it go. */
  private void rest() {
    if (on && !atZero) {
      mainframe.say(List.of(Flex.zero(List.of(channel))));
      atZero = true;
    }
  }

  /** A pulse at the one end of a device does nothing while its other end is open. */
  private String openGround() {
    return on || groundCompliance == 0
        ? ""
        : "the ground, slot " + channels.get(1) + ", is off; switch the SMU on first";
  }

  private void backToZero(InstrumentException failure) {
    try {
      rest();
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
    }
  }

  @Override
  public void makeSafe() {
    forget();
    try {
      sayOff();
    } catch (LinkException | InstrumentException first) {
      // An error left over from before, or an answer lost: the link is in step again, once more.
      try {
        sayOff();
      } catch (LinkException | InstrumentException second) {
        second.addSuppressed(first);
        throw second;
      }
    }
  }

  /** DZ is for closed switches only; off is commanded whatever the instrument says. */
  private void sayOff() {
    List<Integer> live = mainframe.closed(channels);
    List<String> commands = new ArrayList<>();
    if (!live.isEmpty()) {
      commands.add(Flex.zero(live));
    }
    commands.add(Flex.open(channels));
    mainframe.say(commands);
    if (!mainframe.areOpen(channels)) {
      throw mainframe.failure(
          "the outputs of slots " + channels + " should be off, the instrument says on", null);
    }
  }

  @Override
  public boolean outputsOff() {
    return mainframe.areOpen(channels);
  }

  @Override
  public OptionalInt selfTest() {
    forget();
    return OptionalInt.of(mainframe.selfTest());
  }

  private void forget() {
    mainframe.forget();
    on = false;
    atZero = false;
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      try {
        makeSafe();
      } finally {
        mainframe.cut();
      }
    }
  }
}
