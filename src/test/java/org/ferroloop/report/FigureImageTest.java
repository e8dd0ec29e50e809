package org.ferroloop.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class FigureImageTest {
  @Test
  void theSameFigureGivesTheSameBytes() {
    assertThat(FigureImage.png(SampleFigures.logarithmic("a")))
        .isEqualTo(FigureImage.png(SampleFigures.logarithmic("a")));
  }

  @Test
  void aSeriesIsDrawnInTheColourOfWhatItStandsFor() throws IOException {
    BufferedImage image =
        ImageIO.read(new ByteArrayInputStream(FigureImage.png(SampleFigures.logarithmic("a"))));
    assertThat(image.getWidth()).isEqualTo(2 * FigureImage.WIDTH);
    assertThat(count(image, Palette.of("sgd", 0).getRGB())).isGreaterThan(500);
    assertThat(count(image, Palette.of("sgd-shifted", 0).getRGB())).isZero();
  }

  @Test
  void aFigureWithoutAPointIsRefused() {
    Figure empty = new Figure("e", "Empty", "", Axis.of("x", ""), Axis.log("y", "J"), List.of());
    assertThat(empty.drawable()).isFalse();
    assertThatThrownBy(() -> FigureImage.png(empty)).hasMessageContaining("nothing to draw");
  }

  private static int count(BufferedImage image, int rgb) {
    int found = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        found += image.getRGB(x, y) == rgb ? 1 : 0;
      }
    }
    return found;
  }
}
