package org.ferroloop.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ferroloop.characterization.B1500Csv;
import org.ferroloop.characterization.MeasuredSweep;
import org.ferroloop.characterization.SweepWindow;
import org.ferroloop.characterization.WindowedSweep;
import org.ferroloop.config.FileTrouble;
import org.ferroloop.config.InputException;
import org.ferroloop.report.Trajectory;
import org.ferroloop.twin.ConductanceWindow;
import org.ferroloop.twin.DeviceTwin;
import org.ferroloop.twin.Provenance;

/**
 * The folder in which measured sweeps are looked for, by the names and checksums that twin files
 * give, so that a report can draw what was measured beside what the twin says.
 */
final class Measurements {
  private final List<Path> files;

  private Measurements(List<Path> files) {
    this.files = files;
  }

  /**
   * @param folder searched with all its subfolders; none finds nothing
   * @throws InputException when the folder is missing or cannot be read
   */
  static Measurements in(Optional<Path> folder) {
    if (folder.isEmpty()) {
      return new Measurements(List.of());
    }
    if (!Files.isDirectory(folder.get())) {
      throw InputException.at(
          folder.get().toString(), 0, "measurements", "no such folder", "a folder of sweeps");
    }
    try (Stream<Path> all = Files.walk(folder.get())) {
      return new Measurements(all.filter(Files::isRegularFile).sorted().toList());
    } catch (IOException e) {
      throw InputException.caused(
          folder.get().toString(), 0, "", "cannot be read: " + FileTrouble.text(e), e);
    }
  }

  /**
   * The first of the twin's sources that is found, with the pulses that its fit kept, drawn with
   * the twin; else the twin alone.
   */
  Trajectory trajectoryOf(DeviceTwin twin) {
    List<Provenance.Source> sources = twin.provenance().sources();
    for (int i = 0; i < sources.size(); i++) {
      Optional<SweepWindow> window = windowOf(twin.provenance().fitQuality(), i + 1);
      Optional<MeasuredSweep> sweep = find(sources.get(i));
      if (window.isPresent() && sweep.isPresent() && twin.window().isPresent()) {
        return drawn(twin, WindowedSweep.of(sweep.get(), window.get(), twin.polarity()));
      }
    }
    return Trajectory.simulated(twin);
  }

  private Optional<MeasuredSweep> find(Provenance.Source source) {
    return files.stream()
        .filter(file -> file.getFileName().toString().equals(source.file()))
        .map(B1500Csv::read)
        .filter(sweep -> sweep.sha256().equals(source.sha256()))
        .findFirst();
  }

  /** The window of a file, as {@code calibrate twin} notes it; empty when the fit has none. */
  private static Optional<SweepWindow> windowOf(Map<String, Double> quality, int file) {
    List<Double> limits = new ArrayList<>();
    for (String end : List.of("start_pos", "end_pos", "start_neg", "end_neg")) {
      Double limit = quality.get("window_" + file + "_" + end);
      if (limit != null) {
        limits.add(limit);
      }
    }
    return limits.size() < 4
        ? Optional.empty()
        : Optional.of(new SweepWindow(limits.get(0), limits.get(1), limits.get(2), limits.get(3)));
  }

  private static Trajectory drawn(DeviceTwin twin, WindowedSweep kept) {
    ConductanceWindow window = twin.window().orElseThrow();
    double[] states =
        kept.pulses().stream()
            .mapToDouble(pulse -> window.weight(pulse.row().conductance()))
            .toArray();
    return Trajectory.along(twin, kept.directions(), states);
  }
}
