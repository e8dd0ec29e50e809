package org.ferroloop.simulator.language.flex;

/**
 * One value of the data output buffer.
 *
 * @param status of the measurement, or the mark of a source value
 * @param channel A to J for slots 1 to 10, Z for none
 * @param type V, I or T
 * @param value in V, A or s
 * @param quantum its resolution
 */
record Datum(Status status, char channel, char type, double value, double quantum) {
  /** Status letters in rising priority, with the bit of format 21. */
  enum Status {
    N(0),
    /** Another channel is in compliance. */
    T(4),
    /** This channel is in compliance. */
    C(8),
    /** Beyond the measuring range: no data. */
    V(1),
    /** A source value of a step before the last. */
    W(0),
    /** The last source value of a sweep. */
    E(128);

    private final int bits;

    Status(int bits) {
      this.bits = bits;
    }

    int bits() {
      return bits;
    }
  }

  static Datum of(Status status, int slot, char type, double value, double quantum) {
    return new Datum(status, letter(slot), type, value, quantum);
  }

  static Datum time(int slot, double seconds) {
    return of(Status.N, slot, 'T', seconds, 1e-4);
  }

  private static char letter(int slot) {
    return slot == 0 ? 'Z' : (char) ('A' + slot - 1);
  }
}
