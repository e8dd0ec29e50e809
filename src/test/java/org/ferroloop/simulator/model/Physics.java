package org.ferroloop.simulator.model;

import java.nio.file.Path;
import org.ferroloop.config.ConfigFile;
import org.ferroloop.config.ConfigNode;

/** The physics files of the project. */
final class Physics {
  private Physics() {}

  static ConfigNode file(String name) {
    return ConfigFile.read(Path.of("simulators", "physics", name + ".yaml"));
  }
}
