package org.ferroloop.characterization.measurement;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ferroloop.bench.BenchPlan;
import org.ferroloop.bench.probe.Hookup;
import org.ferroloop.characterization.procedure.Procedure;
import org.ferroloop.characterization.procedure.RecordedSweep;
import org.ferroloop.characterization.procedure.RunOutput;
import org.ferroloop.characterization.procedure.RunRequest;
import org.ferroloop.characterization.procedure.SweepOutput;
import org.ferroloop.characterization.procedure.SweepProcedure;
import org.ferroloop.config.ConfigNode;

/** What a run was asked to do, from its manifest. */
public final class RecordedRequest {
  private RecordedRequest() {}

  /**
   * Reads it.
   *
   * @param folder of the run
   * @param plan of the bench to go on with
   * @throws org.ferroloop.config.InputException when the manifest is of no procedure known here
   * @throws org.ferroloop.bench.BenchException when the bench has no such device or instrument
   */
  public static RunRequest of(Path folder, ConfigNode manifest, BenchPlan plan) {
    ConfigNode node = manifest.get("procedure");
    Hookup hookup =
        Hookup.of(
            plan,
            manifest.get("device").text(),
            manifest.get("generator").text(),
            manifest.get("meter").text());
    Procedure procedure;
    RunOutput output;
    if (RecordedSweep.is(node)) {
      SweepProcedure sweep = RecordedSweep.of(node);
      procedure = sweep;
      output = SweepOutput.of(sweep, manifest);
    } else {
      MeasurementOutput measured = output(manifest);
      output = measured;
      procedure = measured.measurement().procedure(measured.settings(), measured.devices());
    }
    return new RunRequest(
        procedure,
        hookup,
        output,
        folder,
        manifest.get("command").text(),
        manifest.get("ferroloop").text());
  }

  /** Measurement and settings of a run that is no sweep. */
  public static MeasurementOutput output(ConfigNode manifest) {
    ConfigNode node = manifest.get("procedure");
    ConfigNode name = node.get("name");
    Measurement measurement =
        Measurements.find(name.text())
            .orElseThrow(
                () ->
                    name.wrong(
                        "one of "
                            + String.join(
                                ", ",
                                Measurements.all().stream().map(Measurement::name).toList())));
    Map<String, String> texts = new LinkedHashMap<>();
    ConfigNode parameters = node.get("parameters");
    parameters.fields().forEach(field -> texts.put(field, parameters.get(field).text()));
    List<String> devices = manifest.get("devices").items().stream().map(ConfigNode::text).toList();
    return new MeasurementOutput(
        measurement, Settings.of(measurement.parameters(), texts), devices);
  }
}
