package org.ferroloop.synapse.bench;

import java.util.List;
import org.ferroloop.instrument.IvSweep;
import org.ferroloop.instrument.PulseTrain;
import org.ferroloop.instrument.Reading;

/**
 * The devices of a bench one at a time, whatever connects them. Voltages are across the device. Not
 * thread-safe.
 */
public interface DeviceAccess {
  /**
   * Fires a train at a device.
   *
   * @throws org.ferroloop.bench.BenchException when the bench refused, failed or was stopped
   */
  void pulse(String device, PulseTrain train);

  /**
   * Reads a device.
   *
   * @return one reading a point of the sweep
   * @throws org.ferroloop.bench.BenchException when the bench refused, failed or was stopped
   */
  List<Reading> read(String device, IvSweep sweep);
}
