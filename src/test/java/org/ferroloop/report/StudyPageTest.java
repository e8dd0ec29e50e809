package org.ferroloop.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ferroloop.twin.EnergyTerms;
import org.ferroloop.twin.PulseEnergy;
import org.junit.jupiter.api.Test;

class StudyPageTest {
  private static ReportPage page(StudyResult study) {
    return StudyPage.of("test", study, Map.of("seed", "1"), "name: test\n");
  }

  private static Figure figure(StudyResult study, String id) {
    return page(study).figures().stream()
        .filter(figure -> figure.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no figure " + id));
  }

  @Test
  void everyTwinHasItsPicturesAndEveryDeviceItsComparison() {
    assertThat(page(SampleStudy.twoWidths()).figures())
        .extracting(Figure::id)
        .doesNotHaveDuplicates()
        .contains(
            "overview-accuracy",
            "overview-symmetry",
            "width-dev-accuracy",
            "width-dev-epochs",
            "width-dev-energy-to-measured-dc",
            "width-dev-energy-measured-dc",
            "dev-20-ns-conductance",
            "dev-20-ns-steps",
            "dev-20-ns-settling",
            "dev-20-ns-accuracy",
            "dev-20-ns-energy-measured-dc",
            "dev-20-ns-weights",
            "dev-2-us-weights");
  }

  @Test
  void theSamePageGivesTheSameText() {
    assertThat(HtmlPage.text(page(SampleStudy.twoWidths())))
        .isEqualTo(HtmlPage.text(page(SampleStudy.twoWidths())));
  }

  @Test
  void energyCountsEachPolarityAtItsOwnPrice() {
    RuleResult rule = SampleStudy.rule("mixed-precision", 0.96, 7);
    PulseEnergy pulse =
        SampleStudy.twin("DEV 20 ns", 20e-9, 1e-12).pulseEnergy("measured-dc").orElseThrow();
    EnergyTerms whole = rule.energy(pulse);
    assertThat(whole.conduction()).isCloseTo(70e-12 + 2 * 140e-12, within(1e-21));
    assertThat(whole.capacitive()).isCloseTo(2 * 70e-12 + 3 * 140e-12, within(1e-21));
    // 0.96 * 0.9 = 0.864 after nine epochs: 90 % is reached in the tenth, 80 % in the ninth.
    assertThat(rule.epochsTo(0.9)).hasValue(10);
    assertThat(rule.epochsTo(0.8)).hasValue(9);
    assertThat(rule.epochsTo(0.97)).isEmpty();
    assertThat(rule.energyTo(pulse, 0.8).orElseThrow().total())
        .isCloseTo(whole.total() * 0.9, within(1e-20));
  }

  @Test
  void anAccuracyThatIsNeverReachedHasNoPoint() {
    Figure epochs = figure(SampleStudy.twoWidths(), "width-dev-epochs");
    assertThat(epochs.series())
        .filteredOn(series -> series.ink().equals("sgd"))
        .singleElement()
        .satisfies(series -> assertThat(series.y()).containsOnly(Double.NaN));
    assertThat(epochs.series())
        .filteredOn(series -> series.ink().equals("mixed-precision"))
        .singleElement()
        .satisfies(series -> assertThat(series.y()).containsExactly(10, 10));
  }

  @Test
  void theStepsCrossWhereTheDiamondStands() {
    Figure steps = figure(SampleStudy.twoWidths(), "dev-20-ns-steps");
    Series diamond =
        steps.series().stream()
            .filter(series -> series.mark() == Mark.DIAMONDS)
            .findFirst()
            .orElseThrow();
    assertThat(diamond.x()).containsExactly(1 / 9.0);
    // Soft bounds: 0.05 (1 - 1/9).
    assertThat(diamond.y()[0]).isCloseTo(0.05 * 8 / 9, within(1e-12));
  }

  @Test
  void theHistogramHoldsEveryWeight() {
    double[] share = SampleStudy.rule("sgd", 0.5, 1).weights().share();
    assertThat(Arrays.stream(share).sum()).isCloseTo(1, within(1e-12));
    assertThat(share[29]).as("-0.51 in [-0.55, -0.50)").isEqualTo(0.25);
    assertThat(share[40]).as("0.01 and 0.02 in [0, 0.05)").isEqualTo(0.5);
    assertThat(share[79]).as("9 beyond the end").isEqualTo(0.25);
  }

  @Test
  void theSummarySaysWhatTheFiguresShow() {
    assertThat(Findings.of(SampleStudy.twoWidths()))
        .anyMatch(text -> text.contains("Shifting by the symmetry point gains 30.0 points"))
        .anyMatch(text -> text.contains("within 1.0 points of float"));
  }

  @Test
  void anEffectThatIsNotThereIsNotClaimed() {
    TwinResult twin = SampleStudy.twin("DEV 20 ns", 20e-9, 1e-12);
    TwinResult flat =
        new TwinResult(
            twin.label(),
            twin.twin(),
            twin.sha256(),
            twin.trajectory(),
            twin.symmetry(),
            List.of(SampleStudy.rule("sgd", 0.90, 1), SampleStudy.rule("sgd-shifted", 0.92, 1)));
    assertThat(Findings.of(new StudyResult(0.9, Optional.empty(), List.of(flat))))
        .anyMatch(
            text -> text.contains("2.0 points only") && text.contains("do not read an effect"));
  }

  @Test
  void aTwinThatShiftingDoesNotHelpIsNamed() {
    StudyResult study = SampleStudy.twoWidths();
    TwinResult first = study.twins().get(0);
    TwinResult unhelped =
        new TwinResult(
            "DEV 2 ms",
            first.twin(),
            first.sha256(),
            first.trajectory(),
            first.symmetry(),
            List.of(SampleStudy.rule("sgd", 0.10, 1), SampleStudy.rule("sgd-shifted", 0.12, 1)));
    StudyResult mixed =
        new StudyResult(0.9, study.reference(), List.of(first, study.twins().get(1), unhelped));
    assertThat(Findings.warnings(study)).isEmpty();
    assertThat(Findings.warnings(mixed))
        .containsExactly("Shifting gains less than 10 points on DEV 2 ms (+2.0 points).");
  }
}
