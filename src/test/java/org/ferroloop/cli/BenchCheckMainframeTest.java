package org.ferroloop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.ferroloop.bench.MainframeWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code bench check} says of a B1500A. */
class BenchCheckMainframeTest {
  @TempDir Path folder;

  @Test
  void tellsModulesFirmwareLimitsAndWhatIsNotProtected() throws IOException {
    try (MainframeWorld world = new MainframeWorld(folder)) {
      String file = world.benchFile("").toString();
      CommandRun run = CommandRun.of("bench", "check", file);
      assertThat(run.err()).isEmpty();
      assertThat(run.out())
          .contains(
              "firmware A.06.02.2023.0401",
              "  modules      slot 1 B1517A HRSMU, channel 1 (SMU1)",
              "slot 6 B1530A WGFMU, channels 601 (WGFMU3) and 602 (WGFMU4)",
              "  unprotected  no current compliance",
              "in pg mode a shorted device draws up to 100 mA: 5 V behind 50 Ohm",
              "the ground, slot 2, takes up to 100 mA",
              "  recommended  times are multiples of 10 ns",
              "edges of 20 ns are below the 30 ns",
              "  pulses       -3 V to 3 V")
          .endsWith("passed\n");
      assertThat(run.code()).isZero();
      JsonNode instruments =
          new ObjectMapper()
              .readTree(CommandRun.of("bench", "check", file, "--json").out())
              .get("instruments");
      assertThat(instruments.get(0).get("can_make").get("width_step").asDouble()).isEqualTo(1e-8);
      assertThat(instruments.get(0).get("unprotected")).hasSize(2);
      assertThat(instruments.get(1).get("modules")).hasSize(6);
      assertThat(instruments.get(1).get("can_read").get("compliance_most").asDouble())
          .isEqualTo(0.1);
    }
  }
}
