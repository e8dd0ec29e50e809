package org.ferroloop.characterization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.ferroloop.quantity.QuantityException;
import org.ferroloop.twin.Polarity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SweepWindowTest {
  private static final SweepWindow WINDOW = new SweepWindow(0.1, 0.5, -0.1, -0.5);

  private static List<Double> kept(double... amplitudes) {
    List<SweepRow> rows = new ArrayList<>();
    for (int i = 0; i < amplitudes.length; i++) {
      rows.add(new SweepRow(i, amplitudes[i], 1e-6, 1e6, 1e6));
    }
    return WINDOW.select(rows).stream().map(SweepRow::amplitude).toList();
  }

  @Test
  void everyInequalityIsStrict() {
    assertThat(kept(0, 0.1, 0.2, 0.4, 0.5)).containsExactly(0.2, 0.4);
    assertThat(kept(0, -0.1, -0.2, -0.4, -0.5)).containsExactly(-0.2, -0.4);
  }

  @Test
  void onlyTheRisingPartOfABranchIsKept() {
    assertThat(kept(0.3, 0.2, 0.2, 0.3, 0.2, -0.2, -0.3, -0.2, -0.3))
        .containsExactly(0.3, -0.2, -0.3, -0.3);
  }

  @Test
  void theRowBeforeCountsEvenWhenItIsNotKept() {
    // 0.6 V lies outside; the 0.3 V after it is therefore falling.
    assertThat(kept(0, 0.6, 0.3)).isEmpty();
    assertThat(kept(0.2)).isEmpty();
  }

  @Test
  void bareNumbersAreVolts() {
    SweepWindow window = new SweepWindow(0.3, 4.1, -0.3, -3);
    assertThat(SweepWindow.parse("0.3,4.1,-0.3,-3.0")).isEqualTo(window);
    assertThat(SweepWindow.parse("0.3 V, 4100 mV,-0.3,-3V")).isEqualTo(window);
    assertThat(SweepWindow.parse(window.text())).isEqualTo(window);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0.3",
        "0.3,4.1,-0.3",
        "0.3,4.1,-0.3,-3,1",
        "0.3 s,4.1,-0.3,-3",
        "4.1,0.3,-0.3,-3",
        "0.3,4.1,-3,-0.3",
        "-0.3,4.1,-0.3,-3",
        "0.3,4.1,0.3,-3",
        "nan,4.1,-0.3,-3",
        "a,b,c,d"
      })
  void refusesOtherTexts(String text) {
    assertThatThrownBy(() -> SweepWindow.parse(text))
        .isInstanceOf(QuantityException.class)
        .hasMessageContaining("V");
  }

  @Test
  void normalisesOverTheKeptRows() {
    byte[] bytes = SampleSweeps.amplitude().getBytes(StandardCharsets.UTF_8);
    MeasuredSweep sweep = B1500Csv.parse("s.csv", bytes);
    assertThat(PolarityFinder.of(sweep)).isEqualTo(Polarity.POSITIVE_DEPRESSES);
    SweepWindow window = SweepWindow.parse("1,3,-1,-2");
    WindowedSweep kept = WindowedSweep.of(sweep, window, Polarity.POSITIVE_DEPRESSES);
    double[] w = kept.weights();
    double sum = 0;
    double least = Double.MAX_VALUE;
    double most = -Double.MAX_VALUE;
    for (double value : w) {
      sum += value;
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    assertThat(sum).isCloseTo(0, within(1e-9));
    assertThat(most - least).isCloseTo(2, within(1e-12));
    assertThat(kept.directions()[0]).isEqualTo(-1);
    assertThat(kept.directions()[w.length - 1]).isEqualTo(1);
    assertThat(WindowedSweep.of(sweep, window, Polarity.POSITIVE_POTENTIATES).directions()[0])
        .isEqualTo(1);
  }
}
