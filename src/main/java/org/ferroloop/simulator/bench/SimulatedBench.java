package org.ferroloop.simulator.bench;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ferroloop.config.InputException;
import org.ferroloop.random.Seeds;
import org.ferroloop.simulator.fault.Fault;
import org.ferroloop.simulator.fault.FaultRun;
import org.ferroloop.simulator.mainframe.Mainframe;
import org.ferroloop.simulator.server.Served;
import org.ferroloop.simulator.server.SharedBench;
import org.ferroloop.simulator.server.Station;
import org.ferroloop.time.VirtualClock;
import org.ferroloop.transport.ResourceName;

/**
 * A simulated bench at work: its instruments are served on loopback until it is closed. Drivers
 * reach it as they reach a real one; tests look behind the scenes through it. Thread-safe.
 */
public final class SimulatedBench implements AutoCloseable {
  private final SharedBench shared;
  private final List<Station> stations;
  private final List<Served> servers;

  private final List<Outfit> outfits;
  private final Truth truth;
  private final Map<String, Mainframe> mainframes;

  private SimulatedBench(
      SharedBench shared,
      List<Outfit> outfits,
      List<Station> stations,
      List<Served> servers,
      Truth truth,
      Map<String, Mainframe> mainframes) {
    this.shared = shared;
    this.outfits = outfits;
    this.stations = stations;
    this.servers = servers;
    this.truth = truth;
    this.mainframes = Map.copyOf(mainframes);
  }

  /**
   * Serves the bench of a simulator file.
   *
   * @throws InputException when the file is wrong, or a port taken or not permitted
   */
  public static SimulatedBench start(Path file) {
    return start(SimulatorFile.read(file));
  }

  /**
   * Serves a bench.
   *
   * @throws InputException when the plan names what there is not, or a port is taken or not
   *     permitted
   */
  public static SimulatedBench start(BenchPlan plan) {
    VirtualClock clock = new VirtualClock(Instant.EPOCH);
    Assembly assembly = new Assembly(plan, clock);
    Seeds seeds = Seeds.of(plan.seed());
    SharedBench shared = shared(clock, seeds, plan.faults(), plan.realTime());
    BenchSabotage sabotage = assembly.sabotage();
    shared.sabotage(sabotage);
    Truth truth = new Truth(assembly.circuit(), shared, sabotage);
    return serve(assembly.outfits(), shared, truth, plan.host(), assembly.mainframes());
  }

  /**
   * Serves instruments of one's own, in virtual time.
   *
   * @throws InputException when a port is taken or not permitted
   */
  public static SimulatedBench start(Outfit... outfits) {
    VirtualClock clock = new VirtualClock(Instant.EPOCH);
    return start(List.of(outfits), clock, Seeds.of(1), List.of(), false);
  }

  /**
   * Serves instruments.
   *
   * @param clock which the instruments move
   * @param seeds of what is random about the wires
   * @param realTime whether an action takes its time by the machine's clock as well
   */
  public static SimulatedBench start(
      List<Outfit> outfits, VirtualClock clock, Seeds seeds, List<Fault> faults, boolean realTime) {
    SharedBench shared = shared(clock, seeds, faults, realTime);
    return serve(outfits, shared, null, "127.0.0.1", Map.of());
  }

  private static SharedBench shared(
      VirtualClock clock, Seeds seeds, List<Fault> faults, boolean realTime) {
    return new SharedBench(clock, new FaultRun(faults), seeds.stream("garbled bytes"), realTime);
  }

  private static SimulatedBench serve(
      List<Outfit> outfits,
      SharedBench shared,
      Truth truth,
      String host,
      Map<String, Mainframe> mainframes) {
    List<Station> stations = new ArrayList<>();
    outfits.forEach(outfit -> stations.add(new Station(outfit.instrument(), shared)));
    try {
      Wiring wiring = new Wiring(InetAddress.getByName(host), shared);
      List<Served> servers = wiring.start(outfits, stations);
      return new SimulatedBench(shared, List.copyOf(outfits), stations, servers, truth, mainframes);
    } catch (UnknownHostException e) {
      shared.close();
      throw InputException.caused(
          "simulated bench", 0, "host", "found \"" + host + "\", expected an address", e);
    } catch (RuntimeException e) {
      shared.close();
      throw e;
    }
  }

  /** Where every instrument can be reached: in the order of the file, by its wires in order. */
  public List<Served.Address> addresses() {
    List<Served.Address> all =
        servers.stream().flatMap(server -> server.addresses().stream()).toList();
    List<Served.Address> ordered = new ArrayList<>();
    for (Outfit outfit : outfits) {
      for (Wire wire : outfit.wires()) {
        all.stream()
            .filter(address -> address.instrument().equals(outfit.instrument().name()))
            .filter(address -> wire.reaches(address.resource()))
            .filter(address -> !ordered.contains(address))
            .findFirst()
            .ifPresent(ordered::add);
      }
    }
    return ordered;
  }

  /**
   * What is really going on at the node, whatever the instruments say.
   *
   * @throws IllegalStateException when the bench has instruments only, and no devices of a file
   */
  public Truth truth() {
    if (truth == null) {
      throw new IllegalStateException("a bench without a circuit");
    }
    return truth;
  }

  /**
   * The resource name of an instrument's first wire.
   *
   * @throws InputException when there is no such instrument
   */
  public ResourceName resource(String instrument) {
    for (Served.Address address : addresses()) {
      if (address.instrument().equals(instrument)) {
        return ResourceName.parse(address.resource());
      }
    }
    throw InputException.at(
        "simulated bench", 0, "", "\"" + instrument + "\"", "one of " + names());
  }

  /** The names of the instruments. */
  public List<String> names() {
    return stations.stream().map(Station::name).toList();
  }

  /** The names of its mainframes. */
  public List<String> mainframes() {
    return mainframes.keySet().stream().sorted().toList();
  }

  /**
   * A mainframe behind its languages. Hold the lock of {@link #shared} while using it.
   *
   * @throws InputException when there is no mainframe of this name
   */
  public Mainframe mainframe(String instrument) {
    Mainframe mainframe = mainframes.get(instrument);
    if (mainframe == null) {
      throw InputException.at(
          "simulated bench",
          0,
          "",
          "\"" + instrument + "\"",
          "a mainframe: one of " + mainframes.keySet());
    }
    return mainframe;
  }

  /** The lock, faults and time that its instruments share. */
  public SharedBench shared() {
    return shared;
  }

  /** Adds a fault to the schedule. */
  public void inject(Fault fault) {
    shared.faults().add(fault);
  }

  /** Forgets every fault that has not struck yet, and mends readings and devices. */
  public void mend() {
    shared.faults().clear();
    if (truth != null) {
      truth.mend();
    }
  }

  /** Seconds since the start, by the bench's own clock. */
  public double seconds() {
    return shared.seconds();
  }

  @Override
  public void close() {
    servers.forEach(Served::close);
    shared.close();
  }
}
