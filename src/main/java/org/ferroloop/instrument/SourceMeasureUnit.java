package org.ferroloop.instrument;

import java.util.List;

/** Sources a small voltage and measures the current, within a compliance. */
public interface SourceMeasureUnit extends Instrument {
  /** The voltages and currents it can source and measure. */
  SmuLimits limits();

  /** Switches the output on at 0 V with this compliance in A. */
  void outputOn(double compliance);

  /**
   * Steps through the sweep and returns one reading a point, each with its status; the output is
   * back at 0 V afterwards.
   */
  List<Reading> measure(IvSweep sweep);
}
