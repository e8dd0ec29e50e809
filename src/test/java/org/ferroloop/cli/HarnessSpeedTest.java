package org.ferroloop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ferroloop.time.SystemClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both kinds of step are measured and nothing is left behind; how fast is the machine's affair. */
class HarnessSpeedTest {
  @TempDir Path folder;

  @Test
  void measuresStoredStepsBesideBareOnes() throws Exception {
    CommandRun run =
        CommandRun.of(
            console ->
                new FerroLoop(
                        new Console(
                            console.out(), console.err(), console.terminal(), new SystemClock()))
                    .run(
                        Stream.concat(
                                Stream.of("benchmark", "harness", "--rounds", "1", "--steps", "6"),
                                Stream.of("--nplc", "0.1", "--disk", folder.toString(), "--json"))
                            .toArray(String[]::new)));
    assertThat(run.code()).as(run.err()).isZero();
    JsonNode cost = new ObjectMapper().readTree(run.out());
    // Four points of 2 ms each at 50 Hz, at least.
    for (String kind : List.of("bare_seconds", "harness_seconds")) {
      assertThat(cost.get(kind).asDouble()).as(kind).isBetween(0.006, 10.0);
    }
    assertThat(folder).isEmptyDirectory();
    assertThat(CommandRun.of("benchmark", "harness", "--steps", "7").code()).isEqualTo(2);
  }
}
