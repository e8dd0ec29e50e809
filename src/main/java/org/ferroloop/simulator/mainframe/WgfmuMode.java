package org.ferroloop.simulator.mainframe;

/** What a WGFMU channel does (operation modes 2000 to 2003 of its library). */
public enum WgfmuMode {
  /** Forces and measures spots. */
  DC,
  /** Forces a waveform and measures voltage or current; no source resistance to speak of. */
  FASTIV,
  /** Forces a waveform behind 50 ohm, so that the voltage divides with the load. */
  PG,
  /** Its RSU passes the source-measure unit behind it. */
  SMU
}
