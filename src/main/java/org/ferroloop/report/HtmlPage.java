package org.ferroloop.report;

import static org.ferroloop.report.Html.escaped;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * A report as one HTML file that needs nothing beside it: style and pictures are inside, there is
 * no script, and it opens without a network. The same page always gives the same text.
 */
public final class HtmlPage {
  private final StringBuilder html = new StringBuilder();

  private HtmlPage() {}

  /** The whole file. */
  public static String text(ReportPage page) {
    return text(page, 0);
  }

  /**
   * A page of what is going on, which a browser reads anew by itself.
   *
   * @param seconds between readings; 0 for never
   */
  public static String text(ReportPage page, int seconds) {
    HtmlPage writer = new HtmlPage();
    writer.page(page, seconds);
    return writer.html.toString();
  }

  private void page(ReportPage page, int seconds) {
    line("<!DOCTYPE html>");
    line("<html lang=\"en\"><head><meta charset=\"utf-8\">");
    if (seconds > 0) {
      line("<meta http-equiv=\"refresh\" content=\"" + seconds + "\">");
    }
    line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    line("<title>" + escaped(page.title()) + "</title>");
    line("<style>\n" + style() + "</style></head><body>");
    line("<header><h1>" + escaped(page.title()) + "</h1>");
    line("<p class=\"lead\">" + escaped(page.lead()) + "</p>");
    contents(page.sections());
    line("</header><main>");
    for (int i = 0; i < page.sections().size(); i++) {
      ReportPage.Section section = page.sections().get(i);
      line("<section id=\"" + anchor(i) + "\"><h2>" + escaped(section.title()) + "</h2>");
      section.blocks().forEach(this::block);
      line("</section>");
    }
    line("</main></body></html>");
  }

  private void contents(List<ReportPage.Section> sections) {
    line("<nav>");
    for (int i = 0; i < sections.size(); i++) {
      line("<a href=\"#" + anchor(i) + "\">" + escaped(sections.get(i).title()) + "</a>");
    }
    line("</nav>");
  }

  private static String anchor(int section) {
    return "section-" + (section + 1);
  }

  private void block(Block block) {
    if (block instanceof Block.Prose prose) {
      line("<p>" + escaped(prose.text()) + "</p>");
    } else if (block instanceof Block.Notice notice) {
      line("<p class=\"notice\">" + escaped(notice.text()) + "</p>");
    } else if (block instanceof Block.Table table) {
      table(table);
    } else if (block instanceof Block.Pictures pictures) {
      line("<div class=\"pictures\">");
      pictures.figures().forEach(this::picture);
      line("</div>");
    } else if (block instanceof Block.Facts facts) {
      facts(facts.facts());
    } else if (block instanceof Block.Listing listing) {
      line("<details><summary>" + escaped(listing.title()) + "</summary>");
      line("<pre>" + escaped(listing.text()) + "</pre></details>");
    }
  }

  private void table(Block.Table table) {
    line("<div class=\"table\"><table><caption>" + escaped(table.caption()) + "</caption><thead>");
    row("th", table.head());
    line("</thead><tbody>");
    table.rows().forEach(cells -> row("td", cells));
    line("</tbody></table></div>");
  }

  private void row(String tag, List<String> cells) {
    StringBuilder row = new StringBuilder("<tr>");
    for (String cell : cells) {
      row.append('<').append(tag).append('>').append(escaped(cell));
      row.append("</").append(tag).append('>');
    }
    line(row.append("</tr>").toString());
  }

  private void facts(Map<String, String> facts) {
    line("<dl>");
    facts.forEach(
        (name, value) -> line("<dt>" + escaped(name) + "</dt><dd>" + escaped(value) + "</dd>"));
    line("</dl>");
  }

  private void picture(Figure figure) {
    line("<figure id=\"" + escaped(figure.id()) + "\">");
    if (figure.drawable()) {
      html.append("<img alt=\"").append(escaped(figure.title())).append("\" width=\"");
      html.append(FigureImage.WIDTH).append("\" height=\"").append(FigureImage.HEIGHT);
      html.append("\" src=\"data:image/png;base64,");
      html.append(Base64.getEncoder().encodeToString(FigureImage.png(figure)));
      line("\">");
    } else {
      line("<p class=\"notice\">" + escaped(figure.title()) + ": there is nothing to draw.</p>");
    }
    line("<figcaption>" + escaped(figure.caption()));
    line("<span class=\"data\">Data: figures/" + escaped(figure.id()) + ".csv</span></figcaption>");
    line("</figure>");
  }

  private void line(String text) {
    html.append(text).append('\n');
  }

  private static String style() {
    try (InputStream in = HtmlPage.class.getResourceAsStream("/report/report.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("report.css cannot be read from the jar", e);
    }
  }
}
