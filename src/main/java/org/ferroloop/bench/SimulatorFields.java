package org.ferroloop.bench;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.ferroloop.config.ConfigNode;

/**
 * What a bench file says of the simulator that stands for its instruments.
 *
 * @param file of the simulated bench
 * @param seed of noise and devices; the simulator file's when empty
 * @param start what its clock shows at first; the time of the day when empty
 */
public record SimulatorFields(Path file, OptionalLong seed, Optional<Instant> start) {
  /** As a run that is gone through again needs it. */
  public SimulatorFields with(long otherSeed, Instant otherStart) {
    return new SimulatorFields(file, OptionalLong.of(otherSeed), Optional.of(otherStart));
  }

  /**
   * @param node {@code FILE}, or {@code {file: FILE, seed: 1, start: 2026-01-01T00:00:00Z}}
   * @param bench beside which the file is
   */
  static SimulatorFields read(ConfigNode node, Path bench) {
    if (!node.isMap()) {
      return new SimulatorFields(beside(bench, node), OptionalLong.empty(), Optional.empty());
    }
    node.allowOnly("file", "seed", "start");
    return new SimulatorFields(
        beside(bench, node.get("file")),
        node.find("seed")
            .map(seed -> OptionalLong.of(seed.integer(0, Long.MAX_VALUE)))
            .orElse(OptionalLong.empty()),
        node.find("start").map(SimulatorFields::instant));
  }

  private static Path beside(Path bench, ConfigNode node) {
    return bench.toAbsolutePath().resolveSibling(node.text()).normalize();
  }

  private static Instant instant(ConfigNode node) {
    try {
      return Instant.parse(node.text());
    } catch (DateTimeException e) {
      throw node.wrong("a time such as 2026-01-01T00:00:00Z", e);
    }
  }
}
