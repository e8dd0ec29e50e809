package org.ferroloop.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ferroloop.config.ConfigText;
import org.ferroloop.config.TextFile;
import org.ferroloop.quantity.Unit;
import org.ferroloop.twin.DeviceTwin;
import org.ferroloop.twin.TwinFile;
import org.ferroloop.twin.export.AihwkitExport;
import org.ferroloop.twin.export.ExportException;
import org.ferroloop.twin.export.NeuroSimExport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a twin for another tool. */
@Command(
    name = "export",
    description = {
      "Writes a twin for another tool.",
      "aihwkit: a Python snippet that builds the rpu_config. neurosim: the assignments that set the"
          + " device fields of MLP+NeuroSim V3.0 and DNN+NeuroSim V2.1; the twin must know its"
          + " conductance window and its pulse."
    },
    footer = {"", "Example: ferroloop twin export device.yaml --to aihwkit -o device.py"})
final class TwinExportCommand implements Runnable {
  private final Console console;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "TWIN.yaml", description = "the twin file")
  private Path file;

  @Option(names = "--to", required = true, paramLabel = "TOOL", description = "aihwkit or neurosim")
  private String tool;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "the file to write (default: print)")
  private Path output;

  @Option(
      names = "--read-voltage",
      paramLabel = "VOLTAGE",
      defaultValue = "0.1 V",
      description = "read voltage that NeuroSim shall use, in V (default: ${DEFAULT-VALUE})")
  private String readVoltage;

  @Option(names = "--json", description = "print one JSON object")
  private boolean json;

  TwinExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    String text = text();
    if (output != null) {
      TextFile.write(output, text);
    }
    if (json) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("to", tool);
      fields.put("file", output == null ? null : output.toString());
      fields.put("text", text);
      console.out().print(ConfigText.json(fields));
    } else if (output == null) {
      console.out().print(text);
    } else {
      console.out().println("wrote " + output);
    }
  }

  private String text() {
    if (!tool.equals("aihwkit") && !tool.equals("neurosim")) {
      throw new ParameterException(
          spec.commandLine(), "--to: found \"" + tool + "\", expected aihwkit or neurosim");
    }
    double volts = Unit.VOLT.parse("--read-voltage", readVoltage);
    if (!(volts > 0)) {
      throw new ParameterException(
          spec.commandLine(), "--read-voltage must be positive, found " + readVoltage);
    }
    DeviceTwin twin = TwinFile.read(file);
    try {
      return tool.equals("aihwkit") ? AihwkitExport.text(twin) : NeuroSimExport.text(twin, volts);
    } catch (ExportException e) {
      throw new CommandFailure(file + ": " + e.getMessage(), e);
    }
  }
}
