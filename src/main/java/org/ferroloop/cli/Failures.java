package org.ferroloop.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.ferroloop.bench.BenchException;
import org.ferroloop.config.ConfigText;
import org.ferroloop.config.FileTrouble;
import org.ferroloop.config.InputException;
import org.ferroloop.instrument.InstrumentException;
import org.ferroloop.quantity.QuantityException;
import org.ferroloop.transport.LinkException;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * What a user reads when a command fails: one line on err, and with {@code --json} an object with
 * the fields {@code error} and {@code exit_code} on out, which holds one object in any case.
 */
final class Failures {
  /** The environment variable that asks for stack traces. */
  static final String TRACES = "FERROLOOP_DEBUG";

  private final Console console;
  private final boolean json;
  private final boolean traces;

  /**
   * @param json whether the caller expects an object on out
   * @param traces whether stack traces follow the messages
   */
  Failures(Console console, boolean json, boolean traces) {
    this.console = console;
    this.json = json;
    this.traces = traces;
  }

  /** A command line that is wrong; exit code 2. */
  int usage(ParameterException failure) {
    int code = told(failure.getMessage(), ExitCode.USAGE, failure);
    UnmatchedArgumentException.printSuggestions(failure, failure.getCommandLine().getErr());
    help(failure.getCommandLine());
    return code;
  }

  /** A command that threw; exit code 1, or 2 when an option's quantity is wrong. */
  int failed(Exception failure, CommandLine line, CommandLine.ParseResult parsed) {
    if (failure instanceof QuantityException) {
      int code = told(failure.getMessage(), ExitCode.USAGE, failure);
      help(line);
      return code;
    }
    return broken(failure);
  }

  /** Memory that ran out, a fault, or any other failure; exit code 1. */
  int broken(Throwable failure) {
    return told(text(unwrapped(failure)), ExitCode.SOFTWARE, failure);
  }

  /** Pools of threads wrap what their tasks throw. */
  private static Throwable unwrapped(Throwable failure) {
    boolean wrapper =
        failure instanceof ExecutionException || failure instanceof CompletionException;
    return wrapper && failure.getCause() != null ? unwrapped(failure.getCause()) : failure;
  }

  private static String text(Throwable failure) {
    if (failure instanceof OutOfMemoryError) {
      return "not enough memory: ask for less (fewer cells, samples or threads), or give the JVM"
          + " more, for instance FERROLOOP_JAVA_OPTIONS=-Xmx4g";
    }
    if (failure instanceof InputException
        || failure instanceof CommandFailure
        || failure instanceof BenchException
        || failure instanceof LinkException
        || failure instanceof InstrumentException) {
      return failure.getMessage();
    }
    if (failure instanceof UncheckedIOException unchecked) {
      return FileTrouble.text(unchecked.getCause());
    }
    if (failure instanceof IOException io) {
      return FileTrouble.text(io);
    }
    return unexpected(failure);
  }

  private static String unexpected(Throwable failure) {
    String first = failure.toString().lines().findFirst().orElse("");
    return "unexpected failure, a fault of FerroLoop: "
        + first
        + " (set "
        + TRACES
        + "=1 for the stack trace)";
  }

  private int told(String message, int code, Throwable failure) {
    console.err().println(message);
    if (traces) {
      failure.printStackTrace(console.err());
    }
    if (json) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("error", message);
      fields.put("exit_code", code);
      console.out().print(ConfigText.json(fields));
    }
    return code;
  }

  private void help(CommandLine line) {
    console.err().println("Try '" + line.getCommandSpec().qualifiedName() + " --help'.");
  }
}
