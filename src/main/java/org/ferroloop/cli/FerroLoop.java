package org.ferroloop.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command tree: parses, calls one service, prints. Exit codes: 0, 1 failed, 2 usage. */
@Command(
    name = "ferroloop",
    description = "Hardware-in-the-loop harness for ferroelectric synapses.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "Example: ferroloop run -o runs/first",
      "",
      "Exit codes: 0 done, 1 failed, 2 wrong command line. With --json out always holds one JSON"
          + " object (of benchmark bench: an array); that of a command that could not begin or end"
          + " has the fields error and exit_code.",
      "Environment: FERROLOOP_DEBUG=1 prints the stack trace of a failure; FERROLOOP_JAVA_OPTIONS"
          + " are options for the JVM, for instance -Xmx4g."
    },
    scope = CommandLine.ScopeType.INHERIT)
public final class FerroLoop {
  private final Console console;
  private final boolean traces;

  public FerroLoop(Console console) {
    this(console, false);
  }

  /**
   * @param traces whether a failure prints its stack trace below its message
   */
  FerroLoop(Console console, boolean traces) {
    this.console = console;
    this.traces = traces;
  }

  /** Runs a command line and returns its exit code; nothing is thrown. */
  public int run(String... args) {
    return run(commands(console), args);
  }

  /** As {@link #run(String...)}, with a tree of commands of the caller's. */
  int run(CommandLine line, String... args) {
    boolean json = List.of(args).contains("--json");
    Failures failures = new Failures(console, json, traces);
    line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
    line.setParameterExceptionHandler((failure, given) -> failures.usage(failure));
    line.setExecutionExceptionHandler(failures::failed);
    try {
      return args.length == 0 ? line.execute("--help") : line.execute(args);
    } catch (Error e) { // picocli hands only exceptions to its handlers
      return failures.broken(e);
    }
  }

  /** The tree of commands, one line each. */
  static CommandLine commands(Console console) {
    CommandLine line = new CommandLine(new FerroLoop(console));
    line.addSubcommand(new ImportCommand(console));
    line.addSubcommand(new CompareCommand(console));
    line.addSubcommand(new ResumeCommand(console));
    line.addSubcommand(new RunCommand(console));
    line.addSubcommand(new SimulateCommand(console, System.in));
    line.addSubcommand(new GridSweepCommand(console));
    line.addSubcommand(new TrainCommand(console));
    line.addSubcommand(BenchCommand.line(console));
    line.addSubcommand(BenchmarkCommand.line(console));
    line.addSubcommand(CalibrateCommand.line(console));
    line.addSubcommand(CharacterizeCommand.line(console));
    line.addSubcommand(DatasetCommand.line(console));
    line.addSubcommand(InstrumentsCommand.line(console));
    line.addSubcommand(RunsCommand.line(console));
    line.addSubcommand(TwinCommand.line(console));
    return line;
  }
}
