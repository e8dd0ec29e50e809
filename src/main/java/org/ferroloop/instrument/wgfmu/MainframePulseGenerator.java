package org.ferroloop.instrument.wgfmu;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.ferroloop.instrument.Identity;
import org.ferroloop.instrument.InstrumentException;
import org.ferroloop.instrument.Particulars;
import org.ferroloop.instrument.PulseGenerator;
import org.ferroloop.instrument.PulseLimits;
import org.ferroloop.instrument.PulseTrain;
import org.ferroloop.instrument.b1500.B1500;
import org.ferroloop.instrument.b1500.SwitchOver;
import org.ferroloop.instrument.driver.BenchLoad;
import org.ferroloop.time.Clock;

/**
 * A WGFMU channel on a mainframe whose SMUs are driven as well: the SMU behind the same RSU is
 * brought to 0 V before the RSU lets it go, and the error queue of the mainframe is empty before
 * the library opens its session, and counts as the generator's own.
 */
public class MainframePulseGenerator implements PulseGenerator {
  /** The edge of the measured files, in s, which recommendations are told for. */
  private static final double USUAL_EDGE = 20e-9;

  private final Supplier<B1500> mainframe;
  private final B1500 opened;
  private final SwitchOver switchOver;
  private final WgfmuSession session;
  private final WgfmuChannel channel;
  private final WgfmuPulseGenerator generator;
  private final AtomicBoolean left = new AtomicBoolean();

  MainframePulseGenerator(Parts parts, WgfmuPulseGenerator generator) {
    this.mainframe = parts.mainframe;
    this.opened = parts.opened;
    this.switchOver = parts.switchOver;
    this.session = parts.session;
    this.channel = parts.channel;
    this.generator = generator;
  }

  /** What it is made of besides the generator. */
  record Parts(
      Supplier<B1500> mainframe,
      B1500 opened,
      SwitchOver switchOver,
      WgfmuSession session,
      WgfmuChannel channel) {}

  /**
   * How a bench uses a channel.
   *
   * @param name of the instrument on the bench
   * @param resource of the mainframe, which the library opens by itself
   * @param library file or name of the library
   * @param channel number or name; empty for the first
   * @param mode PG or FAST_IV
   * @param rounding what is done with times off the grid of 10 ns
   * @param load what is connected to the RSU's output
   */
  public record Use(
      String name,
      String resource,
      String library,
      String channel,
      OperationMode mode,
      Rounding rounding,
      BenchLoad load) {}

  /**
   * Opens the library's session with a mainframe, or joins it.
   *
   * @param mainframe opens its line, unless it is open; asked again after another driver lost it
   * @param switchOver at the RSU
   * @param clock for long waits
   * @return a {@link org.ferroloop.instrument.WaveformMeter} in Fast-IV mode, where alone a WGFMU
   *     measures current
   * @throws IllegalArgumentException when the mainframe has no such channel
   * @throws org.ferroloop.instrument.InstrumentException when the library refuses
   * @throws org.ferroloop.transport.LinkRefused when there is no such library
   */
  public static MainframePulseGenerator open(
      Use use, Supplier<B1500> mainframe, SwitchOver switchOver, Clock clock) {
    B1500 opened = mainframe.get();
    int id = opened.modules().wgfmuChannel(use.channel());
    // An error that waits there makes the library refuse.
    opened.errors();
    WgfmuSession session =
        WgfmuSession.open(use.name(), use.resource(), use.library(), clock, opened::note);
    try {
      WgfmuChannel channel = session.channel(use.name(), id, use.mode());
      Parts parts = new Parts(mainframe, opened, switchOver, session, channel);
      MainframePulseGenerator driver =
          use.mode() == OperationMode.FAST_IV
              ? new MainframeWaveformMeter(
                  parts,
                  new WgfmuWaveformMeter(channel, use.rounding(), use.load(), opened.identity()))
              : new MainframePulseGenerator(
                  parts,
                  new WgfmuPulseGenerator(channel, use.rounding(), use.load(), opened.identity()));
      switchOver.plugWgfmu(channel);
      return driver;
    } catch (RuntimeException e) {
      session.close();
      throw e;
    }
  }

  @Override
  public Identity identity() {
    return opened.identity();
  }

  @Override
  public PulseLimits limits() {
    return generator.limits();
  }

  @Override
  public Particulars particulars() {
    List<String> modules = new ArrayList<>(opened.modules().described());
    modules.add("channel " + channel.id() + " in " + channel.mode().word() + " mode");
    return new Particulars(
        modules,
        List.of(Cautions.unlimited(channel.mode())),
        Cautions.recommendations(channel.mode(), USUAL_EDGE, USUAL_EDGE));
  }

  @Override
  public void check(PulseTrain train) {
    generator.check(train);
  }

  @Override
  public void outputOn() {
    switchOver.restSmu();
    generator.outputOn();
  }

  /**
   * {@inheritDoc}
   *
   * @throws InstrumentException also when the SMU that the bench names as ground is off: the pulse
   *     would reach one end of a device whose other end is open
   */
  @Override
  public void fire(PulseTrain train) {
    readyToFire();
    generator.fire(train);
  }

  /** The way back is closed, and the SMU at 0 V before its RSU may let it go. */
  final void readyToFire() {
    String open = switchOver.openGround();
    if (!open.isEmpty()) {
      throw new InstrumentException(
          channel.name(), session.resource(), "", open + "; nothing was fired", null);
    }
    switchOver.restSmu();
  }

  @Override
  public void makeSafe() {
    generator.makeSafe();
  }

  @Override
  public boolean outputsOff() {
    return generator.outputsOff();
  }

  /** Of the library, then of the mainframe. */
  @Override
  public List<String> errors() {
    List<String> errors = new ArrayList<>(generator.errors());
    errors.addAll(mainframe.get().errors());
    return errors;
  }

  @Override
  public OptionalInt selfTest() {
    mainframe.get().forget();
    return generator.selfTest();
  }

  /** Leaves the library's session and cuts the mainframe's line; from any thread, once. */
  public void cut() {
    if (left.compareAndSet(false, true)) {
      switchOver.unplugWgfmu(channel);
      opened.cut();
      session.close();
    }
  }

  @Override
  public void close() {
    if (!left.get()) {
      try {
        makeSafe();
      } finally {
        cut();
      }
    }
  }
}
