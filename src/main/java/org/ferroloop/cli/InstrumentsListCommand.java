package org.ferroloop.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.ferroloop.config.ConfigText;
import org.ferroloop.quantity.QuantityException;
import org.ferroloop.quantity.Unit;
import org.ferroloop.transport.Deadline;
import org.ferroloop.transport.Discovery;
import org.ferroloop.transport.Found;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists where instruments may be. */
@Command(
    name = "list",
    description = {
      "Lists where instruments may be: serial ports and USB device files of this machine; with"
          + " --network what answers a VXI-11 broadcast; with --visa what a VISA library knows.",
      "No instrument is sent a message."
    },
    footer = {"", "Example: ferroloop instruments list --network --timeout \"3 s\""})
final class InstrumentsListCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--network",
      description = "broadcast on the network for VXI-11 instruments (default: do not)")
  private boolean network;

  @Option(
      names = "--visa",
      description = "ask the installed VISA library, which may search by itself (default: do not)")
  private boolean visa;

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      defaultValue = "2 s",
      description = "longest search, with unit (default: ${DEFAULT-VALUE})")
  private String timeout;

  @Option(names = "--json", description = "print one JSON object (default: a line each)")
  private boolean json;

  InstrumentsListCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    double seconds = Unit.SECOND.parse("--timeout", timeout);
    if (!(seconds > 0 && seconds <= 3600)) {
      throw new QuantityException("--timeout", timeout, "a time above 0 s and up to 1 h");
    }
    Duration longest = Duration.ofNanos(Math.round(seconds * 1e9));
    Discovery discovery = Discovery.look(scopes(), Deadline.in(console.clock(), longest));
    discovery.troubles().forEach(console.err()::println);
    if (json) {
      console.out().print(ConfigText.json(fields(discovery)));
    } else {
      for (Found found : discovery.found()) {
        String line =
            String.format("%-40s  %s  %s", found.resource(), found.source(), found.detail());
        console.out().println(line.stripTrailing());
      }
      if (discovery.found().isEmpty()) {
        console.err().println("nothing found");
      }
    }
    return 0;
  }

  private Set<Discovery.Scope> scopes() {
    Set<Discovery.Scope> scopes = EnumSet.of(Discovery.Scope.MACHINE);
    if (network) {
      scopes.add(Discovery.Scope.NETWORK);
    }
    if (visa) {
      scopes.add(Discovery.Scope.VISA);
    }
    return scopes;
  }

  private static Map<String, Object> fields(Discovery discovery) {
    List<Map<String, Object>> found = new ArrayList<>();
    for (Found one : discovery.found()) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("resource", one.resource());
      fields.put("source", one.source());
      fields.put("detail", one.detail());
      found.add(fields);
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("found", found);
    fields.put("troubles", discovery.troubles());
    return fields;
  }
}
