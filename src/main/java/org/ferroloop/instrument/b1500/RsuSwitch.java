package org.ferroloop.instrument.b1500;

/**
 * Which of two instruments the remote-sense and switch unit (RSU) of a WGFMU channel passes to the
 * device. Both switch-overs happen at 0 V only: whoever calls has brought the side that lets go to
 * 0 V, and the WGFMU is at 0 V before and after. Nothing happens when the side is passed already.
 *
 * <p>Both throw {@link org.ferroloop.instrument.InstrumentException} when the WGFMU refuses; which
 * side is passed is unknown then.
 */
public interface RsuSwitch {
  /** Passes the WGFMU. */
  void toWgfmu();

  /** Passes the SMU that is plugged into the RSU. */
  void toSmu();
}
