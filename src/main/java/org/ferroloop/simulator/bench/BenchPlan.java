package org.ferroloop.simulator.bench;

import java.util.List;
import org.ferroloop.simulator.fault.Fault;

/**
 * What a simulator file says.
 *
 * @param source the file
 * @param realTime whether an action takes its time by the machine's clock as well
 * @param seed of everything random
 * @param host address that servers listen at
 * @param instruments in the order of the file
 * @param devices in the order of the file
 * @param faults the schedule
 */
public record BenchPlan(
    String source,
    boolean realTime,
    long seed,
    String host,
    List<InstrumentPlan> instruments,
    List<DevicePlan> devices,
    List<Fault> faults) {
  public BenchPlan {
    instruments = List.copyOf(instruments);
    devices = List.copyOf(devices);
    faults = List.copyOf(faults);
  }

  /** With another seed. */
  public BenchPlan withSeed(long other) {
    return new BenchPlan(source, realTime, other, host, instruments, devices, faults);
  }

  /** With another schedule of faults. */
  public BenchPlan withFaults(List<Fault> others) {
    return new BenchPlan(source, realTime, seed, host, instruments, devices, others);
  }

  /** With every instrument on its first wire alone. */
  public BenchPlan onFirstWires() {
    return new BenchPlan(
        source,
        realTime,
        seed,
        host,
        instruments.stream().map(InstrumentPlan::onFirstWire).toList(),
        devices,
        faults);
  }

  /** Whether its servers listen beyond this machine. */
  public boolean open() {
    return !host.equals("localhost") && !host.startsWith("127.") && !host.equals("::1");
  }
}
