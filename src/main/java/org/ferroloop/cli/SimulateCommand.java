package org.ferroloop.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ferroloop.config.ConfigFile;
import org.ferroloop.config.ConfigText;
import org.ferroloop.quantity.Unit;
import org.ferroloop.simulator.bench.BenchPlan;
import org.ferroloop.simulator.bench.ControlServer;
import org.ferroloop.simulator.bench.SimulatedBench;
import org.ferroloop.simulator.bench.SimulatorFile;
import org.ferroloop.simulator.fault.FaultFile;
import org.ferroloop.simulator.server.Served;
import org.ferroloop.simulator.wgfmu.WgfmuService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Serves a simulated bench until it is stopped or standard input closes. */
@Command(
    name = "simulate",
    description = {
      "Serves every instrument of a simulated bench, each speaking its own language over its own"
          + " wires on this machine. Prints a line an instrument, NAME RESOURCE-NAME, then ready;"
          + " serves until it is stopped or its standard input closes, then prints how long the"
          + " bench has run by its own clock.",
      "Further wires and what a client must know of them (adapter, core port) are told on standard"
          + " error. Instruments run in virtual time unless the file says otherwise: ten hours at"
          + " the bench take seconds."
    },
    footer = {
      "",
      "Units: bench time in s.",
      "",
      "Example: ferroloop simulate simulators/paper-bench.yaml --seed 7",
      "         ferroloop simulate bench.yaml --faults faults.yaml --control-port 0",
      "         ferroloop simulate simulators/b1500a-bench.yaml --native target/wgfmu"
    })
final class SimulateCommand implements Callable<Integer> {
  private final Console console;
  private final InputStream input;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE.yaml", description = "the simulated bench")
  private Path file;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "seed of noise and devices, an integer from 0 (default: the file's)")
  private Long seed;

  @Option(
      names = "--faults",
      paramLabel = "FILE",
      description = "schedule of faults, a YAML list (default: the file's own)")
  private Path faults;

  @Option(
      names = "--control-port",
      paramLabel = "PORT",
      description =
          "serve the control port there, 0 for any free one (default: none). JSON lines, see"
              + " simulators/README.md")
  private Integer controlPort;

  @Option(
      names = "--allow-network",
      description = "let a file serve beyond this machine (default: refuse)")
  private boolean allowNetwork;

  @Option(
      names = "--native",
      paramLabel = "DIR",
      description = {
        "build the WGFMU instrument library of the bench's B1500A into this directory, with a C"
            + " compiler (gcc, or what CC names), and serve it; its path is printed as a line"
            + " wgfmu PATH (default: none)"
      })
  private Path nativeDirectory;

  @Option(
      names = "--json",
      description =
          "print one JSON object once all are served, instead of the lines; the bench time at the"
              + " end goes to standard error then (default: lines)")
  private boolean json;

  SimulateCommand(Console console, InputStream input) {
    this.console = console;
    this.input = input;
  }

  @Override
  public Integer call() {
    BenchPlan plan = plan();
    if (plan.open() && !allowNetwork) {
      throw new CommandFailure(
          plan.source() + " serves at " + plan.host() + ": give --allow-network if that is meant");
    }
    try (SimulatedBench bench = SimulatedBench.start(plan);
        ControlServer control =
            controlPort == null ? null : ControlServer.start(bench, plan.host(), controlPort);
        WgfmuService wgfmu =
            nativeDirectory == null ? null : WgfmuService.start(bench, nativeDirectory)) {
      Ending ending = new Ending(bench);
      Thread hook = new Thread(ending::tell, "simulate-ending");
      Runtime.getRuntime().addShutdownHook(hook);
      announce(bench, control, wgfmu);
      awaitEnd();
      ending.tell();
      ending.forget(hook);
    }
    return 0;
  }

  private BenchPlan plan() {
    if (seed != null && seed < 0) {
      throw new ParameterException(
          spec.commandLine(), "--seed must be an integer from 0, found " + seed);
    }
    if (controlPort != null && (controlPort < 0 || controlPort > 65_535)) {
      throw new ParameterException(
          spec.commandLine(), "--control-port must be 0 to 65535, found " + controlPort);
    }
    BenchPlan plan = SimulatorFile.read(file);
    plan = seed == null ? plan : plan.withSeed(seed);
    return faults == null ? plan : plan.withFaults(FaultFile.read(ConfigFile.read(faults)));
  }

  private void announce(SimulatedBench bench, ControlServer control, WgfmuService wgfmu) {
    List<Object> instruments = new ArrayList<>();
    for (String name : bench.names()) {
      List<Served.Address> addresses =
          bench.addresses().stream().filter(a -> a.instrument().equals(name)).toList();
      if (!json) {
        console.out().println(name + " " + addresses.get(0).resource());
      }
      for (Served.Address address : addresses) {
        boolean told = address == addresses.get(0) && address.remark().isEmpty();
        if (!told && !json) {
          String remark = address.remark().isEmpty() ? "" : " (" + address.remark() + ")";
          console.err().println("also " + name + " " + address.resource() + remark);
        }
      }
      instruments.add(fields(name, addresses));
    }
    if (json) {
      Map<String, Object> all = new LinkedHashMap<>();
      all.put("instruments", instruments);
      all.put("control_port", control == null ? null : control.port());
      all.put("wgfmu_library", wgfmu == null ? null : wgfmu.library().toString());
      console.out().print(ConfigText.json(all));
    } else {
      if (wgfmu != null) {
        console.out().println("wgfmu " + wgfmu.library());
      }
      if (control != null) {
        console.err().println("control port " + control.port());
      }
      console.out().println("ready");
    }
    console.out().flush();
  }

  private static Map<String, Object> fields(String name, List<Served.Address> addresses) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", name);
    fields.put("resource", addresses.get(0).resource());
    List<Object> wires = new ArrayList<>();
    for (Served.Address address : addresses) {
      wires.add(Map.of("resource", address.resource(), "remark", address.remark()));
    }
    fields.put("wires", wires);
    return fields;
  }

  private void awaitEnd() {
    byte[] ignored = new byte[256];
    try {
      int count = input.read(ignored);
      while (count >= 0) {
        count = input.read(ignored);
      }
    } catch (IOException e) {
      throw new CommandFailure("standard input: " + e.getMessage(), e);
    }
  }

  /** Tells the bench time once, whichever way the command ends. */
  private final class Ending {
    private final SimulatedBench bench;
    private boolean told;

    Ending(SimulatedBench bench) {
      this.bench = bench;
    }

    synchronized void tell() {
      if (!told) {
        told = true;
        (json ? console.err() : console.out())
            .println("bench time " + Unit.SECOND.format(bench.seconds()));
        console.out().flush();
      }
    }

    void forget(Thread hook) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        // The machine is going down already: the hook finds the time told.
        told = true;
      }
    }
  }
}
