package org.ferroloop.report;

/**
 * A figure as a CSV file, one line a point: the series, x, y, and the standard error when there are
 * any. The head names each column with its unit. Lines end in a line feed; numbers have a point and
 * all their digits.
 */
public final class FigureCsv {
  private FigureCsv() {}

  /** The whole file. */
  public static String text(Figure figure) {
    boolean errors = figure.series().stream().anyMatch(series -> series.error().length > 0);
    StringBuilder csv = new StringBuilder("series,");
    csv.append(cell(figure.x().title())).append(',').append(cell(figure.y().title()));
    csv.append(errors ? ",standard error\n" : "\n");
    for (Series series : figure.series()) {
      double[] x = series.x();
      double[] y = series.y();
      double[] error = series.error();
      for (int i = 0; i < x.length; i++) {
        csv.append(cell(series.name())).append(',').append(number(x[i])).append(',');
        csv.append(number(y[i]));
        if (errors) {
          csv.append(',').append(error.length > 0 ? number(error[i]) : "");
        }
        csv.append('\n');
      }
    }
    return csv.toString();
  }

  /** A number with all its digits and no more. */
  static String number(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return Long.toString((long) value);
    }
    return Double.isNaN(value) ? "nan" : Double.toString(value);
  }

  /** Quotes a text where CSV (RFC 4180) wants it. */
  private static String cell(String text) {
    return text.matches("[^\",\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
