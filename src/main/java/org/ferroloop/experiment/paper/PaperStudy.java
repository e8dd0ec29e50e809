package org.ferroloop.experiment.paper;

import java.util.ArrayList;
import java.util.List;
import org.ferroloop.experiment.LoadedTwin;
import org.ferroloop.experiment.RuleVariant;
import org.ferroloop.experiment.sweep.GridPoints;
import org.ferroloop.experiment.sweep.SweepGrid;
import org.ferroloop.experiment.sweep.SweepPoint;

/**
 * A study, read and resolved. Rules are named by their variants' names in the grid.
 *
 * @param grid twins, seeds, settings and all rules of all findings
 * @param compared rules of the first finding, over all twins
 * @param repeated labels of the twins that are trained with every seed there; the others with the
 *     first
 * @param device whose pulse widths are compared, with every seed
 * @param widthRules rules of that finding
 * @param histogramRules rules whose weights are shown, over all twins, with the first seed
 * @param memoryRules rules that are compared by digital memory, over all twins, with the first seed
 */
public record PaperStudy(
    SweepGrid grid,
    List<String> compared,
    List<String> repeated,
    String device,
    List<String> widthRules,
    List<String> histogramRules,
    List<String> memoryRules) {
  public PaperStudy {
    compared = List.copyOf(compared);
    repeated = List.copyOf(repeated);
    widthRules = List.copyOf(widthRules);
    histogramRules = List.copyOf(histogramRules);
    memoryRules = List.copyOf(memoryRules);
  }

  /** The same study of another grid: other data, twins or epochs. */
  public PaperStudy withGrid(SweepGrid other) {
    return new PaperStudy(
        other, compared, repeated, device, widthRules, histogramRules, memoryRules);
  }

  /** The variants of these names, in the order of the names. */
  List<RuleVariant> variants(List<String> names) {
    List<RuleVariant> chosen = new ArrayList<>();
    for (String name : names) {
      grid.variants().stream().filter(one -> one.name().equals(name)).forEach(chosen::add);
    }
    return chosen;
  }

  /** The points of the comparison of rules. */
  List<SweepPoint> rulePoints(List<LoadedTwin> twins) {
    List<List<SweepPoint>> lists = new ArrayList<>();
    for (LoadedTwin twin : twins) {
      lists.add(
          GridPoints.of(
              List.of(twin),
              variants(compared),
              repeated.contains(twin.label()) ? grid.seeds() : grid.seeds().subList(0, 1)));
    }
    return GridPoints.union(lists);
  }

  /** The points of the comparison of pulse widths. */
  List<SweepPoint> widthPoints(List<LoadedTwin> twins) {
    List<LoadedTwin> chosen =
        twins.stream()
            .filter(twin -> twin.twin().name().split(" ", 2)[0].equals(device))
            .filter(twin -> twin.twin().pulse().isPresent())
            .toList();
    return GridPoints.of(chosen, variants(widthRules), grid.seeds());
  }

  /** The points whose weights are shown. */
  List<SweepPoint> histogramPoints(List<LoadedTwin> twins) {
    return GridPoints.of(twins, variants(histogramRules), grid.seeds().subList(0, 1));
  }

  /** The points of the comparison by digital memory. */
  List<SweepPoint> memoryPoints(List<LoadedTwin> twins) {
    return GridPoints.of(twins, variants(memoryRules), grid.seeds().subList(0, 1));
  }

  /** All of them, each once. */
  List<SweepPoint> points(List<LoadedTwin> twins) {
    return GridPoints.union(
        List.of(
            rulePoints(twins), widthPoints(twins), histogramPoints(twins), memoryPoints(twins)));
  }
}
