package org.ferroloop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ferroloop.characterization.store.RunStore;
import org.ferroloop.time.VirtualClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stored runs as they are listed, shown and verified. */
class RunsCommandTest {
  private final VirtualClock clock = new VirtualClock(Instant.parse("2026-01-02T03:04:05Z"));
  @TempDir Path folder;

  @BeforeEach
  void twoRuns() {
    run("a/first", true);
    run("second", false);
  }

  private void run(String name, boolean ends) {
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("command", "ferroloop characterize ...");
    manifest.put("started", clock.now().toString());
    manifest.put(
        "procedure", Map.of("name", "amplitude-sweep", "parameters", Map.of("width", "2 us")));
    manifest.put("device", "d1");
    manifest.put("instruments", List.of(Map.of("name", "pg", "identity", "X,Y,1,2")));
    try (RunStore store = RunStore.create(folder.resolve(name), manifest, clock)) {
      store.append("pulse", Map.of("step", 0, "count", 3));
      store.append("read", Map.of("step", 1));
      store.flush();
      if (ends) {
        store.file("a.csv", "1\r\n".getBytes(StandardCharsets.US_ASCII));
        store.end("done", "");
      }
    }
  }

  private static JsonNode json(CommandRun run) throws IOException {
    return new ObjectMapper().readTree(run.out());
  }

  @Test
  void listsWhatStandsBelowAFolderAndHowItEnded() throws IOException {
    JsonNode runs = json(CommandRun.of("runs", "list", folder.toString(), "--json"));
    assertThat(runs).hasSize(2);
    assertThat(runs.get(0).get("run").asText())
        .isEqualTo(folder.resolve("a").resolve("first").toString());
    assertThat(runs.get(0).get("procedure").asText()).isEqualTo("amplitude-sweep");
    assertThat(runs.get(0).get("device").asText()).isEqualTo("d1");
    assertThat(runs.get(0).get("records").asInt()).isEqualTo(5);
    assertThat(runs.get(0).get("outcome").asText()).isEqualTo("done");
    assertThat(runs.get(1).get("records").asInt()).isEqualTo(3);
    assertThat(runs.get(1).get("outcome").isNull()).isTrue();
    CommandRun table = CommandRun.of("runs", "list", folder.toString());
    assertThat(table.out()).contains("second", "no end: it goes on, or was killed");
  }

  @Test
  void aRunThatCannotBeReadDoesNotHideTheOthers() throws IOException {
    Files.writeString(folder.resolve("second").resolve("manifest.json"), "{");
    JsonNode runs = json(CommandRun.of("runs", "list", folder.toString(), "--json"));
    assertThat(runs.get(0).get("problem").isNull()).isTrue();
    assertThat(runs.get(1).get("problem").asText()).contains("manifest.json", "not well-formed");
  }

  @Test
  void showsWhatARunHolds() throws IOException {
    CommandRun shown =
        CommandRun.of("runs", "show", folder.resolve("a").resolve("first").toString(), "--json");
    assertThat(shown.code()).isZero();
    JsonNode run = json(shown);
    assertThat(run.get("parameters").get("width").asText()).isEqualTo("2 us");
    assertThat(run.get("pulses").asInt()).isEqualTo(3);
    assertThat(run.get("kinds").get("read").asInt()).isEqualTo(1);
    assertThat(run.get("files").get(0).asText()).isEqualTo("a.csv");
    assertThat(run.get("instruments").get(0).get("identity").asText()).isEqualTo("X,Y,1,2");
    assertThat(run.get("verified").asBoolean()).isTrue();
    assertThat(CommandRun.of("runs", "show", folder.resolve("second").toString()).out())
        .contains("width", "2 us", "X,Y,1,2");
  }

  @Test
  void verifiesWhatIsWhole() throws IOException {
    CommandRun whole = CommandRun.of("runs", "verify", folder.toString(), "--json");
    assertThat(whole.code()).isZero();
    assertThat(json(whole).get("verified").asBoolean()).isTrue();
    assertThat(json(whole).get("runs")).hasSize(2);
  }

  @Test
  void anyChangedByteAndAnyHalfLineIsFound() throws IOException {
    Path run = folder.resolve("a").resolve("first");
    for (String name : List.of("manifest.json", "records.jsonl", "a.csv")) {
      Path file = run.resolve(name);
      byte[] bytes = Files.readAllBytes(file);
      byte[] spoilt = bytes.clone();
      spoilt[bytes.length / 2] ^= 1;
      Files.write(file, spoilt);
      CommandRun verify = CommandRun.of("runs", "verify", run.toString());
      assertThat(verify.code()).as(name).isEqualTo(1);
      assertThat(verify.out()).as(name).contains("NOT VERIFIED", name);
      Files.write(file, bytes);
    }
    Path records = run.resolve("records.jsonl");
    byte[] bytes = Files.readAllBytes(records);
    Files.write(records, Arrays.copyOf(bytes, bytes.length - 7));
    JsonNode verify = json(CommandRun.of("runs", "verify", run.toString(), "--json"));
    assertThat(verify.get("verified").asBoolean()).isFalse();
    assertThat(verify.get("runs").get(0).get("half_written_bytes").asInt()).isPositive();
    JsonNode listed = json(CommandRun.of("runs", "list", run.toString(), "--json"));
    assertThat(listed.get(0).get("records").asInt()).isEqualTo(4);
    assertThat(listed.get(0).get("half_written_bytes").asInt()).isPositive();
  }

  @Test
  void aFolderWithoutRunsIsNoVerifiedOne() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThat(CommandRun.of("runs", "verify", empty.toString()).code()).isEqualTo(1);
    assertThat(CommandRun.of("runs", "list", empty.toString()).out()).contains("no runs in");
    CommandRun missing = CommandRun.of("runs", "list", folder.resolve("none").toString());
    assertThat(missing.code()).isEqualTo(1);
    assertThat(missing.err()).contains("no such folder");
  }
}
