package org.ferroloop.time;

/** Told by long work how far it is; whoever listens decides how to show it. */
@FunctionalInterface
public interface Progress {
  /** Nobody listens. */
  Progress NONE = (what, done, total) -> {};

  /**
   * @param what the work in a few words ("training mixed-precision, epoch 3 of 25")
   * @param done units of work done, 0 to total
   * @param total units of work in all, positive
   */
  void at(String what, long done, long total);
}
