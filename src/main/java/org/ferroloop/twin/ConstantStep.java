package org.ferroloop.twin;

/** Every step has the size of its scale, up to the bounds (AIHWKit's ConstantStepDevice). */
public record ConstantStep() implements StepModel {
  @Override
  public String name() {
    return "constant-step";
  }

  @Override
  public double up(double w, double scale, double wMin, double wMax) {
    return scale;
  }

  @Override
  public double down(double w, double scale, double wMin, double wMax) {
    return scale;
  }
}
