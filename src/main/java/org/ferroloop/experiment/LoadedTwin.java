package org.ferroloop.experiment;

import org.ferroloop.report.Trajectory;
import org.ferroloop.twin.DeviceTwin;
import org.ferroloop.twin.Provenance;

/**
 * A twin that is ready to be used.
 *
 * @param label unique in its experiment
 * @param text of its file; the one that would be written when it was just fitted
 * @param sha256 of that text's bytes
 */
record LoadedTwin(
    String label, DeviceTwin twin, String text, String sha256, Trajectory trajectory) {
  static LoadedTwin of(DeviceTwin twin, String text, byte[] bytes, Trajectory trajectory) {
    String sha256 = Provenance.Source.of(twin.name(), bytes).sha256();
    return new LoadedTwin(twin.name(), twin, text, sha256, trajectory);
  }

  LoadedTwin named(String newLabel) {
    return new LoadedTwin(newLabel, twin, text, sha256, trajectory);
  }
}
