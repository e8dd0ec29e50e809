package org.ferroloop.twin;

/**
 * How far one identical pulse moves the weight, as a function of the weight (analog-training
 * section 2; Rasch et al., arXiv:2104.02184). The size is returned, positive in the direction of
 * the pulse; noise and clipping to [wMin, wMax] are the caller's.
 *
 * <p>Implementations are immutable, stateless and thread-safe; weights and steps are dimensionless.
 */
public interface StepModel {
  /** The name in twin files and on the command line, for instance "piecewise-step". */
  String name();

  /**
   * The step of a potentiation pulse.
   *
   * @param w the weight now
   * @param scale the cell's scale_up = dw_min (1 + min(up_down, 0))
   * @param wMin the cell's lower bound
   * @param wMax the cell's upper bound
   */
  double up(double w, double scale, double wMin, double wMax);

  /** The step of a depression pulse; scale is scale_down = dw_min (1 - max(up_down, 0)). */
  double down(double w, double scale, double wMin, double wMax);
}
