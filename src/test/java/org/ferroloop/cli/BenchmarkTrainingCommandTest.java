package org.ferroloop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.ferroloop.time.SystemClock;
import org.ferroloop.training.Rule;
import org.junit.jupiter.api.Test;

class BenchmarkTrainingCommandTest {
  @Test
  void timesEveryRuleWithOneAndTwoThreads() throws IOException {
    String[] arguments = {
      "benchmark", "training", "--samples", "64", "--repetitions", "1", "--json"
    };
    CommandRun run = CommandRun.of(console -> new FerroLoop(real(console)).run(arguments));
    assertThat(run.code()).isZero();
    JsonNode rows = new ObjectMapper().readTree(run.out());
    Set<String> found = new HashSet<>();
    for (JsonNode row : rows) {
      found.add(row.get("rule").asText() + " " + row.get("threads").asInt());
      double phases =
          row.get("forward").asDouble()
              + row.get("backward").asDouble()
              + row.get("update").asDouble();
      assertThat(phases).isPositive();
      assertThat(row.get("microseconds_per_sample").asDouble()).isGreaterThanOrEqualTo(phases);
      assertThat(row.get("limit").asDouble()).isPositive();
      assertThat(row.get("train_type").asText()).isIn("stochastic", "deterministic", "none");
      assertThat(row.get("machine").get("multiply_adds_per_second").asDouble()).isPositive();
      assertThat(row.get("machine").get("memory_bytes_per_second").asDouble()).isPositive();
    }
    for (Rule rule : Rule.values()) {
      assertThat(found).contains(rule.text() + " 1", rule.text() + " 2");
    }
  }

  @Test
  void floatIsHeldAgainstPyTorchWithoutConvertersOnly() {
    String[] arguments = {
      "benchmark", "training", "--rules", "float", "--samples", "64", "--repetitions", "1"
    };
    CommandRun run = CommandRun.of(console -> new FerroLoop(real(console)).run(arguments));
    assertThat(run.code()).isZero();
    assertThat(run.out().lines().filter(line -> line.startsWith("float")))
        .hasSize(4)
        .allSatisfy(
            line ->
                assertThat(line.contains("ideal") && threads(line) == 1)
                    .isEqualTo(line.contains(" 15 ")));
  }

  @Test
  void otherDataAreHeldAgainstNothing() {
    String[] arguments = {
      "benchmark",
      "training",
      "--rules",
      "sgd",
      "--data",
      "digits",
      "--samples",
      "64",
      "--repetitions",
      "1"
    };
    CommandRun run = CommandRun.of(console -> new FerroLoop(real(console)).run(arguments));
    assertThat(run.code()).isZero();
    assertThat(run.out().lines().filter(line -> line.startsWith("sgd")))
        .hasSize(6)
        .allSatisfy(line -> assertThat(line).doesNotContain(" 42 ", " 45 ", " 150 "));
  }

  @Test
  void onlyTwoThreadsHaveASpeedUpAndDeterministicTrainsNoRatio() {
    String[] arguments = {
      "benchmark", "training", "--rules", "sgd", "--samples", "64", "--repetitions", "1"
    };
    CommandRun run = CommandRun.of(console -> new FerroLoop(real(console)).run(arguments));
    assertThat(run.code()).isZero();
    assertThat(run.out().lines().filter(line -> line.startsWith("sgd")))
        .allSatisfy(
            line -> {
              String[] words = line.trim().split(" +");
              assertThat(words[words.length - 1].equals("-")).isEqualTo(threads(line) == 1);
              boolean ratio = threads(line) == 1 && !line.contains("deterministic");
              assertThat(words[words.length - 2].equals("-")).isEqualTo(!ratio);
            });
  }

  private static int threads(String line) {
    return Integer.parseInt(line.trim().split(" +")[4]);
  }

  private static Console real(Console console) {
    return new Console(console.out(), console.err(), false, new SystemClock());
  }

  @Test
  void aRuleThatIsNoneIsAUsageError() {
    CommandRun run = CommandRun.of("benchmark", "training", "--rules", "sgd,adam");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--rules").contains("adam").contains("mixed-precision");
  }
}
