package org.ferroloop.simulator.wgfmu;

/**
 * A pulse at the trigger output, which leads nowhere in the simulation.
 *
 * @param start in ticks of 10 ns
 * @param duration in ticks of 10 ns
 */
record TriggerEvent(String name, long start, long duration) {
  TriggerEvent moved(long by) {
    return new TriggerEvent(name, start + by, duration);
  }
}
