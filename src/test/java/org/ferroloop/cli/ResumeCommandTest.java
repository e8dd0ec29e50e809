package org.ferroloop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.ferroloop.characterization.store.StoreCheck;
import org.ferroloop.characterization.store.StoredRun;
import org.ferroloop.random.RandomStream;
import org.ferroloop.random.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every procedure, cut at a random byte and resumed, on a bench that is simulated with it. */
class ResumeCommandTest {
  @TempDir Path folder;

  static Set<String> procedures() {
    return ProcedureCases.ALL.keySet();
  }

  @ParameterizedTest
  @MethodSource("procedures")
  void aRunThatWasCutEqualsTheUninterruptedOne(String procedure) throws IOException {
    Path bench = ProcedureCases.bench(folder, 7, procedure);
    Path whole = folder.resolve("whole");
    CommandRun run = CommandRun.of(ProcedureCases.line(procedure, bench, whole));
    assertThat(run.code()).as(run.err()).isZero();
    byte[] records = Files.readAllBytes(whole.resolve("records.jsonl"));
    int first = new String(records).indexOf('\n') + 1;
    RandomStream random = Seeds.of(5).stream(procedure);
    for (int cut = 0; cut < 2; cut++) {
      int at = first + (int) (random.nextDouble() * (records.length - first));
      Path resumed = Files.createDirectory(folder.resolve("cut" + cut));
      Files.copy(whole.resolve("manifest.json"), resumed.resolve("manifest.json"));
      Files.write(resumed.resolve("records.jsonl"), Arrays.copyOf(records, at));
      if (whole(records, at)) {
        continue;
      }
      for (String line : Files.readAllLines(whole.resolve("records.jsonl"))) {
        copyFile(line, whole, resumed);
      }
      CommandRun again = CommandRun.of("resume", resumed.toString(), "--json");
      assertThat(again.code()).as("%s cut at %d: %s", procedure, at, again.err()).isZero();
      assertThat(ProcedureCases.measured(resumed))
          .containsSubsequence(ProcedureCases.measured(whole));
      StoreCheck check = StoredRun.open(resumed).verify();
      assertThat(check.verified()).isTrue();
      assertThat(check.outcome()).contains("done");
    }
  }

  /** Whether nothing is missing but the record of the end. */
  private static boolean whole(byte[] records, int at) {
    return new String(records, 0, at).contains("\"kind\":\"end\"");
  }

  /** What the run had exported before it was cut is there too. */
  private static void copyFile(String line, Path from, Path to) throws IOException {
    if (line.contains("\"kind\":\"file\"")) {
      String name = line.replaceFirst(".*\"name\":\"([^\"]*)\".*", "$1");
      Files.copy(from.resolve(name), to.resolve(name));
    }
  }

  @Test
  void aRunThatIsDoneIsNotResumed() throws IOException {
    Path bench = ProcedureCases.bench(folder, 7);
    Path run = folder.resolve("run");
    CommandRun.of(ProcedureCases.line("read-disturb", bench, run));
    CommandRun again = CommandRun.of("resume", run.toString());
    assertThat(again.code()).isEqualTo(1);
    assertThat(again.err()).contains("done", "nothing to go on with");
  }

  @Test
  void anotherSeedIsFoundOut() throws IOException {
    Path bench = ProcedureCases.bench(folder, 7);
    Path run = folder.resolve("run");
    CommandRun.of(ProcedureCases.line("read-disturb", bench, run));
    Path cut = Files.createDirectory(folder.resolve("cut"));
    String manifest = Files.readString(run.resolve("manifest.json"));
    String records = Files.readString(run.resolve("records.jsonl"));
    Files.writeString(cut.resolve("manifest.json"), manifest);
    Files.writeString(cut.resolve("records.jsonl"), records.substring(0, records.length() / 2));
    Path other = ProcedureCases.bench(folder, 8);
    Files.writeString(bench, Files.readString(other).replace("100 mV", "90 mV"));
    CommandRun changed = CommandRun.of("resume", cut.toString());
    assertThat(changed.code()).isEqualTo(1);
    assertThat(changed.err()).contains("has changed since the run began", "--bench");
    Path quiet =
        Files.writeString(folder.resolve("quiet.yaml"), noiseless(Files.readString(other)));
    CommandRun differs = CommandRun.of("resume", cut.toString(), "--bench", quiet.toString());
    assertThat(differs.code()).isEqualTo(1);
    assertThat(differs.err()).contains("recorded", "another seed, simulator file or version?");
    assertThat(Files.readString(cut.resolve("records.jsonl")))
        .isEqualTo(records.substring(0, records.length() / 2));
  }

  /** Another load of the generator: other pulses reach the device. */
  private static String noiseless(String bench) {
    return bench.replace("series-resistance: 100 Ohm", "series-resistance: 5 MOhm");
  }
}
