package org.ferroloop.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ferroloop.config.InputException;
import org.ferroloop.instrument.profile.InstrumentKind;
import org.ferroloop.instrument.profile.Profiles;

/**
 * A bench file, read and found consistent; nothing is open yet.
 *
 * @param name of the bench
 * @param file where it stands
 * @param stateFolder lock, tally and log of this bench
 * @param instruments in the order of the file
 * @param devices in the order of the file, at least one
 * @param envelope the bench's own, which every device's is inside
 * @param simulator that stands for the instruments, which then have no resource until it is started
 * @param synapses its devices as synapses, where the file says how they are pulsed and read
 */
public record BenchPlan(
    String name,
    Path file,
    Path stateFolder,
    List<InstrumentEntry> instruments,
    List<Device> devices,
    Envelope envelope,
    Optional<SimulatorFields> simulator,
    Optional<SynapseFields> synapses) {
  public BenchPlan {
    instruments = List.copyOf(instruments);
    devices = List.copyOf(devices);
  }

  /** A bench whose instruments are where the file says. */
  public BenchPlan(
      String name,
      Path file,
      Path stateFolder,
      List<InstrumentEntry> instruments,
      List<Device> devices,
      Envelope envelope) {
    this(
        name,
        file,
        stateFolder,
        instruments,
        devices,
        envelope,
        Optional.empty(),
        Optional.empty());
  }

  /** The same bench, its simulator with the seed and the time of a run that is to be repeated. */
  public BenchPlan repeating(long seed, Instant start) {
    return new BenchPlan(
        name,
        file,
        stateFolder,
        instruments,
        devices,
        envelope,
        simulator.map(fields -> fields.with(seed, start)),
        synapses);
  }

  /**
   * The plan of a simulator that was started.
   *
   * @param fields what it was started with
   * @param folder for lock, tally and log, as long as it runs
   * @param places of its instruments by name; throws when there is no such instrument
   */
  public BenchPlan started(
      SimulatorFields fields, Path folder, Function<String, SimulatedPlace> places) {
    List<InstrumentEntry> found =
        instruments.stream().map(entry -> entry.at(places.apply(entry.name()))).toList();
    return new BenchPlan(
        name, file, folder, found, devices, envelope, Optional.of(fields), synapses);
  }

  /** With another seed or start of its simulator, which is not started yet. */
  public BenchPlan simulated(SimulatorFields fields) {
    return new BenchPlan(
        name, file, stateFolder, instruments, devices, envelope, Optional.of(fields), synapses);
  }

  /**
   * @throws BenchException when its simulator was not started
   */
  BenchPlan requireStarted() {
    if (instruments.stream().anyMatch(entry -> entry.resource() == null)) {
      throw new BenchException(file + " is of a simulator that was not started", null);
    }
    return this;
  }

  /** A device by its name. */
  public Optional<Device> device(String wanted) {
    return devices.stream().filter(device -> device.name().equals(wanted)).findFirst();
  }

  /**
   * An instrument by its kind and name.
   *
   * @param name null for the first of its kind
   * @throws BenchException when there is none
   * @throws org.ferroloop.config.InputException when a profile is missing or wrong
   */
  public InstrumentEntry instrument(InstrumentKind kind, String name) {
    return instruments.stream()
        .filter(entry -> name == null || entry.name().equals(name))
        .filter(entry -> Profiles.find(entry.profile()).kind() == kind)
        .findFirst()
        .orElseThrow(
            () ->
                new BenchException(
                    "no " + kind.word() + (name == null ? "" : " " + name) + " on this bench",
                    null));
  }

  /**
   * Its devices as synapses.
   *
   * @throws org.ferroloop.config.InputException when the file does not say how they are pulsed
   */
  public SynapseFields requireSynapses() {
    return synapses.orElseThrow(
        () ->
            InputException.at(
                file.toString(), 0, "synapses", "nothing", "how its devices are pulsed and read"));
  }

  /**
   * A device by its name.
   *
   * @throws BenchException naming those that there are, when there is no such device
   */
  public Device requireDevice(String wanted) {
    return device(wanted)
        .orElseThrow(
            () ->
                new BenchException(
                    "no device "
                        + wanted
                        + " on this bench; there are "
                        + String.join(", ", devices.stream().map(Device::name).toList()),
                    null));
  }
}
