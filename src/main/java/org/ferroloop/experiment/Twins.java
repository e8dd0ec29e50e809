package org.ferroloop.experiment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The twins of an experiment, loaded or fitted, each under a label of its own. */
final class Twins {
  private Twins() {}

  /**
   * @param date ISO date of today, for twins that are fitted
   * @param toolVersion this FerroLoop, for the same
   * @throws org.ferroloop.config.InputException when a file is missing or malformed
   */
  static List<LoadedTwin> load(Experiment experiment, String date, String toolVersion) {
    Measurements measurements = Measurements.in(experiment.measurements());
    List<LoadedTwin> twins = new ArrayList<>();
    for (TwinSource source : experiment.twins()) {
      if (source instanceof TwinSource.Bundled bundled) {
        twins.add(TwinLoader.bundled(bundled.name(), measurements));
      } else if (source instanceof TwinSource.TwinOnDisk onDisk) {
        twins.add(TwinLoader.file(onDisk.file(), measurements));
      } else if (source instanceof TwinSource.Sweeps sweeps) {
        twins.add(TwinFitter.fit(sweeps, experiment.seed(), date, toolVersion));
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
