package org.ferroloop.simulator.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.ferroloop.config.ConfigFile;
import org.ferroloop.config.ConfigNode;
import org.ferroloop.config.InputException;

/** The physics files that ship with FerroLoop. */
final class PhysicsFiles {
  private PhysicsFiles() {}

  /**
   * One of them.
   *
   * @param model for instance "keysight-b1517a"
   * @throws InputException when there is none of this name
   */
  static ConfigNode shipped(String model) {
    String name = "/simulators/physics/" + model + ".yaml";
    try (InputStream stream = PhysicsFiles.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw InputException.at(
            "simulators/physics", 0, "model", "\"" + model + "\"", "a shipped physics file");
      }
      return ConfigFile.parse(
          name.substring(1), new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
