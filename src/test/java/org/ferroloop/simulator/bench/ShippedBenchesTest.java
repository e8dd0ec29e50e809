package org.ferroloop.simulator.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.ferroloop.simulator.server.Served;
import org.ferroloop.time.SystemClock;
import org.ferroloop.transport.Deadline;
import org.ferroloop.transport.Link;
import org.ferroloop.transport.LinkOptions;
import org.ferroloop.transport.Links;
import org.ferroloop.transport.ResourceName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every bench of the simulators folder starts, and each of its instruments tells who it is. */
class ShippedBenchesTest {
  @TempDir Path folder;

  private static final Path FOLDER = Path.of("simulators");

  @Test
  void everyInstrumentAnswersOnItsSocket() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(FOLDER)) {
      files = all.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
    assertThat(files).isNotEmpty();
    for (Path file : files) {
      try (SimulatedBench bench =
          file.endsWith("b1500a-bench.yaml")
              ? ShippedMainframeBench.start(folder)
              : SimulatedBench.start(file)) {
        for (String name : bench.names()) {
          String identity = ask(bench.resource(name), "*IDN?");
          assertThat(identity.split(",")).as("%s of %s: %s", name, file, identity).hasSize(4);
        }
        assertThat(bench.addresses().stream().map(Served.Address::resource))
            .doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void oneOfEveryModelIsServed() throws IOException {
    BenchPlan plan = SimulatorFile.read(FOLDER.resolve("all-instruments.yaml"));
    try (Stream<Path> known = Files.list(Path.of("instrument-profiles"))) {
      List<String> models =
          known
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".yaml"))
              .map(name -> name.replace(".yaml", ""))
              .filter(name -> !name.startsWith("keysight-b15"))
              .toList();
      assertThat(plan.instruments().stream().map(InstrumentPlan::model))
          .containsExactlyInAnyOrderElementsOf(models);
    }
  }

  @Test
  void theMainframeHasABenchOfItsOwn() {
    BenchPlan plan = SimulatorFile.read(FOLDER.resolve("b1500a-bench.yaml"));
    assertThat(plan.instruments().stream().map(InstrumentPlan::model))
        .containsExactly("keysight-b1500a");
  }

  private static String ask(ResourceName resource, String question) {
    SystemClock clock = new SystemClock();
    try (Link link = Links.open(resource, LinkOptions.DEFAULT, clock)) {
      Deadline deadline = Deadline.in(clock, Duration.ofSeconds(5));
      link.write(question.getBytes(StandardCharsets.US_ASCII), deadline);
      return new String(link.read(deadline), StandardCharsets.US_ASCII);
    }
  }
}
