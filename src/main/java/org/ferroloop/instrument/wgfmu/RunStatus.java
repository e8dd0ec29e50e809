package org.ferroloop.instrument.wgfmu;

/** How far a channel's sequencer is (wgfmu.h 10000 to 10006). */
public enum RunStatus {
  COMPLETED,
  DONE,
  RUNNING,
  ABORT_COMPLETED,
  ABORTED,
  RUNNING_ILLEGAL,
  IDLE,
  /** A number that wgfmu.h does not know. */
  UNKNOWN;

  static RunStatus of(int number) {
    int index = number - 10_000;
    return index >= 0 && index < UNKNOWN.ordinal() ? values()[index] : UNKNOWN;
  }
}
