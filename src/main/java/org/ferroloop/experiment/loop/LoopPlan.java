package org.ferroloop.experiment.loop;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a loop does, read from its file.
 *
 * @param name of the experiment
 * @param text of its file
 * @param seed of fits, searches and trainings
 * @param bench file of the bench on which the device is characterised
 * @param device its name there
 * @param widths pulse widths of the sweeps, with their unit
 * @param sweep options of {@code characterize amplitude-sweep}, without the hyphens
 * @param trainedWidth that of the widths whose twin is trained
 * @param arrays benches whose cells train, by name: {@link #IDEAL} and {@link #REALISTIC}
 * @param probed the device of the realistic array whose symmetry point is searched
 * @param draws trainings on the noisy twin that tell how much its noise changes, at least 2
 * @param training options of {@code train}, without the hyphens
 */
public record LoopPlan(
    String name,
    String text,
    long seed,
    Path bench,
    String device,
    List<String> widths,
    Map<String, String> sweep,
    String trainedWidth,
    Map<String, Path> arrays,
    String probed,
    int draws,
    Map<String, String> training) {
  /** The array whose instruments and devices are without noise. */
  public static final String IDEAL = "ideal";

  /** The array with the instruments' and the devices' noise. */
  public static final String REALISTIC = "realistic";

  /** The name of a width in paths: "2 us" gives "2us". */
  static String label(String width) {
    return width.replace(" ", "");
  }
}
