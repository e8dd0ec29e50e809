package org.ferroloop.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a report: report.html, and beside it figures/ID.csv for every figure. */
public final class ReportFolder {
  private ReportFolder() {}

  /**
   * Writes into a folder that exists.
   *
   * @throws IllegalArgumentException when two figures have one id; nothing is written then
   * @throws IOException when the disk refuses
   */
  public static void write(Path folder, ReportPage page) throws IOException {
    long ids = page.figures().stream().map(Figure::id).distinct().count();
    if (ids != page.figures().size()) {
      throw new IllegalArgumentException("two figures of the report have the same id");
    }
    Path figures = Files.createDirectories(folder.resolve("figures"));
    for (Figure figure : page.figures()) {
      Files.writeString(figures.resolve(figure.id() + ".csv"), FigureCsv.text(figure));
    }
    Files.writeString(folder.resolve("report.html"), HtmlPage.text(page));
  }
}
