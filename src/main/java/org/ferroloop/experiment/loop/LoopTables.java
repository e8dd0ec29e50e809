package org.ferroloop.experiment.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ferroloop.report.Block;

/** Tables and sentences of a loop, every one computed from its figures. */
final class LoopTables {
  private LoopTables() {}

  static Block.Table widths(LoopResult result) {
    List<List<String>> rows = new ArrayList<>();
    for (LoopResult.Width width : result.widths()) {
      rows.add(
          List.of(
              width.width(),
              number(width.fit().get("rmse").number()),
              number(width.fit().get("settled_mean").number()),
              number(width.fit().get("cycle_to_cycle").number()),
              width.compared().get("verdict").text()));
    }
    return new Block.Table(
        "Twins by pulse width (w is the normalised conductance)",
        List.of("width", "RMSE (w)", "symmetry point (w)", "noise of a step", "run and twin"),
        rows);
  }

  static String symmetry(LoopPlan plan, LoopResult result) {
    return String.format(
        Locale.ROOT,
        "Through the drivers, %s of the realistic bench settles at w = %.4f +- %.4f after %s"
            + " pulses; its twin with the same noise at %.4f +- %.4f: %+.1f standard errors apart."
            + " Without noise it would be %.4f.",
        plan.probed(),
        result.symmetryBench().get("point").number(),
        result.symmetryBench().get("point_standard_error").number(),
        result.symmetryBench().get("pulses").text(),
        result.symmetryNoisyTwin().get("settled_mean").number(),
        result.symmetryNoisyTwin().get("standard_error").number(),
        result.symmetryApart(),
        result.symmetryTwin().get("settled_mean").number());
  }

  static Block.Table trained(LoopResult result) {
    List<List<String>> rows = new ArrayList<>();
    for (Trained one : List.of(result.twin(), result.ideal(), result.realistic())) {
      rows.add(
          List.of(
              one.name(),
              String.format(Locale.ROOT, "%.1f", 100 * one.accuracy()),
              Long.toString(one.pulses()),
              Long.toString(one.up()),
              String.format(Locale.ROOT, "%.6f", one.lastLoss())));
    }
    return new Block.Table(
        "The same training three times",
        List.of("trained on", "test accuracy (%)", "pulses", "of them up", "training loss"),
        rows);
  }

  static String ideal(LoopResult result) {
    return String.format(
        Locale.ROOT,
        "The ideal bench %s: %s pulses in every epoch, losses within %.1e, weights within %.1e of a"
            + " twin that took the same pulses (realistic: %.1e).",
        result.idealAgrees() ? "does what the twin says" : "differs from the twin",
        result.ideal().samePulses(result.twin()) ? "the same" : "other",
        result.ideal().lossApart(result.twin()),
        result.idealApart().most(),
        result.realisticApart().most());
  }

  static Block.Table effects(LoopResult result) {
    List<List<String>> rows = new ArrayList<>();
    for (NoiseEffect effect : result.effects()) {
      double apart = effect.deviations();
      rows.add(
          List.of(
              effect.figure(),
              number(effect.twin()),
              number(effect.bench()),
              number(effect.difference()),
              number(effect.mean()) + " +- " + number(effect.deviation()),
              Double.isFinite(apart) ? String.format(Locale.ROOT, "%+.1f", apart) : "-",
              effect.explained() ? "explained by the devices' noise" : "not explained"));
    }
    return new Block.Table(
        "The realistic bench less the twin without noise",
        List.of("figure", "twin", "bench", "difference", "noise does", "apart (sd)", "verdict"),
        rows);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}
