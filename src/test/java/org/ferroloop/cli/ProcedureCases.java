package org.ferroloop.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ferroloop.characterization.store.StoredRun;
import org.ferroloop.config.TextFile;
import org.ferroloop.instrument.wgfmu.WgfmuStandIn;

/** Small runs of every procedure on the shipped bench that is simulated with them. */
final class ProcedureCases {
  static final String DEVICE = "ID161ZR15000";
  private static final String PUND = "pund";
  private static final List<String> PULSES =
      List.of("--pos-voltage", "3.4 V", "--neg-voltage", "-2.6 V");

  /** Options of each procedure. */
  static final Map<String, List<String>> ALL = all();

  private ProcedureCases() {}

  private static Map<String, List<String>> all() {
    Map<String, List<String>> all = new TreeMap<>();
    all.put("amplitude-sweep", List.of("--step", "0.25 V", "--end-pos", "3 V"));
    all.put("width-sweep", List.of("--widths", "200 ns,2 us,20 us", "--repetitions", "3"));
    all.put("pulse-train", pulsed("--pulses", "6"));
    all.put("alternating-train", pulsed("--max-pairs", "24", "--tolerance", "0.2"));
    all.put("read-disturb", pulsed("--reads", "15"));
    all.put("retention", pulsed("--longest", "1000 s", "--per-decade", "4"));
    all.put("endurance", pulsed("--cycles", "25"));
    all.put(
        "iv",
        List.of("--cycles", "4", "--points", "6", "--highest", "0.1 V", "--lowest", "-0.1 V"));
    all.put(
        PUND,
        List.of(
            "--area",
            "706.86 um2",
            "--pos-voltage",
            "2.5 V",
            "--neg-voltage",
            "-2.5 V",
            "--delay",
            "4 us",
            "--repetitions",
            "12"));
    all.put("write-verify", pulsed("--target", "60 nS", "--tolerance", "0.03", "--step", "0.2 V"));
    all.put("statistics", pulsed("--cycles", "8", "--pulses", "3"));
    return all;
  }

  private static List<String> pulsed(String... options) {
    List<String> all = new ArrayList<>(PULSES);
    all.addAll(List.of(options));
    return all;
  }

  /** The shipped bench file, its simulator beginning at a fixed time with this seed. */
  static Path bench(Path folder, int seed) throws IOException {
    return bench(folder, seed, "paper", "paper-bench");
  }

  /** The shipped bench that can do this procedure. */
  static Path bench(Path folder, int seed, String procedure) throws IOException {
    if (procedure.equals(PUND)) {
      // Skips the test where there is no compiler for it.
      WgfmuStandIn.library();
      return bench(folder, seed, "b1500a-fast-iv", "b1500a-bench");
    }
    return bench(folder, seed);
  }

  private static Path bench(Path folder, int seed, String file, String simulated)
      throws IOException {
    Path shipped = Path.of("simulators", "benches", file + ".yaml").toAbsolutePath();
    Path simulator = shipped.resolveSibling("../" + simulated + ".yaml").normalize();
    String text =
        TextFile.read(shipped)
            .replace(
                "simulator: ../" + simulated + ".yaml",
                "simulator: {file: "
                    + simulator
                    + ", seed: "
                    + seed
                    + ", start: 2026-01-01T00:00:00Z}");
    return Files.writeString(folder.resolve(file + seed + ".yaml"), text);
  }

  /** The command line of a run. */
  static String[] line(String procedure, Path bench, Path output) {
    List<String> all = new ArrayList<>(List.of("characterize", procedure));
    all.addAll(List.of("--bench", bench.toString(), "--device", DEVICE, "--json"));
    all.addAll(ALL.get(procedure));
    all.addAll(List.of("-o", output.toString()));
    return all.toArray(String[]::new);
  }

  /** What was done and read: records without their number and checksum, and the files of it. */
  static List<String> measured(Path run) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(run.resolve("records.jsonl"))) {
      if (line.matches(".*\"kind\":\"(pulse|waveform|samples|read|device)\".*")) {
        lines.add(line.replaceFirst("\"n\":\\d+,", "").replaceFirst(",\"crc\":.*", ""));
      }
    }
    StoredRun.open(run)
        .records(
            record -> {
              if (record.kind().equals("file")) {
                lines.add(
                    record.fields().get("name").text() + record.fields().get("sha256").text());
              }
            });
    return lines;
  }
}
