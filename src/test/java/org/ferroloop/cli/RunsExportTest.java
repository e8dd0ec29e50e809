package org.ferroloop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.ferroloop.characterization.store.RunStore;
import org.ferroloop.time.VirtualClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exported runs, read by the tools they are for: h5py and a CSV reader. */
class RunsExportTest {
  /** What h5py finds in a file, as JSON: every dataset by its path, with shape, unit and values. */
  private static final String READ =
      """
      import csv, h5py, json, sys
      found = {}
      if sys.argv[1].endswith('.csv'):
          found = list(csv.DictReader(open(sys.argv[1], newline='')))
      else:
          def plain(value):
              value = value.tolist() if hasattr(value, 'tolist') else value
              if isinstance(value, list):
                  return [plain(one) for one in value]
              if isinstance(value, bytes):
                  return value.decode()
              return None if value != value else value
          def visit(name, node):
              if isinstance(node, h5py.Dataset):
                  found[name] = {'values': plain(node[()]), 'type': str(node.dtype.kind),
                                 'unit': plain(node.attrs.get('unit', ''))}
          with h5py.File(sys.argv[1], 'r') as file:
              file.visititems(visit)
              found['attributes'] = {key: plain(value) for key, value in file.attrs.items()}
      json.dump(found, sys.stdout)
      """;

  private final VirtualClock clock = new VirtualClock(Instant.parse("2026-01-02T03:04:05Z"));
  @TempDir Path folder;
  private Path run;

  @BeforeEach
  void oneRun() {
    run = folder.resolve("run");
    Map<String, Object> manifest = Map.of("command", "test, \"quoted\"", "device", "d1 Ω");
    try (RunStore store = RunStore.create(run, manifest, clock)) {
      for (int i = 0; i < 3; i++) {
        clock.pause(Duration.ofMillis(250));
        store.append("pulse", Map.of("step", 2 * i, "amplitude", 0.1 + i, "count", 1));
        store.append("read", Map.of("step", 2 * i + 1, "readings", List.of(point(i), none())));
      }
      store.end("failed", "a \"comma\", a line\nend");
    }
  }

  private static Map<String, Object> point(int i) {
    return Map.of("voltage", -0.1, "current", 1e-9 / 3 + i, "status", "ok");
  }

  private static Map<String, Object> none() {
    return Map.of("voltage", 0.1, "status", "overrange");
  }

  /** Debian's, which has h5py; on CI it must be there. */
  private static JsonNode read(Path file) throws IOException, InterruptedException {
    assumeTrue(
        "true".equals(System.getenv("CI")) || python("-c", "import h5py").waitFor() == 0,
        "no h5py");
    Process python = python("-c", READ, file.toString());
    JsonNode found = new ObjectMapper().readTree(python.getInputStream());
    assertThat(python.waitFor()).isZero();
    return found;
  }

  private static Process python(String... arguments) throws IOException {
    List<String> command = new java.util.ArrayList<>(List.of("/usr/bin/python3"));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  private CommandRun export(String format, Path file) {
    return CommandRun.of(
        "runs", "export", run.toString(), "--format", format, "-o", file.toString(), "--json");
  }

  @Test
  void h5pyFindsEveryValueWithItsUnit() throws Exception {
    Path file = folder.resolve("run.h5");
    assertThat(export("hdf5", file).code()).isZero();
    JsonNode found = read(file);
    assertThat(values(found, "pulse/step")).isEqualTo("[0,2,4]");
    assertThat(found.get("pulse/step").get("type").asText()).isEqualTo("i");
    assertThat(values(found, "pulse/amplitude")).isEqualTo("[0.1,1.1,2.1]");
    assertThat(found.get("pulse/amplitude").get("unit").asText()).isEqualTo("V");
    assertThat(values(found, "pulse/time")).isEqualTo("[0.25,0.5,0.75]");
    assertThat(values(found, "read/record")).isEqualTo("[2,4,6]");
    assertThat(values(found, "read/readings/record")).isEqualTo("[2,2,4,4,6,6]");
    assertThat(values(found, "read/readings/item")).isEqualTo("[0,1,0,1,0,1]");
    assertThat(found.get("read/readings/current").get("values").get(0).asDouble())
        .isEqualTo(1e-9 / 3);
    assertThat(found.get("read/readings/current").get("values").get(1).isNull()).isTrue();
    assertThat(found.get("read/readings/current").get("unit").asText()).isEqualTo("A");
    assertThat(found.get("read/readings/status").get("values").get(1).asText())
        .isEqualTo("overrange");
    assertThat(found.get("end/detail").get("values").get(0).asText())
        .isEqualTo("a \"comma\", a line\nend");
    assertThat(new ObjectMapper().readTree(found.get("manifest").get("values").asText()))
        .isEqualTo(new ObjectMapper().readTree(run.resolve("manifest.json").toFile()));
    assertThat(found.get("attributes").get("device").asText()).isEqualTo("d1 Ω");
    assertThat(found.get("attributes").get("began").asText()).isEqualTo("2026-01-02T03:04:05Z");
  }

  private static String values(JsonNode found, String path) {
    return found.get(path).get("values").toString();
  }

  @Test
  void aCsvReaderFindsALineAPoint() throws Exception {
    Path file = folder.resolve("run.csv");
    assertThat(export("csv", file).code()).isZero();
    JsonNode lines = read(file);
    assertThat(lines).hasSize(1 + 3 + 6 + 1);
    JsonNode second = lines.get(3);
    assertThat(second.get("n").asText()).isEqualTo("2");
    assertThat(second.get("kind").asText()).isEqualTo("read");
    assertThat(second.get("step").asText()).isEqualTo("1");
    assertThat(second.get("readings.item").asText()).isEqualTo("1");
    assertThat(second.get("readings.voltage (V)").asText()).isEqualTo("0.1");
    assertThat(second.get("readings.current (A)").asText()).isEmpty();
    assertThat(lines.get(1).get("amplitude (V)").asText()).isEqualTo("0.1");
    assertThat(lines.get(10).get("detail").asText()).isEqualTo("a \"comma\", a line\nend");
  }

  @Test
  void aCorruptRunGivesNoFileAndAHalfWrittenLineAWarning() throws IOException {
    Path records = run.resolve("records.jsonl");
    String text = Files.readString(records);
    Files.writeString(records, text.substring(0, text.length() - 5));
    CommandRun half = export("csv", folder.resolve("half.csv"));
    assertThat(half.code()).isZero();
    assertThat(half.err()).contains("half written");
    Files.writeString(records, text.replace("\"step\":3", "\"step\":9"));
    for (String format : List.of("csv", "hdf5")) {
      CommandRun corrupt = export(format, folder.resolve("corrupt"));
      assertThat(corrupt.code()).isEqualTo(1);
      assertThat(corrupt.err()).contains("line 5, crc");
      assertThat(folder.resolve("corrupt")).doesNotExist();
      assertThat(folder.resolve(".corrupt.part")).doesNotExist();
    }
    assertThat(export("xml", folder.resolve("x")).code()).isEqualTo(2);
  }

  @Test
  void aPlaceThatCannotBeWrittenIsToldAsSuch() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    for (String format : List.of("csv", "hdf5")) {
      CommandRun refused = export(format, file.resolve("inside"));
      assertThat(refused.code()).isEqualTo(1);
      assertThat(refused.err()).contains("cannot be written");
    }
  }
}
