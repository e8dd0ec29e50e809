package org.ferroloop.cli;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ferroloop.config.ConfigText;
import org.ferroloop.transport.Deadline;
import org.ferroloop.transport.Link;
import org.ferroloop.transport.ResourceName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sends one question and prints the answer alone. */
@Command(
    name = "query",
    description = {
      "Sends one message to an instrument and prints its answer, nothing else.",
      "No safety envelope is around this command: do not set outputs with it."
    },
    footer = {
      "",
      "Example: ferroloop instruments query TCPIP0::192.0.2.7::5025::SOCKET \"*IDN?\"",
      "         ferroloop instruments query GPIB0::26::INSTR \"print(errorqueue.count)\""
    })
final class InstrumentsQueryCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      index = "0",
      paramLabel = "RESOURCE",
      converter = ResourceConverter.class,
      description = "VISA resource name of the instrument")
  private ResourceName resource;

  @Parameters(index = "1", paramLabel = "CMD", description = "what to ask, without terminator")
  private String command;

  @Mixin private LinkChoices choices;

  @Option(
      names = "--json",
      description = "print one JSON object: resource, command, answer (default: the answer)")
  private boolean json;

  InstrumentsQueryCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    String answer = choices.talk(resource, console.clock(), this::answer);
    if (json) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("resource", resource.toString());
      fields.put("command", command);
      fields.put("answer", answer);
      console.out().print(ConfigText.json(fields));
    } else {
      console.out().println(answer);
    }
    return 0;
  }

  private String answer(Link link) {
    Deadline deadline = choices.deadline(console.clock());
    link.write(command.getBytes(StandardCharsets.ISO_8859_1), deadline);
    return new String(link.read(deadline), StandardCharsets.ISO_8859_1);
  }
}
