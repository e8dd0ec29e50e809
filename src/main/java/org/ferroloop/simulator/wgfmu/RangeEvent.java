package org.ferroloop.simulator.wgfmu;

/**
 * Another current range from a time on.
 *
 * @param start in ticks of 10 ns
 * @param range 6001 to 6005
 */
record RangeEvent(String name, long start, int range) {
  RangeEvent moved(long by) {
    return new RangeEvent(name, start + by, range);
  }
}
