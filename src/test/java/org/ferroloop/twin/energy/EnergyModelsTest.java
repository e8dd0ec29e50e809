package org.ferroloop.twin.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Percentage;
import org.ferroloop.SharedData;
import org.ferroloop.twin.ConstantStep;
import org.ferroloop.twin.EnergyTerms;
import org.ferroloop.twin.PiecewiseStep;
import org.ferroloop.twin.PulseConditions;
import org.ferroloop.twin.PulseEnergy;
import org.ferroloop.twin.SoftBounds;
import org.ferroloop.twin.StepParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Energies against the figures that are published or measured for wafer LBE247. */
class EnergyModelsTest {
  private static final double A_PER_CM2 = 1e4;

  @Test
  void upperBoundGivesThePublishedCurrentDensities() {
    // Stated as 1.4e4 and 2.0e3 A/cm2; the stated constants give 1.344e4 and 2.01e3.
    assertThat(UpperBound.currentDensity(-1.6) / A_PER_CM2)
        .isCloseTo(1.4e4, Percentage.withPercentage(5));
    assertThat(UpperBound.currentDensity(0.96) / A_PER_CM2)
        .isCloseTo(2.0e3, Percentage.withPercentage(2));
  }

  @Test
  void upperBoundGivesThePublishedEnergyAxis() {
    // ID161ZR15000, mixed precision, 25 epochs: published 0.24 J at 20 ns, about 160 J at 2 ms.
    // The counts of the reference table belong to the symmetric granularity, not to the axis.
    double area = DeviceArea.of("ID161ZR15000").orElseThrow();
    Map<Double, List<Double>> joules = new HashMap<>();
    for (String[] row : SharedData.table("lbe247-aihwkit.csv")) {
      if (row[0].equals("ID161ZR15000")) {
        double width = Double.parseDouble(row[3]);
        PulseConditions pulse = new PulseConditions(width, Double.parseDouble(row[7]), 5);
        double one = EnergyModels.of(pulse, area, 0, 0).get(0).up().total();
        joules
            .computeIfAbsent(width, w -> new ArrayList<>())
            .add(one * Double.parseDouble(row[14]));
      }
    }
    assertThat(mean(joules.get(2e-8))).isCloseTo(0.24, Percentage.withPercentage(5));
    assertThat(mean(joules.get(2e-3))).isCloseTo(160, Percentage.withPercentage(15));
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "-1.60,2.78",
    "-0.96,0.291",
    "-0.16,1.87e-3",
    "0.16,1.90e-3",
    "0.80,3.42e-2",
    "1.60,0.288"
  })
  void measuredDensityPassesThroughTheTable(double volts, double perSquareCentimetre) {
    assertThat(MeasuredCurrent.density(volts) / A_PER_CM2)
        .isCloseTo(perSquareCentimetre, Percentage.withPercentage(1e-9));
    assertThat(MeasuredCurrent.uncertaintyFactor(volts)).isEqualTo(2);
  }

  @Test
  void measuredDensityIsLogarithmicInsideAndOhmicBelow() {
    assertThat(MeasuredCurrent.density(-1.52) / A_PER_CM2)
        .isCloseTo(Math.sqrt(2.78 * 1.68), Percentage.withPercentage(1e-9));
    assertThat(MeasuredCurrent.density(0.08) / A_PER_CM2).isCloseTo(0.95e-3, within(1e-12));
    assertThat(MeasuredCurrent.density(0)).isZero();
  }

  @Test
  void extrapolationIsContinuousRisesAndGrowsLessCertain() {
    assertThat(MeasuredCurrent.density(-1.6 - 1e-9))
        .isCloseTo(MeasuredCurrent.density(-1.6), Percentage.withPercentage(1e-5));
    // By hand: ln(2.78/1.68) (sqrt 4 - sqrt 1.6)/(sqrt 1.6 - sqrt 1.44) = 5.70.
    assertThat(Math.log(MeasuredCurrent.density(-4) / MeasuredCurrent.density(-1.6)))
        .isCloseTo(5.70, within(0.02));
    double before = 2;
    for (double volts = 1.7; volts < 6; volts += 0.1) {
      double factor = MeasuredCurrent.uncertaintyFactor(volts);
      assertThat(factor).isGreaterThan(before);
      assertThat(MeasuredCurrent.density(volts))
          .isGreaterThan(MeasuredCurrent.density(volts - 0.1));
      // Never up to what the upper bound says.
      assertThat(MeasuredCurrent.density(-volts)).isLessThan(UpperBound.currentDensity(volts));
      before = factor;
    }
  }

  @Test
  void aMicrometreDiscAtThePublishedVoltageCostsWhatWasWorkedOut() {
    double area = Math.PI * 1e-12;
    PulseConditions pulse = new PulseConditions(20e-9, -1.6, 1.6);
    List<PulseEnergy> energies = EnergyModels.of(pulse, area, 1, 0.25);
    EnergyTerms up = energies.get(1).up();
    assertThat(up.conduction()).isCloseTo(2.8e-15, Percentage.withPercentage(2));
    assertThat(up.capacitive()).isBetween(0.25e-12, 0.43e-12);
    assertThat(up.switching()).isCloseTo(2e-12, Percentage.withPercentage(2));
    assertThat(energies.get(1).down().switching())
        .isCloseTo(up.switching() / 4, Percentage.withPercentage(1e-9));
    // The positive side conducts ten times less.
    assertThat(energies.get(1).down().conduction() / up.conduction())
        .isCloseTo(0.288 / 2.78, within(1e-9));
    assertThat(energies.get(0).source()).isEqualTo("upper-bound");
    assertThat(energies.get(1).source()).isEqualTo("measured-dc");
  }

  @Test
  void upperBoundChargesBothPolaritiesAtTheNegativeAmplitude() {
    PulseConditions pulse = new PulseConditions(2e-6, -3.5, 4.2);
    PulseEnergy energy = EnergyModels.of(pulse, 7e-10, 0.1, 0.1).get(0);
    double expected = 3.5 * UpperBound.currentDensity(3.5) * 7e-10 * 2e-6;
    assertThat(energy.up()).isEqualTo(energy.down());
    assertThat(energy.up()).isEqualTo(new EnergyTerms(expected, 0, 0));
  }

  @Test
  void switchedFractionIsTheMeanStepInUnitsOfTheRange() {
    StepParameters p = new StepParameters(0.02, 0.5, -1, 1);
    // Soft bounds: the mean of 1 - w over [-1, 1] is 1.
    assertThat(SwitchedFraction.of(new SoftBounds(), p).up()).isCloseTo(0.01, within(1e-9));
    assertThat(SwitchedFraction.of(new SoftBounds(), p).down()).isCloseTo(0.005, within(1e-9));
    // Steps of the whole range are cut at the bound: on average half of it is left.
    PiecewiseStep huge = new PiecewiseStep(new double[] {1e3, 1e3}, new double[] {1e3, 1e3});
    assertThat(SwitchedFraction.of(huge, p).up()).isCloseTo(0.5, within(1e-9));
    assertThat(SwitchedFraction.of(new ConstantStep(), p).up()).isLessThan(0.01).isGreaterThan(0);
  }

  @ParameterizedTest
  @CsvSource({
    "ID161ZR15000,706.858e-12",
    "ID170ZR5000 20 ns,78.540e-12",
    "ID36ZR1000Circ,3.14159e-12",
    "ID301R1000Oct,3.76991e-12",
    "LBE247_ID1R500Star,0.384845e-12",
  })
  void areaFollowsFromTheName(String name, double squareMetres) {
    assertThat(DeviceArea.of(name).orElseThrow())
        .isCloseTo(squareMetres, Percentage.withPercentage(0.001));
  }

  @Test
  void namesWithoutARadiusTellNoArea() {
    assertThat(DeviceArea.of("device 7")).isEmpty();
    assertThat(DeviceArea.of("ID7R5000Hex")).isEmpty();
    assertThat(DeviceArea.of("ID7R0")).isEmpty();
    assertThat(DeviceArea.of("ID7R500 ID8R600")).isEmpty();
  }

  @Test
  void nonsenseIsRefused() {
    PulseConditions pulse = new PulseConditions(2e-6, -3.5, 4.2);
    assertThatThrownBy(() -> EnergyModels.of(pulse, 0, 0.1, 0.1)).hasMessageContaining("area");
    assertThatThrownBy(() -> EnergyModels.of(pulse, 1e-12, 1.1, 0)).hasMessageContaining("1.1");
  }
}
