package org.ferroloop.simulator.model;

/** What the instrument cannot do, with the standard error number that fits. */
public final class ModelRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int number;
  private final double nearest;

  /**
   * @param number a SCPI error number (-222 out of range, -221 settings conflict, 803, ...)
   * @param detail what is wrong, as an instrument would append it
   * @param nearest the value an instrument that adjusts would take; NaN when there is none
   */
  public ModelRefusal(int number, String detail, double nearest) {
    super(detail);
    this.number = number;
    this.nearest = nearest;
  }

  public int number() {
    return number;
  }

  public double nearest() {
    return nearest;
  }
}
