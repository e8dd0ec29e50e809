package org.ferroloop.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;
import org.ferroloop.quantity.QuantityException;
import org.ferroloop.quantity.Unit;
import org.ferroloop.time.Clock;
import org.ferroloop.transport.Deadline;
import org.ferroloop.transport.Link;
import org.ferroloop.transport.LinkOptions;
import org.ferroloop.transport.Links;
import org.ferroloop.transport.ResourceName;
import org.ferroloop.transport.trace.Trace;
import picocli.CommandLine.Option;

/** What every command that opens a line can be told about it. */
final class LinkChoices {
  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      defaultValue = "2 s",
      description = "longest wait for connection and answer, with unit (default: ${DEFAULT-VALUE})")
  private String timeout;

  @Option(
      names = "--visa",
      description = "go through the installed VISA library (default: FerroLoop's own links)")
  private boolean visa;

  @Option(
      names = "--adapter",
      paramLabel = "ADDRESS",
      description =
          "the Prologix adapter of a GPIB name, \"TCP host:1234\" or \"ASRL/dev/ttyUSB0\""
              + " (default: the machine's own GPIB card)")
  private String adapter;

  @Option(
      names = "--serial",
      paramLabel = "SETTINGS",
      description =
          "speed and format of a serial port or serial adapter: baud, data bits, parity letter"
              + " N, O, E, M or S, stop bits, then none, xon-xoff, rts-cts or dtr-dsr, such as"
              + " \"57600 8N1 rts-cts\" (default: 9600 8N1 none)")
  private String serial;

  @Option(
      names = "--terminator",
      paramLabel = "END",
      description =
          "what ends a message on a socket, a serial port or an adapter: lf, cr or crlf"
              + " (default: lf)")
  private String terminator;

  @Option(
      names = "--trace",
      paramLabel = "FILE",
      description = "log every message both ways with time stamps to this file (default: none)")
  private Path trace;

  /** A moment this long from now. */
  Deadline deadline(Clock clock) {
    return Deadline.in(clock, duration());
  }

  /** Opens the line, logged when that is asked for, and closes it after the talk. */
  <T> T talk(ResourceName resource, Clock clock, Function<Link, T> talk) {
    LinkOptions all = options(resource);
    if (trace == null) {
      try (Link link = Links.open(resource, all, clock)) {
        return talk.apply(link);
      }
    }
    try (Trace log = Trace.to(trace, clock);
        Link link = log.of(Links.open(resource, all, clock))) {
      return talk.apply(link);
    }
  }

  private LinkOptions options(ResourceName resource) {
    LinkOptions options = LinkOptions.DEFAULT.withVisa(visa).withConnectTimeout(duration());
    if (serial != null) {
      options = options.withSerial(SerialText.read("--serial", serial));
    }
    if (terminator != null) {
      options = options.withTerminator(SerialText.terminator("--terminator", terminator));
    }
    if (adapter == null) {
      return options;
    }
    if (!(resource instanceof ResourceName.Gpib)) {
      throw new QuantityException("--adapter", adapter, "a GPIB resource name with it");
    }
    return options.withAdapter(adapter);
  }

  private Duration duration() {
    double seconds = Unit.SECOND.parse("--timeout", timeout);
    if (!(seconds > 0 && seconds <= 86_400)) {
      throw new QuantityException("--timeout", timeout, "a time above 0 s and up to 1 d");
    }
    return Duration.ofNanos(Math.round(seconds * 1e9));
  }
}
