package org.ferroloop.transport;

/**
 * A {@link ScriptedInstrument} behind a real wire of one kind, for the contract suite. Each wire
 * brings one.
 */
public interface Peer extends AutoCloseable {
  /** Where it is reached. */
  ResourceName resource();

  /** What it takes to reach it. */
  default LinkOptions options() {
    return LinkOptions.DEFAULT;
  }

  /** The instrument behind the wire. */
  ScriptedInstrument instrument();

  /** Stops serving and cuts every line. */
  @Override
  void close();
}
