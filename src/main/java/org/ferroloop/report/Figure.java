package org.ferroloop.report;

import java.util.List;

/**
 * A figure as data: what a picture, a CSV file or a live plot is made from.
 *
 * @param id names its files: small letters, digits and hyphens, unique in a report
 * @param title a few words, drawn over the picture
 * @param caption in plain words what the picture shows
 */
public record Figure(String id, String title, String caption, Axis x, Axis y, List<Series> series) {
  /**
   * @throws IllegalArgumentException when the id cannot be a file name
   */
  public Figure {
    if (!id.matches("[a-z0-9][a-z0-9-]*")) {
      throw new IllegalArgumentException("not an id of a figure: " + id);
    }
    series = List.copyOf(series);
  }

  /** Makes an id of any text: "ID161ZR15000 2 us" gives "id161zr15000-2-us". */
  public static String idOf(String text) {
    String id =
        text.toLowerCase(java.util.Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return id.isEmpty() ? "x" : id;
  }

  /** True when at least one point can be drawn. */
  public boolean drawable() {
    for (Series one : series) {
      double[] allX = one.x();
      double[] allY = one.y();
      for (int i = 0; i < allX.length; i++) {
        if (x.shows(allX[i]) && y.shows(allY[i])) {
          return true;
        }
      }
    }
    return false;
  }
}
