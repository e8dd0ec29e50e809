package org.ferroloop.experiment.loop;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ferroloop.characterization.store.StoredRun;
import org.ferroloop.config.ConfigNode;

/**
 * How far the weights of a bench lay from those of a twin that took the same pulses, in the order
 * of the mini-batches.
 *
 * @param rms root mean square over a tile's cells, in w
 * @param largest of a tile's cells, in w
 */
record Divergence(double[] rms, double[] largest) {
  /** From the records of a run that had a shadow. */
  static Divergence of(Path run) {
    List<Double> rms = new ArrayList<>();
    List<Double> largest = new ArrayList<>();
    StoredRun.open(run)
        .records(
            record -> {
              ConfigNode fields = record.fields();
              if (record.kind().equals("shadow") && fields.has("rms")) {
                rms.add(fields.get("rms").number());
                largest.add(Math.abs(fields.get("largest").number()));
              }
            });
    return new Divergence(
        rms.stream().mapToDouble(x -> x).toArray(), largest.stream().mapToDouble(x -> x).toArray());
  }

  /** The largest one of all. */
  double most() {
    double most = 0;
    for (double one : largest) {
      most = Math.max(most, one);
    }
    return most;
  }
}
