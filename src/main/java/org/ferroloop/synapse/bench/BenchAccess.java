package org.ferroloop.synapse.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ferroloop.bench.Bench;
import org.ferroloop.bench.probe.Hookup;
import org.ferroloop.bench.probe.Probes;
import org.ferroloop.instrument.IvSweep;
import org.ferroloop.instrument.PulseTrain;
import org.ferroloop.instrument.Reading;

/**
 * The devices of an open bench, reached through its switch matrix or its wiring. A device stays
 * connected until another one is wanted.
 */
public final class BenchAccess implements DeviceAccess {
  private final Bench bench;
  private final Function<String, Hookup> hookups;
  private final Map<String, Hookup> found = new HashMap<>();
  private String connected = "";
  private Probes probes;

  /**
   * @param hookups the generator and the meter of a device by its name
   */
  public BenchAccess(Bench bench, Function<String, Hookup> hookups) {
    this.bench = bench;
    this.hookups = hookups;
  }

  @Override
  public void pulse(String device, PulseTrain train) {
    connect(device);
    probes.fire(train);
  }

  @Override
  public List<Reading> read(String device, IvSweep sweep) {
    connect(device);
    return probes.measure(sweep);
  }

  private void connect(String device) {
    if (!device.equals(connected)) {
      connected = "";
      probes = Probes.arm(bench, found.computeIfAbsent(device, hookups));
      connected = device;
    }
  }
}
