package org.ferroloop.characterization;

import java.util.ArrayList;
import java.util.List;
import org.ferroloop.quantity.QuantityException;
import org.ferroloop.quantity.Unit;

/**
 * The part of each branch of an amplitude sweep that is kept (analog-training section 1); all in V.
 *
 * @param startPos the positive branch is kept above this amplitude, not negative
 * @param endPos and below this one
 * @param startNeg the negative branch is kept below this amplitude, not positive
 * @param endNeg and above this one
 */
public record SweepWindow(double startPos, double endPos, double startNeg, double endNeg) {
  private static final String EXPECTED =
      "four amplitudes in V: start and end of the positive, start and end of the negative branch,"
          + " for instance \"0.3,4.1,-0.3,-3.0\" or \"0.3 V,4.1 V,-0.3 V,-3 V\"";

  /**
   * @throws IllegalArgumentException when a branch is not 0 <= start < end in its own direction
   */
  public SweepWindow {
    if (!(0 <= startPos && startPos < endPos && 0 >= startNeg && startNeg > endNeg)
        || Double.isInfinite(endPos)
        || Double.isInfinite(endNeg)) {
      throw new IllegalArgumentException(
          "a window needs 0 <= start < end on the positive and 0 >= start > end on the negative"
              + " branch");
    }
  }

  /**
   * Reads "0.3 V,4.1 V,-0.3 V,-3 V". A bare number is taken in volts: the unit of this option is
   * fixed, because other tools call it so.
   *
   * @throws QuantityException when it is not four amplitudes in order
   */
  public static SweepWindow parse(String text) {
    return parse("window", text);
  }

  /** As {@link #parse(String)}; errors name this field or option. */
  public static SweepWindow parse(String field, String text) {
    String[] parts = text.split(",", -1);
    if (parts.length != 4) {
      throw new QuantityException(field, text, EXPECTED);
    }
    double[] volts = new double[4];
    for (int i = 0; i < 4; i++) {
      String part = parts[i].strip();
      boolean bare = part.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
      volts[i] = Unit.VOLT.parse(field, bare ? part + " V" : part);
    }
    try {
      return new SweepWindow(volts[0], volts[1], volts[2], volts[3]);
    } catch (IllegalArgumentException e) {
      throw new QuantityException(field, text, EXPECTED, e);
    }
  }

  /** "0.3 V,4.1 V,-0.3 V,-3 V", as {@link #parse} reads it. */
  public String text() {
    return String.join(
        ",",
        Unit.VOLT.format(startPos),
        Unit.VOLT.format(endPos),
        Unit.VOLT.format(startNeg),
        Unit.VOLT.format(endNeg));
  }

  /**
   * The rows of the rising part of each branch whose amplitude lies strictly inside the window. A
   * row is rising when its amplitude is strictly beyond that of the row before it, kept or not; the
   * first row has none before it and is dropped.
   */
  public List<SweepRow> select(List<SweepRow> rows) {
    List<SweepRow> kept = new ArrayList<>();
    for (int i = 1; i < rows.size(); i++) {
      double now = rows.get(i).amplitude();
      double before = rows.get(i - 1).amplitude();
      boolean positive = now > 0 && now > before && startPos < now && now < endPos;
      boolean negative = now < 0 && now < before && endNeg < now && now < startNeg;
      if (positive || negative) {
        kept.add(rows.get(i));
      }
    }
    return kept;
  }
}
