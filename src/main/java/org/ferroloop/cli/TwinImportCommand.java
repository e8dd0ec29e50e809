package org.ferroloop.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.ferroloop.config.ConfigText;
import org.ferroloop.twin.AihwkitImport;
import org.ferroloop.twin.DeviceFacts;
import org.ferroloop.twin.DeviceTwin;
import org.ferroloop.twin.Polarity;
import org.ferroloop.twin.TwinFile;
import org.ferroloop.twin.Variability;
import org.ferroloop.twin.energy.DeviceArea;
import org.ferroloop.twin.energy.EnergyModels;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a twin file from an AIHWKit device description. */
@Command(
    name = "import",
    description = {
      "Makes a twin file from an AIHWKit device description (JSON).",
      "Facts that the description lacks can be given; the others are written as unknown. With pulse"
          + " width, amplitudes and area the energies of a pulse are computed."
    },
    footer = {
      "",
      "Example: ferroloop twin import device.json -o device.yaml --pulse-width \"2 us\""
          + " --amplitude-up \"-3.5 V\" --amplitude-down \"3 V\" --window \"10 nS,80 nS\""
    })
final class TwinImportCommand implements Runnable {
  private final Console console;

  @Parameters(paramLabel = "DEVICE.json", description = "the description")
  private Path description;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "OUT.yaml",
      description = "the twin file to write")
  private Path output;

  @Mixin private DeviceFactOptions options;

  @Option(names = "--json", description = "print one JSON object")
  private boolean json;

  TwinImportCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    DeviceFacts facts = options.facts();
    String date = LocalDate.ofInstant(console.clock().now(), ZoneOffset.UTC).toString();
    DeviceTwin twin = AihwkitImport.read(description, facts, date, Version.text());
    if (twin.area().isEmpty()) {
      OptionalDouble named = DeviceArea.of(twin.name());
      if (named.isPresent()) {
        twin = twin.withArea(named);
        console.err().println("area " + TwinTable.area(twin) + ", from the name " + twin.name());
      }
    }
    twin = EnergyModels.charge(twin);
    TwinFile.write(twin, output);
    warn(twin);
    if (json) {
      Map<String, Object> fields = TwinSummary.of(twin);
      fields.put("file", output.toString());
      console.out().print(ConfigText.json(fields));
    } else {
      console.out().println("wrote " + output + ": " + twin.model().name() + " " + twin.name());
    }
  }

  private void warn(DeviceTwin twin) {
    List<String> unknown = new ArrayList<>();
    if (twin.polarity() == Polarity.UNKNOWN) {
      unknown.add("polarity");
    }
    if (twin.window().isEmpty()) {
      unknown.add("window");
    }
    if (twin.pulse().isEmpty()) {
      unknown.add("pulse");
    }
    if (twin.area().isEmpty()) {
      unknown.add("area");
    }
    if (twin.energies().isEmpty()) {
      unknown.add("energies");
    }
    if (!unknown.isEmpty()) {
      console.err().println("unknown: " + String.join(", ", unknown));
    }
    if (twin.variability().equals(Variability.NONE)) {
      console.err().println("the description tells no noise and no spread: none is assumed");
    }
  }
}
