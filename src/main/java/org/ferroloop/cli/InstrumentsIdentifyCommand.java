package org.ferroloop.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ferroloop.config.ConfigText;
import org.ferroloop.instrument.Identity;
import org.ferroloop.instrument.driver.Identification;
import org.ferroloop.transport.ResourceName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks an instrument who it is, and finds the profiles written for it. */
@Command(
    name = "identify",
    description = {
      "Asks an instrument who it is (*IDN?) and names the shipped profiles that fit it.",
      "Nothing is changed at the instrument."
    },
    footer = {"", "Example: ferroloop instruments identify TCPIP0::192.0.2.7::inst0::INSTR"})
final class InstrumentsIdentifyCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      paramLabel = "RESOURCE",
      converter = ResourceConverter.class,
      description = "VISA resource name of the instrument")
  private ResourceName resource;

  @Mixin private LinkChoices choices;

  @Option(names = "--json", description = "print one JSON object (default: a line each)")
  private boolean json;

  InstrumentsIdentifyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Identity identity =
        choices.talk(
            resource,
            console.clock(),
            link -> Identification.ask(link, choices.deadline(console.clock())));
    List<String> profiles = Identification.fitting(identity);
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("resource", resource.toString());
    fields.put("manufacturer", identity.manufacturer());
    fields.put("model", identity.model());
    fields.put("serial", identity.serial());
    fields.put("firmware", identity.firmware());
    fields.put("profiles", profiles);
    if (json) {
      console.out().print(ConfigText.json(fields));
    } else {
      fields.put("profiles", profiles.isEmpty() ? "none shipped" : String.join(", ", profiles));
      fields.forEach((name, value) -> console.out().printf("%-13s %s%n", name, value));
    }
    return 0;
  }
}
