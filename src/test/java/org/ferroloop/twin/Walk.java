package org.ferroloop.twin;

/** One noise-free pulse: step, then clip. */
final class Walk {
  private Walk() {}

  static double pulse(StepModel model, StepParameters p, double w, boolean up) {
    double next =
        up
            ? w + model.up(w, p.scaleUp(), p.wMin(), p.wMax())
            : w - model.down(w, p.scaleDown(), p.wMin(), p.wMax());
    return Math.max(p.wMin(), Math.min(p.wMax(), next));
  }
}
