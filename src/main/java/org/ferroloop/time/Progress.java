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

  /**
   * The progress of one of several parts that take about the same time.
   *
   * @param index of the part, from 0
   * @param parts of the whole
   */
  default Progress part(int index, int parts) {
    return (what, done, total) -> at(what, index * total + done, parts * total);
  }

  /**
   * The progress of all parts from one on.
   *
   * @param index of the first of them, from 0
   * @param parts of the whole, more than {@code index}
   */
  default Progress from(int index, int parts) {
    return (what, done, total) -> at(what, index * total + done * (parts - index), parts * total);
  }
}
