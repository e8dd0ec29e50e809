package org.ferroloop.instrument.wgfmu;

import java.util.Locale;

/** What a WGFMU channel does (wgfmu.h 2000 to 2003). */
public enum OperationMode {
  /** Spot forcing and measuring. */
  DC(2000, 0, 10),
  /** Waveforms up to 10 V; measures voltage or current; no source resistance. */
  FAST_IV(2001, 0, 10),
  /** Waveforms up to 5 V, faster, behind 50 Ohm: the voltage divides with the load. */
  PG(2002, 50, 5),
  /** The RSU passes the SMU that is plugged into it. */
  SMU(2003, 0, 0);

  private final int number;
  private final double sourceResistance;
  private final double highest;

  OperationMode(int number, double sourceResistance, double highest) {
    this.number = number;
    this.sourceResistance = sourceResistance;
    this.highest = highest;
  }

  int number() {
    return number;
  }

  /** In Ohm. */
  public double sourceResistance() {
    return sourceResistance;
  }

  /** The largest |EMF| in V. */
  public double highest() {
    return highest;
  }

  /** As a bench file writes it: pg, fast-iv. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
