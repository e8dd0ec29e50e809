package org.ferroloop.instrument.wgfmu;

import java.util.List;
import java.util.OptionalInt;
import org.ferroloop.instrument.Identity;
import org.ferroloop.instrument.InstrumentException;
import org.ferroloop.instrument.Pulse;
import org.ferroloop.instrument.PulseGenerator;
import org.ferroloop.instrument.PulseLimits;
import org.ferroloop.instrument.PulseTrain;
import org.ferroloop.instrument.UnmakeablePulse;
import org.ferroloop.instrument.driver.BenchLoad;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A WGFMU channel as a pulse generator. Off is SMU mode, in which the RSU passes the SMU; on is 0 V
 * in the mode of the bench, until a train is fired. When the RSU has been switched to the SMU in
 * between, firing switches it back at 0 V.
 */
public class WgfmuPulseGenerator implements PulseGenerator {
  private static final Logger LOG = LoggerFactory.getLogger(WgfmuPulseGenerator.class);

  private final WgfmuChannel channel;
  private final WgfmuPulseFit fit;
  private final Identity identity;
  private boolean on;
  private boolean prepared;
  private boolean closed;

  /**
   * @param channel which is its own; its session is left when this is closed
   * @param rounding what is done with times off the grid of 10 ns
   * @param load what the bench connects to the RSU's output
   * @param identity of the mainframe, as it answered over its own link
   */
  public WgfmuPulseGenerator(
      WgfmuChannel channel, Rounding rounding, BenchLoad load, Identity identity) {
    this.channel = channel;
    this.fit = new WgfmuPulseFit(channel.mode(), rounding, load);
    this.identity = identity;
  }

  /** The channel: for the RSU, and for waveforms that measure. */
  public final WgfmuChannel channel() {
    return channel;
  }

  @Override
  public Identity identity() {
    return identity;
  }

  @Override
  public PulseLimits limits() {
    return fit.limits();
  }

  @Override
  public void check(PulseTrain train) {
    List<String> misfits = fit.misfits(train);
    if (!misfits.isEmpty()) {
      throw new UnmakeablePulse(
          channel.name(), resource(), String.join("; ", misfits), fit.nearest(train));
    }
  }

  /**
   * The train as it is made: the same, or rounded to the grid of 10 ns where the bench has chosen
   * so.
   *
   * @throws UnmakeablePulse as {@link #check}
   */
  public PulseTrain made(PulseTrain train) {
    check(train);
    return fit.nearest(train);
  }

  @Override
  public void outputOn() {
    if (!prepared) {
      makeSafe();
      prepared = true;
    }
    channel.toWgfmu();
    on = true;
  }

  @Override
  public void fire(PulseTrain train) {
    PulseTrain made = made(train);
    requireOn();
    if (train.pulse().amplitude() == 0) {
      return;
    }
    tellRounding(train.pulse(), made.pulse());
    play(fit.pattern(made), made.count(), MeasureRange.V10);
  }

  /** Plays with the output on; whatever goes wrong, it counts as off and unprepared. */
  final List<Sample> play(WgfmuPattern pattern, long loops, MeasureRange range) {
    requireOn();
    try {
      channel.toWgfmu();
      return channel.play(pattern, loops, range);
    } catch (RuntimeException e) {
      on = false;
      prepared = false;
      throw e;
    }
  }

  private void requireOn() {
    if (!on) {
      throw new InstrumentException(
          channel.name(),
          resource(),
          "",
          "cannot fire with the output off; switch it on first",
          null);
    }
  }

  private void tellRounding(Pulse asked, Pulse made) {
    if (Math.abs(asked.width() - made.width()) > 1e-10
        || Math.abs(asked.rise() - made.rise()) > 1e-10
        || Math.abs(asked.fall() - made.fall()) > 1e-10) {
      LOG.warn("{}: asked for {}, made on the grid of 10 ns: {}", channel.name(), asked, made);
    }
  }

  @Override
  public void makeSafe() {
    on = false;
    prepared = false;
    channel.makeSafe();
  }

  @Override
  public boolean outputsOff() {
    return channel.off();
  }

  @Override
  public List<String> errors() {
    return channel.session().errors();
  }

  /** The self-test of the whole mainframe. */
  @Override
  public OptionalInt selfTest() {
    return OptionalInt.of(channel.session().selfTest());
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    WgfmuSession session = channel.session();
    try (session) {
      makeSafe();
    }
  }

  final String resource() {
    return channel.session().resource();
  }
}
