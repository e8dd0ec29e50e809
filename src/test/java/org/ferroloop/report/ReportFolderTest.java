package org.ferroloop.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFolderTest {
  @TempDir Path folder;

  private static ReportPage page(Block... blocks) {
    return new ReportPage(
        "Run <one>",
        "Lead & more.",
        List.of(new ReportPage.Section("Twin \"a\"", List.of(blocks))));
  }

  @Test
  void everyFigureHasItsPictureAndItsCsv() throws IOException {
    ReportPage page =
        page(
            new Block.Pictures(
                List.of(SampleFigures.line("first", "a"), SampleFigures.logarithmic("second"))));
    ReportFolder.write(folder, page);
    String html = Files.readString(folder.resolve("report.html"));
    for (Figure figure : page.figures()) {
      assertThat(html).contains("<figure id=\"" + figure.id() + "\">");
      assertThat(folder.resolve("figures").resolve(figure.id() + ".csv"))
          .hasContent(FigureCsv.text(figure));
    }
    assertThat(html.split("src=\"data:image/png;base64,", -1)).hasSize(3);
  }

  @Test
  void nothingIsFetchedFromElsewhere() {
    String html = HtmlPage.text(page(new Block.Pictures(List.of(SampleFigures.line("a", "b")))));
    assertThat(html).doesNotContain("http:", "https:", "<script", "<link", "@import", "url(");
    assertThat(html.replaceAll("(src=\"data:|href=\"#)", "")).doesNotContain("src=", "href=");
  }

  @Test
  void textIsEscapedEverywhere() {
    String bad = "<b>&\"'";
    String html =
        HtmlPage.text(
            page(
                new Block.Prose(bad),
                new Block.Notice(bad),
                new Block.Table(bad, List.of(bad), List.of(List.of(bad))),
                new Block.Facts(Map.of(bad, bad)),
                new Block.Listing(bad, bad)));
    assertThat(html).doesNotContain("<b>").contains("Run &lt;one&gt;", "Twin &quot;a&quot;");
    assertThat(html.split("&lt;b&gt;&amp;&quot;&#39;", -1)).hasSize(1 + 2 + 3 + 2 + 2);
  }

  @Test
  void aFigureWithoutDataSaysSo() {
    Figure empty =
        new Figure("e", "Empty one", "", Axis.of("x", ""), Axis.log("y", "J"), List.of());
    assertThat(HtmlPage.text(page(new Block.Pictures(List.of(empty)))))
        .contains("Empty one: there is nothing to draw.")
        .doesNotContain("<img");
  }

  @Test
  void twoFiguresOfOneNameAreRefusedBeforeAnythingIsWritten() {
    Figure figure = SampleFigures.line("twice", "a");
    assertThatThrownBy(
            () -> ReportFolder.write(folder, page(new Block.Pictures(List.of(figure, figure)))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(folder).isEmptyDirectory();
  }
}
