package org.ferroloop.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ferroloop.instrument.SwitchMatrix.Crosspoint;
import org.ferroloop.time.VirtualClock;
import org.ferroloop.transport.LinkRefused;

/**
 * Instruments in memory: they keep their state when a wire is lost or a program killed, one fault
 * strikes at the call that it is set for, and what reaches the device is written down.
 */
final class Lab {
  /** What can go wrong. */
  enum Trouble {
    /** The wire is gone; what was commanded is done. */
    LOST,
    /** No answer; what was commanded is done. */
    SILENT,
    /** No answer, and nothing was done. */
    DEAF,
    /** The instrument reports an error; what was commanded is done. */
    ERROR,
    /** Off and on again: outputs off, the wire gone. */
    POWER,
    /** A fault of the driver. */
    CRASH,
    /** Memory runs out in the driver. */
    EXHAUSTED,
    /** Waits until the wire is cut. */
    HANG,
    /** Off is commanded and not done, once. */
    STUBBORN,
    /** The wire is gone for good. */
    DEAD,
    /** The device has become a resistor. */
    SHORT,
    /** The probe has lifted off. */
    OPEN,
    /** The SMU limits. */
    LIMITS
  }

  /** What the device has seen. */
  static final class Seen {
    double highest;
    double lowest;
    double longest;
    double shortest = Double.POSITIVE_INFINITY;
    double steepest;
    double readVoltage;
    double compliance;
    long pulses;
  }

  final VirtualClock clock = new VirtualClock(Instant.parse("2026-11-23T12:00:00Z"));
  final Seen seen = new Seen();
  final Map<String, Boolean> on = new HashMap<>();
  final Set<Crosspoint> closed = java.util.concurrent.ConcurrentHashMap.newKeySet();
  final List<LabInstrument> opened = new ArrayList<>();
  volatile double conductance = 1e-8;
  volatile boolean limiting;
  volatile boolean stubborn;
  volatile boolean dead;
  private Trouble trouble;
  private int callsUntilTrouble = -1;
  private boolean struck;

  /** Sets a fault at the nth call from now, from 1. */
  void breakAt(int call, Trouble what) {
    trouble = what;
    callsUntilTrouble = call;
    struck = false;
  }

  boolean struck() {
    return struck;
  }

  /** The fault that strikes at this call, or null. */
  synchronized Trouble next() {
    if (callsUntilTrouble > 0 && --callsUntilTrouble == 0) {
      struck = true;
      return trouble;
    }
    return null;
  }

  boolean anythingOn() {
    return on.containsValue(true);
  }

  /** The instruments as a bench opens them. */
  Opener opener() {
    return entry -> {
      if (dead) {
        throw new LinkRefused(entry.resource().toString(), "nobody there", null);
      }
      LabInstrument driver =
          switch (entry.name()) {
            case "pg" -> new LabInstrument.Generator(this, entry);
            case "smu" -> new LabInstrument.Meter(this, entry);
            default -> new LabInstrument.Matrix(this, entry);
          };
      opened.add(driver);
      return new Opener.Opened(driver, driver::cut);
    };
  }
}
