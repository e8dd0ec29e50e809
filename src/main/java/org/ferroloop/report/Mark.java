package org.ferroloop.report;

/** How a series is drawn. */
public enum Mark {
  LINE,
  DASHED,
  DOTTED,
  POINTS,
  /** Points joined by a line: values that were computed or measured one by one. */
  LINE_AND_POINTS,
  DASHED_AND_POINTS,
  /** A few points that matter, drawn large. */
  DIAMONDS,
  /** Large hollow-looking points beside the diamonds. */
  CIRCLES,
  /** Values that hold until the next one, filled to the axis: a histogram's bins. */
  STEPS
}
