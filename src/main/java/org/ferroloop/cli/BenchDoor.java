package org.ferroloop.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ferroloop.bench.BenchFile;
import org.ferroloop.bench.BenchPlan;
import org.ferroloop.bench.SimulatedPlace;
import org.ferroloop.bench.SimulatorFields;
import org.ferroloop.config.InputException;
import org.ferroloop.simulator.bench.SimulatedBench;
import org.ferroloop.simulator.bench.SimulatorFile;
import org.ferroloop.simulator.server.Served;
import org.ferroloop.simulator.wgfmu.WgfmuService;
import org.ferroloop.time.Clock;
import org.ferroloop.transport.LinkOptions;
import org.ferroloop.transport.ResourceName;

/**
 * The way from a bench file to a plan that can be opened. Where the file names a simulator, its
 * instruments are served on loopback in this process until the door is closed; drivers reach them
 * as they reach real ones. Such a bench begins anew each time: its devices are as their files say
 * and have taken nothing, its clock stands at the start, and lock, tally and log are in a folder of
 * its own that goes with it.
 */
final class BenchDoor implements AutoCloseable {
  private static final Pattern PORT = Pattern.compile("\\b(\\d{4,5})\\b");

  private final BenchPlan plan;
  private final Clock clock;
  private final SimulatedBench simulated;
  private final Optional<WgfmuService> wgfmu;
  private final Instant opened;

  private BenchDoor(
      BenchPlan plan, Clock clock, SimulatedBench simulated, Optional<WgfmuService> wgfmu) {
    this.plan = plan;
    this.clock = clock;
    this.simulated = simulated;
    this.wgfmu = wgfmu;
    this.opened = clock.now();
  }

  /**
   * @param machine the machine's clock, which is the bench's too unless it is simulated
   * @throws InputException when the bench file, or the simulator file it names, is wrong
   */
  static BenchDoor of(Path benchFile, Clock machine) {
    return of(BenchFile.read(benchFile), machine);
  }

  /**
   * The same of a plan that was read, which may have its simulator's seed and start changed.
   *
   * @throws InputException when the simulator file is wrong
   */
  static BenchDoor of(BenchPlan plan, Clock machine) {
    if (plan.simulator().isEmpty()) {
      return new BenchDoor(plan, machine, null, Optional.empty());
    }
    SimulatorFields fields = plan.simulator().get();
    var read = SimulatorFile.read(fields.file());
    long seed = fields.seed().orElse(read.seed());
    Instant start = fields.start().orElseGet(() -> machine.now().truncatedTo(ChronoUnit.MILLIS));
    SimulatedBench simulated = SimulatedBench.start(read.withSeed(seed).onFirstWires());
    Optional<WgfmuService> wgfmu = Optional.empty();
    try {
      Path folder = Files.createTempDirectory("ferroloop-bench-");
      if (simulated.mainframes().size() == 1) {
        wgfmu = Optional.of(WgfmuService.start(simulated, folder));
      }
      Optional<Path> library = wgfmu.map(WgfmuService::library);
      BenchPlan started =
          plan.started(fields.with(seed, start), folder, name -> place(simulated, name, library));
      SimulatorClock clock = new SimulatorClock(simulated, start, machine);
      return new BenchDoor(started, clock, simulated, wgfmu);
    } catch (IOException e) {
      simulated.close();
      throw InputException.caused(
          System.getProperty("java.io.tmpdir"), 0, "", "no folder can be made there", e);
    } catch (RuntimeException e) {
      wgfmu.ifPresent(WgfmuService::close);
      simulated.close();
      throw e;
    }
  }

  /**
   * Of the simulator's instrument of this name. Modules of a mainframe have names of their own on a
   * bench: one that the simulator does not know is of its mainframe, when it has one.
   */
  private static SimulatedPlace place(
      SimulatedBench simulated, String entry, Optional<Path> library) {
    boolean module = library.isPresent() && !simulated.names().contains(entry);
    String name = module ? simulated.mainframes().get(0) : entry;
    ResourceName resource = simulated.resource(name);
    String remark =
        simulated.addresses().stream()
            .filter(address -> address.instrument().equals(name))
            .map(Served.Address::remark)
            .findFirst()
            .orElse("");
    return new SimulatedPlace(resource, line(remark), module ? library : Optional.empty());
  }

  /** What the simulator says of a line besides its name. */
  private static UnaryOperator<LinkOptions> line(String remark) {
    String adapter = "prologix adapter ";
    if (remark.startsWith(adapter)) {
      return options -> options.withAdapter("TCP " + remark.substring(adapter.length()));
    }
    Matcher port = PORT.matcher(remark);
    return port.find()
        ? options -> options.withVxi11CorePort(Integer.parseInt(port.group(1)))
        : UnaryOperator.identity();
  }

  /** The plan with every instrument's resource: ready for {@code Bench.open}. */
  BenchPlan plan() {
    return plan;
  }

  /** The bench's clock: the machine's, or the simulator's, in which waiting costs no time. */
  Clock clock() {
    return clock;
  }

  /**
   * What the clock showed before anything was done; a simulated one runs ahead of the machine's.
   */
  Instant opened() {
    return opened;
  }

  /** Whether its instruments are simulated in this process and go with it. */
  boolean simulated() {
    return simulated != null;
  }

  /** Ends the simulator, after the bench was closed; of another bench nothing. */
  @Override
  public void close() {
    if (simulated == null) {
      return;
    }
    wgfmu.ifPresent(WgfmuService::close);
    simulated.close();
    try (Stream<Path> tree = Files.walk(plan.stateFolder())) {
      List<Path> deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw InputException.caused(plan.stateFolder().toString(), 0, "", "cannot be deleted", e);
    }
  }
}
