package org.ferroloop.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ferroloop.config.ConfigFile;
import org.ferroloop.config.ConfigNode;
import org.ferroloop.config.InputException;

/**
 * Reads bench files (YAML): instruments, wiring, devices, envelope.
 *
 * <pre>
 * bench: paper bench
 * state: paper-bench.state          # optional: folder of lock, tally and log
 * simulator: paper-bench.yaml       # optional: started with the command; instruments then have the
 *                                   # simulator's names and no resource. Or {file, seed, start}
 * visa: false                       # optional: every wire through an installed VISA library
 * prologix: TCP 10.0.0.7:1234      # optional: GPIB through this adapter (or ASRL/dev/ttyUSB0)
 * instruments:
 *   pg:  {resource: "TCPIP0::10.0.0.5::5025::SOCKET", profile: keysight-33600a, channel: "1"}
 *   smu: {resource: "GPIB0::26::INSTR", profile: keithley-2636b, channel: a, link: {...}}
 *   # Modules of a B1500A share a resource; optional are all fields from ground and mode on.
 *   wgfmu: {resource: "GPIB0::17::INSTR", profile: keysight-b1530a, channel: "501",
 *           mode: pg, library: wgfmu, rounding: refuse}  # or fast-iv, a path, nearest
 *   hrsmu: {resource: "GPIB0::17::INSTR", profile: keysight-b1500a, channel: "1",
 *           ground: "2", series-resistor: false, filter: false}
 * wiring:
 *   pg:  {terminal: top, series-resistance: 0 Ohm, load: 1 GOhm, cable-capacitance: 30 pF}
 *   smu: {terminal: bottom}
 *   wgfmu: {terminal: top}
 *   hrsmu: {terminal: top}            # as wgfmu: behind its RSU; the ground is at the other end
 * devices:
 *   d1: {crosspoints: [1-3, 2-4], capacitance: 1 pF, envelope: {...narrower...}}
 *   short: {crosspoints: [1-8, 2-8], known-resistance: 0 Ohm}
 * envelope:
 *   amplitude: {negative: -3 V, positive: 3 V}
 *   width: {shortest: 20 ns, longest: 5 ms}
 *   slew: 1000000000 V/s            # optional, as are all below compliance
 *   read-voltage: 0.2 V
 *   compliance: 1 uA
 *   compliance-on-read: stop        # or allow
 *   conductance: {lowest: 1 pS, highest: 1 uS}
 *   pulses: {per-day: 1000000, in-all: 10000000}
 *   energy: {per-pulse: 1 nJ, per-day: 1 mJ, in-all: 10 mJ}
 *   channels: {smu-while-pulsing: zero, generator-while-reading: zero, largest-difference: 3 V}
 * synapses:                         # optional: the devices as cells of an array
 *   cells: [d1]                     # optional: all devices but references, as listed
 *   up: {amplitude: -2.5 V, width: 2 us}     # the potentiation pulse, across the device
 *   down: {amplitude: 3 V, width: 2 us}
 *   edges: 20 ns                    # optional, as period, read, program
 *   period: 10 us
 *   read: {voltage: 0.1 V, nplc: 1, range: 100 nA, compliance: 1 uA}
 *   window: {lowest: 6 nS, highest: 80 nS}   # the weights -1 and +1
 *   program: {tolerance: 0.02, budget: 500}  # of a weight; pulses a cell
 * </pre>
 */
public final class BenchFile {
  private BenchFile() {}

  /**
   * @throws InputException naming file, line and field of what is missing, unknown or contradictory
   */
  public static BenchPlan read(Path file) {
    ConfigNode root =
        ConfigFile.read(file)
            .allowOnly(
                "bench",
                "state",
                "simulator",
                "visa",
                "prologix",
                "instruments",
                "wiring",
                "devices",
                "envelope",
                "synapses");
    Envelope envelope = EnvelopeReader.bench(root.get("envelope"));
    List<InstrumentEntry> instruments = new InstrumentReader(root, file).instruments();
    boolean matrix = instruments.stream().anyMatch(entry -> entry.wire() == null);
    if (instruments.stream().filter(entry -> entry.wire() == null).count() > 1) {
      throw root.get("instruments").wrong("wiring for all of them but one matrix");
    }
    List<Device> devices = new ArrayList<>();
    ConfigNode map = root.get("devices");
    for (String name : map.fields()) {
      if (!name.matches("[A-Za-z0-9_.+-]+")) {
        throw map.wrong("names of letters, digits and _ . + -, not \"" + name + "\"");
      }
      devices.add(DeviceReader.read(name, map.get(name), envelope, matrix));
    }
    if (devices.isEmpty()) {
      throw map.wrong("at least one device");
    }
    return new BenchPlan(
        root.get("bench").text(),
        file,
        stateFolder(root, file),
        instruments,
        devices,
        envelope,
        root.find("simulator").map(node -> SimulatorFields.read(node, file)),
        root.find("synapses").map(node -> new SynapseReader(envelope, devices).read(node)));
  }

  private static Path stateFolder(ConfigNode root, Path file) {
    String given =
        root.find("state")
            .map(ConfigNode::text)
            .orElse(file.getFileName().toString().replaceFirst("\\.[^.]*$", "") + ".state");
    return file.toAbsolutePath().resolveSibling(given);
  }
}
