package org.ferroloop.experiment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.ferroloop.config.TextFile;
import org.ferroloop.twin.DeviceTwin;
import org.ferroloop.twin.TwinFile;

/** Loads twins from files and from the jar. */
final class TwinLoader {
  private TwinLoader() {}

  /** True when FerroLoop comes with a twin of this name. */
  static boolean isBundled(String name) {
    return name.matches("[A-Za-z0-9._-]+") && TwinLoader.class.getResource(resource(name)) != null;
  }

  /** A twin that comes with FerroLoop. */
  static LoadedTwin bundled(String name, Measurements measurements) {
    try (InputStream in = TwinLoader.class.getResourceAsStream(resource(name))) {
      return loaded("calibration/" + name + ".yaml", in.readAllBytes(), measurements);
    } catch (IOException e) {
      throw new IllegalStateException("the twin " + name + " cannot be read from the jar", e);
    }
  }

  /**
   * A twin file.
   *
   * @throws org.ferroloop.config.InputException with file, line and field
   */
  static LoadedTwin file(Path file, Measurements measurements) {
    return loaded(file.toString(), TextFile.readBytes(file), measurements);
  }

  private static LoadedTwin loaded(String source, byte[] bytes, Measurements measurements) {
    String text = TextFile.decode(source, bytes);
    DeviceTwin twin = TwinFile.parse(source, text);
    return LoadedTwin.of(twin, text, bytes, measurements.trajectoryOf(twin), List.of());
  }

  private static String resource(String name) {
    return "/calibration/" + name + ".yaml";
  }
}
