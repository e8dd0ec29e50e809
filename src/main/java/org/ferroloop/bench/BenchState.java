package org.ferroloop.bench;

/**
 * Where a bench is between rest and pulses. The state tells what has happened and what has not:
 *
 * <pre>
 *   CLOSED --open: lock taken, wires open, every identity as its profile says--> IDENTIFIED
 *   IDENTIFIED --outputs commanded to zero and off, whatever was before, and asked--> SAFE
 *   SAFE --arm(device): relays connected, lock file says armed--> ARMED
 *   ARMED &lt;--one pulse train or one sweep, checked before and after--> RUNNING
 *   ARMED or RUNNING --error, limit left, lost link, signal, uncaught error--> ABORTING
 *   ARMED --disarm, or arm of another device--> SAFE
 *   ABORTING --outputs zero, then off, and confirmed by every instrument--> SAFE
 *   ABORTING --an instrument could not confirm--> stays ABORTING: only close() is possible, and the
 *              lock file stays behind, so that the next opening makes safe first
 *   any --close: safe, wires closed, lock given back--> CLOSED
 * </pre>
 */
public enum BenchState {
  /** No wire is open; nothing is known. */
  CLOSED,
  /** Wires are open and the instruments are the right ones; outputs are not known yet. */
  IDENTIFIED,
  /** Every output was commanded to zero and off, and said so. No device is connected. */
  SAFE,
  /** A device is connected; outputs may be on, at 0 V. */
  ARMED,
  /** An action is on the wire. */
  RUNNING,
  /** Outputs are being taken to zero and off, or could not be confirmed to be. */
  ABORTING
}
