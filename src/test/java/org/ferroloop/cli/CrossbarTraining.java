package org.ferroloop.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ferroloop.characterization.store.RunRecord;
import org.ferroloop.config.ConfigNode;

/** Trainings on the shipped simulated crossbar, for tests. */
final class CrossbarTraining {
  static final String TWIN = "calibration/ID161ZR15000-2us-111900.yaml";

  private CrossbarTraining() {}

  /** A command line that trains the flowers there. */
  static String[] line(Path run, String... more) {
    return on(
        Path.of("simulators", "benches", "crossbar.yaml"),
        TWIN,
        concat(new String[] {"-o", run.toString()}, more));
  }

  static String[] on(Path bench, String twin, String... more) {
    return twin(twin, concat(new String[] {"--bench", bench.toString()}, more));
  }

  /** The same on the twin. */
  static String[] twin(String twin, String... more) {
    String[] all = {
      "train",
      "--twin",
      twin,
      "--rule",
      "mixed-precision",
      "--weight-scale",
      "3",
      "--periphery",
      "ideal",
      "--programming",
      "write-verify",
      "--tolerance",
      "0.05",
      "--pulse-budget",
      "200",
      "--data",
      "iris",
      "--json"
    };
    return concat(all, more);
  }

  private static String[] concat(String[] first, String[] then) {
    List<String> all = new ArrayList<>(List.of(first));
    all.addAll(List.of(then));
    return all.toArray(String[]::new);
  }

  /** A record without its number and checksum. */
  static String text(RunRecord record) {
    StringBuilder text = new StringBuilder(record.kind());
    for (String field : record.fields().fields()) {
      if (!List.of("n", "crc", "time", "kind").contains(field)) {
        text.append(' ').append(field).append(' ').append(value(record.fields().get(field)));
      }
    }
    return text.toString();
  }

  private static String value(ConfigNode node) {
    if (node.isList()) {
      return node.items().stream().map(CrossbarTraining::value).toList().toString();
    }
    if (node.isMap()) {
      return node.fields().stream().map(f -> f + " " + value(node.get(f))).toList().toString();
    }
    return node.text();
  }
}
