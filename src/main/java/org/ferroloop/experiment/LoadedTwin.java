package org.ferroloop.experiment;

import java.util.List;
import org.ferroloop.report.Trajectory;
import org.ferroloop.twin.DeviceTwin;
import org.ferroloop.twin.Provenance;

/**
 * A twin that is ready to be used.
 *
 * @param label unique in its experiment
 * @param text of its file; the one that would be written when it was just fitted
 * @param sha256 of that text's bytes
 * @param warnings of the sweeps it was fitted to, each with its file
 */
public record LoadedTwin(
    String label,
    DeviceTwin twin,
    String text,
    String sha256,
    Trajectory trajectory,
    List<String> warnings) {
  public LoadedTwin {
    warnings = List.copyOf(warnings);
  }

  static LoadedTwin of(
      DeviceTwin twin, String text, byte[] bytes, Trajectory trajectory, List<String> warnings) {
    String sha256 = Provenance.Source.of(twin.name(), bytes).sha256();
    return new LoadedTwin(twin.name(), twin, text, sha256, trajectory, warnings);
  }

  /** The warnings of the fits of several. */
  public static List<String> warnings(List<LoadedTwin> twins) {
    return twins.stream().flatMap(twin -> twin.warnings().stream()).toList();
  }

  /** The same under another label. */
  LoadedTwin named(String newLabel) {
    return new LoadedTwin(newLabel, twin, text, sha256, trajectory, warnings);
  }

  /** The same with some of its noise and spread replaced; text and checksum stay the file's. */
  public LoadedTwin with(VariabilityChange change) {
    return new LoadedTwin(label, change.on(twin), text, sha256, trajectory, warnings);
  }
}
