package org.ferroloop.experiment;

import java.nio.file.Path;
import java.util.List;

/** Where an experiment takes a twin from. */
public sealed interface TwinSource {
  /**
   * One of the twins that come with FerroLoop.
   *
   * @param name of its file in calibration/, without ".yaml"
   */
  record Bundled(String name) implements TwinSource {}

  /** A twin file. */
  record TwinOnDisk(Path file) implements TwinSource {}

  /** A device description of AIHWKit (JSON), with what FerroLoop knows of that measurement. */
  record Description(Path file) implements TwinSource {}

  /**
   * Measured sweeps of one device and pulse width that a twin is fitted to first.
   *
   * @param window "auto", or four voltages in V: start and end of the positive branch, start and
   *     end of the negative
   */
  record Sweeps(List<Path> files, String window) implements TwinSource {
    public Sweeps {
      files = List.copyOf(files);
    }
  }
}
