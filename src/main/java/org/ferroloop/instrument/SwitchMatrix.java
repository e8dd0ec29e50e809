package org.ferroloop.instrument;

import java.util.Set;

/** Connects rows (instruments) to columns (device nodes); always breaks before it makes. */
public interface SwitchMatrix extends Instrument {
  /**
   * Opens what is not wanted, then closes what is; returns when the relays have settled.
   *
   * @param crosspoints all that shall be closed afterwards
   */
  void connect(Set<Crosspoint> crosspoints);

  /** Opens everything. */
  void openAll();

  /** What the instrument says is closed. */
  Set<Crosspoint> closed();

  /**
   * One relay.
   *
   * @param row from 1
   * @param column from 1
   */
  record Crosspoint(int row, int column) {}
}
