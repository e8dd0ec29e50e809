package org.ferroloop.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A bench file, read and found consistent; nothing is open yet.
 *
 * @param name of the bench
 * @param file where it stands
 * @param stateFolder lock, tally and log of this bench
 * @param instruments in the order of the file
 * @param devices in the order of the file, at least one
 * @param envelope the bench's own, which every device's is inside
 */
public record BenchPlan(
    String name,
    Path file,
    Path stateFolder,
    List<InstrumentEntry> instruments,
    List<Device> devices,
    Envelope envelope) {
  public BenchPlan {
    instruments = List.copyOf(instruments);
    devices = List.copyOf(devices);
  }

  /** A device by its name. */
  public Optional<Device> device(String wanted) {
    return devices.stream().filter(device -> device.name().equals(wanted)).findFirst();
  }
}
