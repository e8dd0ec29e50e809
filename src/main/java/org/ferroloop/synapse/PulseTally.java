package org.ferroloop.synapse;

/**
 * What an array has spent so far.
 *
 * @param up potentiation pulses
 * @param down depression pulses
 * @param reads single-cell readings
 */
public record PulseTally(long up, long down, long reads) {
  /** What this and another array have spent together. */
  public PulseTally plus(PulseTally other) {
    return new PulseTally(up + other.up, down + other.down, reads + other.reads);
  }

  /** Programming pulses of both polarities. */
  public long pulses() {
    return up + down;
  }
}
