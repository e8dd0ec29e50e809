package org.ferroloop.synapse.bench;

import java.util.Optional;

/** What was done to devices, in order: what was recorded before, and what is added now. */
public interface DeviceJournal {
  /** The next operation that was recorded before; empty once all were given. */
  Optional<DeviceOperation> next();

  /**
   * Adds an operation. That of a train is on the disk, with all before it, when this returns, and
   * only then does the train go out.
   *
   * @throws org.ferroloop.config.InputException when it cannot be written; nothing was fired
   */
  void append(DeviceOperation operation);
}
