package org.ferroloop.bench;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.ferroloop.instrument.Instrument;
import org.ferroloop.instrument.InstrumentException;
import org.ferroloop.instrument.PulseGenerator;
import org.ferroloop.instrument.SourceMeasureUnit;
import org.ferroloop.transport.LinkException;

/**
 * The place of one instrument on an open bench: its raw driver, which is put in anew when the wire
 * was lost, and whether its output may be on.
 */
final class Slot {
  /** As long as an instrument may keep one that asks it who it is. */
  private static final Duration LONGEST_OPENING = Duration.ofSeconds(5);

  private final InstrumentEntry entry;
  private final Opener opener;
  private final ReentrantLock opening = new ReentrantLock();
  private volatile boolean givenBack;
  private volatile Opener.Opened opened;
  private volatile boolean on = true;

  /** Opens the instrument; until it was made safe its output counts as on. */
  Slot(InstrumentEntry entry, Opener opener) {
    this.entry = entry;
    this.opener = opener;
    this.opened = opened();
  }

  /** A second try, for the first may meet an answer that was meant for somebody before. */
  private Opener.Opened opened() {
    try {
      return opener.open(entry);
    } catch (LinkException | InstrumentException first) {
      try {
        return opener.open(entry);
      } catch (LinkException | InstrumentException second) {
        second.addSuppressed(first);
        throw second;
      }
    }
  }

  InstrumentEntry entry() {
    return entry;
  }

  String name() {
    return entry.name();
  }

  Instrument driver() {
    return opened.driver();
  }

  boolean isGenerator() {
    return driver() instanceof PulseGenerator;
  }

  boolean isMeter() {
    return driver() instanceof SourceMeasureUnit;
  }

  /** Whether the output may be on, since it was switched on and not yet confirmed to be off. */
  boolean mayBeOn() {
    return on;
  }

  /** Remembers that the output is about to be switched on. */
  void turnsOn() {
    on = true;
  }

  /** Remembers that the instrument confirmed its outputs to be off. */
  void confirmedOff() {
    on = false;
  }

  /** Closes the wire at once; whoever waits on it fails. */
  void cut() {
    opened.cut().run();
  }

  /**
   * Opens wire and driver anew, with the identity checked again.
   *
   * @throws BenchException when the bench was closed before that was done; nothing stays open
   */
  void reopen() {
    opening.lock();
    try {
      cut();
      Opener.Opened fresh = opened();
      if (givenBack) {
        fresh.cut().run();
        throw new BenchException(name() + ": the bench was closed meanwhile", null);
      }
      opened = fresh;
    } finally {
      opening.unlock();
    }
  }

  /**
   * Closes the wire for good. Who opens it anew at this moment, in vain so far, is waited for: two
   * cannot have one serial port.
   */
  void giveBack() {
    givenBack = true;
    Opener.Opened last = opened;
    last.cut().run();
    try {
      if (opening.tryLock(LONGEST_OPENING.toNanos(), TimeUnit.NANOSECONDS)) {
        opening.unlock();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (opened != last) {
      cut();
    }
  }
}
