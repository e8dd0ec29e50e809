package org.ferroloop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A twin fitted to the records of a run is the one fitted to its files. */
class CalibrateRunTest {
  @TempDir Path folder;

  private static List<Path> files(Path run) throws IOException {
    try (Stream<Path> all = Files.list(run)) {
      return all.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
    }
  }

  @Test
  void theRecordsGiveTheTwinOfTheFiles() throws IOException {
    Path run = folder.resolve("run");
    StoredSweepRun.sweep(folder, run, "--step", "60 mV", "--repetitions", "2");
    List<String> command = new ArrayList<>(List.of("calibrate", "twin", "--json"));
    files(run).forEach(file -> command.add(file.toString()));
    CommandRun fromFiles = CommandRun.of(command.toArray(String[]::new));
    CommandRun fromRun = CommandRun.of("calibrate", "twin", "--json", "--run", run.toString());
    assertThat(fromRun.code()).as(fromRun.err()).isZero();
    assertThat(files(run)).hasSize(2);
    assertThat(fromRun.out()).isEqualTo(fromFiles.out());

    // Killed in its second repetition: no file was written, the readings are there.
    Path records = run.resolve("records.jsonl");
    List<String> lines = Files.readAllLines(records);
    Files.write(records, lines.subList(0, lines.size() - 20));
    for (Path file : files(run)) {
      Files.delete(file);
    }
    CommandRun killed = CommandRun.of("calibrate", "twin", "--json", "--run", run.toString());
    assertThat(killed.code()).as(killed.err()).isZero();
    assertThat(killed.err()).contains("truncated");
    JsonNode twin = new ObjectMapper().readTree(killed.out());
    assertThat(twin.get("files")).hasSize(2);
    assertThat(twin.get("points").asInt())
        .isLessThan(new ObjectMapper().readTree(fromRun.out()).get("points").asInt());
  }

  @Test
  void filesAndARunTogetherAreAUsageError() {
    assertThat(CommandRun.of("calibrate", "twin", "a.csv", "--run", "b").code()).isEqualTo(2);
    assertThat(CommandRun.of("calibrate", "twin").code()).isEqualTo(2);
  }
}
