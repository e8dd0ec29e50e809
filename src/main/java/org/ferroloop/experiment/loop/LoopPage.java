package org.ferroloop.experiment.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ferroloop.report.Axis;
import org.ferroloop.report.Block;
import org.ferroloop.report.Figure;
import org.ferroloop.report.Mark;
import org.ferroloop.report.ReportPage;
import org.ferroloop.report.Series;

/** The report of a loop; also its tables and its sentences, which a terminal shows. */
final class LoopPage {
  private LoopPage() {}

  static ReportPage of(LoopPlan plan, LoopResult result, List<String> commands) {
    return new ReportPage(
        plan.name(),
        "A device was characterised on a bench, a twin was fitted to what was measured, and a network"
            + " was trained three times: on the twin without noise, on a bench of ideal instruments"
            + " and such devices, and on a bench whose instruments and devices have their noise.",
        List.of(
            new ReportPage.Section(
                "Characterised and fitted",
                List.of(
                    LoopTables.widths(result),
                    new Block.Prose(
                        "Each width's run is held against its twin in compared/WIDTH/report.html."))),
            new ReportPage.Section(
                "Symmetry point", List.of(new Block.Prose(LoopTables.symmetry(plan, result)))),
            new ReportPage.Section(
                "Trained three times",
                List.of(
                    LoopTables.trained(result),
                    new Block.Prose(LoopTables.ideal(result)),
                    new Block.Pictures(pictures(result)))),
            new ReportPage.Section(
                "What the realistic bench does otherwise",
                List.of(
                    new Block.Prose(
                        String.format(
                            Locale.ROOT,
                            "What the noise of the devices changes is known from %d pairs of"
                                + " trainings on the twin, with its noise and without, of one seed"
                                + " each. A difference of the bench within two standard deviations"
                                + " of these is explained by that noise; the rest would be the"
                                + " instruments'.",
                            plan.draws())),
                    LoopTables.effects(result))),
            new ReportPage.Section(
                "How to do it again",
                List.of(
                    new Block.Prose("Every step is a command that can be given alone."),
                    new Block.Listing("The commands", String.join("\n", commands)),
                    new Block.Listing("The loop as it was run", plan.text())))));
  }

  private static List<Figure> pictures(LoopResult result) {
    List<Trained> all = List.of(result.twin(), result.ideal(), result.realistic());
    return List.of(
        figure("loss", "Training loss", "Loss of the training samples after each epoch.", all),
        figure("pulses", "Pulses", "Pulses of all devices, epoch by epoch.", all),
        new Figure(
            "divergence",
            "Bench against twin",
            "Root mean square difference of the weights of a tile from a twin that took the same"
                + " pulses, tile by tile and mini-batch by mini-batch. The twin beside the realistic"
                + " bench draws noise of its own.",
            Axis.of("Comparison", ""),
            Axis.log("Difference of w", ""),
            List.of(
                Series.counted("ideal", "fitted", Mark.LINE, result.idealApart().rms()),
                Series.counted(
                    "realistic", "measured", Mark.LINE, result.realisticApart().rms()))));
  }

  private static Figure figure(String id, String title, String caption, List<Trained> all) {
    List<String> inks = List.of("other", "fitted", "measured");
    List<Mark> marks = List.of(Mark.CIRCLES, Mark.POINTS, Mark.LINE_AND_POINTS);
    List<Series> series = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      double[] y = id.equals("loss") ? all.get(i).loss() : all.get(i).pulsesByEpoch();
      series.add(Series.counted(all.get(i).name(), inks.get(i), marks.get(i), y));
    }
    return new Figure(id, title, caption, Axis.of("Epoch", ""), Axis.of(title, ""), series);
  }
}
