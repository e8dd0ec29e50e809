package org.ferroloop.experiment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The twins of an experiment, loaded or fitted, each under a label of its own. */
public final class Twins {
  private Twins() {}

  /**
   * @param date ISO date of today, for twins that are fitted
   * @param toolVersion this FerroLoop, for the same
   * @throws org.ferroloop.config.InputException when a file is missing or malformed
   */
  static List<LoadedTwin> load(Experiment experiment, String date, String toolVersion) {
    return load(
        experiment.twins(),
        Measurements.in(experiment.measurements()),
        experiment.seed(),
        date,
        toolVersion);
  }

  /**
   * As an experiment's, without measurements to draw.
   *
   * @param seed of the fits
   */
  public static List<LoadedTwin> load(
      List<TwinSource> sources, long seed, String date, String toolVersion) {
    return load(sources, Measurements.in(Optional.empty()), seed, date, toolVersion);
  }

  private static List<LoadedTwin> load(
      List<TwinSource> sources,
      Measurements measurements,
      long seed,
      String date,
      String toolVersion) {
    List<LoadedTwin> twins = new ArrayList<>();
    for (TwinSource source : sources) {
      if (source instanceof TwinSource.Bundled bundled) {
        twins.add(TwinLoader.bundled(bundled.name(), measurements));
      } else if (source instanceof TwinSource.TwinOnDisk onDisk) {
        twins.add(TwinLoader.file(onDisk.file(), measurements));
      } else if (source instanceof TwinSource.Description description) {
        twins.add(DescribedTwin.load(description.file(), date, toolVersion));
      } else if (source instanceof TwinSource.Sweeps sweeps) {
        twins.add(TwinFitter.fit(sweeps, seed, date, toolVersion));
      }
    }
    return labelled(twins);
  }

  /** Tells twins of one name apart: "ID161ZR15000 20 ns", "ID161ZR15000 20 ns (2)". */
  private static List<LoadedTwin> labelled(List<LoadedTwin> twins) {
    Map<String, Integer> seen = new HashMap<>();
    List<LoadedTwin> labelled = new ArrayList<>();
    for (LoadedTwin twin : twins) {
      int count = seen.merge(twin.label(), 1, Integer::sum);
      labelled.add(count == 1 ? twin : twin.named(twin.label() + " (" + count + ")"));
    }
    return labelled;
  }
}
