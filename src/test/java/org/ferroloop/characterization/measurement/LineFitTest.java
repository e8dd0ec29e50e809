package org.ferroloop.characterization.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LineFitTest {
  /** NIST StRD, linear regression, data set Norris: x, y. */
  private static final String NORRIS =
      """
      0.2 0.1, 337.4 338.8, 118.2 118.1, 884.6 888.0, 10.1 9.2, 226.5 228.1, 666.3 668.5,
      996.3 998.5, 448.6 449.1, 777.0 778.9, 558.2 559.2, 0.4 0.3, 0.6 0.1, 775.5 778.1,
      666.9 668.8, 338.0 339.3, 447.5 448.9, 11.6 10.8, 556.0 557.7, 228.1 228.3, 995.8 998.0,
      887.6 888.8, 120.2 119.6, 0.3 0.3, 0.3 0.6, 556.8 557.6, 339.1 339.3, 887.2 888.0,
      999.0 998.5, 779.0 778.9, 11.1 10.2, 118.3 117.6, 229.2 228.9, 669.1 668.4, 448.9 449.2,
      0.5 0.2
      """;

  private static LineFit through(double... xy) {
    LineFit line = new LineFit();
    for (int i = 0; i < xy.length; i += 2) {
      line.add(xy[i], xy[i + 1]);
    }
    return line;
  }

  @Test
  void certifiedFiguresOfNorris() {
    LineFit line = new LineFit();
    for (String point : NORRIS.strip().split(",\\s*")) {
      String[] xy = point.split(" ");
      line.add(Double.parseDouble(xy[0]), Double.parseDouble(xy[1]));
    }
    assertThat(line.size()).isEqualTo(36);
    assertThat(line.slope()).isCloseTo(1.00211681802045, within(1e-13));
    assertThat(line.at(0)).isCloseTo(-0.262323073774029, within(1e-12));
    // What is left is a difference of sums 160,000 times as large.
    assertThat(line.scatter()).isCloseTo(0.884796396144373, within(1e-10));
    assertThat(line.slopeError()).isCloseTo(0.429796848199937e-3, within(1e-13));
  }

  @Test
  void pointsOnALineLeaveNoMoreThanRounding() {
    LineFit line = new LineFit();
    for (int i = 0; i < 24; i++) {
      line.add(i, 0.3 - 0.07 * i);
    }
    assertThat(line.slope()).isCloseTo(-0.07, within(1e-15));
    assertThat(line.at(100)).isCloseTo(-6.7, within(1e-13));
    assertThat(line.slopeError()).isBetween(0.0, 1e-8 * 0.07);
    LineFit level = through(0, 0.3, 1, 0.3, 2, 0.3);
    assertThat(level.slope()).isZero();
    assertThat(level.scatter()).isZero();
    assertThat(level.slopeError()).isZero();
  }

  @Test
  void threePointsByHand() {
    // Slope (5.5 - 1.5)/2; 0.5, -1 and 0.5 are left.
    LineFit line = through(-1, 1.5, 0, 2, 1, 5.5);
    assertThat(line.slope()).isCloseTo(2, within(1e-15));
    assertThat(line.at(0)).isCloseTo(3, within(1e-15));
    assertThat(line.scatter()).isCloseTo(Math.sqrt(1.5), within(1e-14));
    assertThat(line.slopeError()).isCloseTo(Math.sqrt(0.75), within(1e-14));
  }

  @Test
  void twoPointsHaveALineAndNoError() {
    LineFit line = through(1, 4, 3, -2);
    assertThat(line.slope()).isCloseTo(-3, within(1e-15));
    assertThat(line.at(2)).isCloseTo(1, within(1e-15));
    assertThat(line.scatter()).isNaN();
    assertThat(line.slopeError()).isNaN();
  }

  @Test
  void noLineThroughTooFewPointsOrOneXOrWhatIsNoNumber() {
    hasNone(new LineFit());
    hasNone(through(1, 4));
    hasNone(through(2, 1, 2, 3, 2, 8));
    hasNone(through(0, 1, 1, Double.NaN, 2, 3));
    hasNone(through(0, Double.NaN, 1, 2, 2, 3));
  }

  private static void hasNone(LineFit line) {
    assertThat(line.slope()).isNaN();
    assertThat(line.at(0)).isNaN();
    assertThat(line.scatter()).isNaN();
    assertThat(line.slopeError()).isNaN();
  }
}
