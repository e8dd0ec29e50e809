package org.ferroloop.instrument;

/**
 * What every instrument can do. Opened with its identity checked against its profile. Every method
 * that talks throws {@link InstrumentException} when the instrument reports an error or answers
 * what cannot be, and {@link org.ferroloop.transport.LinkException} when the wire fails.
 */
public interface Instrument extends AutoCloseable {
  /** Who it says it is. */
  Identity identity();

  /** Puts outputs to zero, then off, in the order of the profile, and verifies by query. */
  void makeSafe();

  /** True when the instrument says that every output is off. */
  boolean outputsOff();

  /** Its own error queue, drained; empty when there is none. */
  java.util.List<String> errors();

  /** What it consists of and what it cannot protect a device from; nothing is sent. */
  default Particulars particulars() {
    return Particulars.NONE;
  }

  /**
   * What the instrument says it is set to, asked now.
   *
   * @return question and answer as they go over the wire; empty when it cannot be asked
   */
  default java.util.Map<String, String> settings() {
    return java.util.Map.of();
  }

  /**
   * Arms the instrument's own watchdog, or its switching off at compliance.
   *
   * @return false when it has none
   */
  default boolean armProtection() {
    return false;
  }

  /**
   * Runs the instrument's own self-test; outputs must be off.
   *
   * @return its verdict, 0 when it passed; empty when it has none
   */
  default java.util.OptionalInt selfTest() {
    return java.util.OptionalInt.empty();
  }

  /**
   * Makes it safe and closes the wire.
   *
   * @throws RuntimeException as {@link #makeSafe} when it could not be made safe; the wire is
   *     closed all the same
   */
  @Override
  void close();
}
