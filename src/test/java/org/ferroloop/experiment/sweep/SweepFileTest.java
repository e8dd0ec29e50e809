package org.ferroloop.experiment.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.ferroloop.SharedData;
import org.ferroloop.config.InputException;
import org.ferroloop.experiment.LoadedTwin;
import org.ferroloop.experiment.RuleVariant;
import org.ferroloop.experiment.TwinSource;
import org.ferroloop.experiment.Twins;
import org.ferroloop.training.Rule;
import org.ferroloop.twin.PulseConditions;
import org.ferroloop.twin.PulseEnergy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SweepFileTest {
  private static SweepGrid parse(String text) {
    return SweepFile.parse("tiny.yaml", text, Path.of(""));
  }

  private static List<LoadedTwin> twins(SweepGrid grid) {
    return GridPoints.used(grid, Twins.load(grid.twins(), 1, "2026-01-01", "test"));
  }

  @Test
  void everyTwinRuleRateAndSeedIsAPoint() {
    SweepGrid grid = parse(SampleSweep.TEXT.replace("rules:\n", "rules:\n  float: {}\n"));
    List<SweepPoint> points = GridPoints.of(twins(grid), grid.variants(), grid.seeds());
    assertThat(points).hasSize(2 + 8);
    assertThat(points.get(0).loaded()).isEmpty();
    assertThat(points.get(2).id()).isEqualTo("id161zr15000-2-us_plain_lr0.1_seed1");
    RuleVariant mixed = points.get(9).variant();
    assertThat(mixed.name()).isEqualTo("mixed 4 bits");
    assertThat(mixed.settings().rule()).isEqualTo(Rule.MIXED_PRECISION);
    assertThat(mixed.settings().options().accumulatorBits()).isEqualTo(4);
  }

  @Test
  void theResolvedFileIsReadBackAsTheSame() {
    SweepGrid grid = parse(SampleSweep.TEXT.replace("seeds:", "pulse_widths: [2 us]\nseeds:"));
    assertThat(parse(SweepFile.yaml(grid))).isEqualTo(grid);
  }

  @Test
  void variabilityReplacesTheTwinsOwnFiguresAndNoOthers() {
    SweepGrid grid = parse(SampleSweep.TEXT);
    var own = Twins.load(grid.twins(), 1, "2026-01-01", "test").get(0).twin().variability();
    var used = twins(grid).get(0).twin().variability();
    assertThat(used.upDownSpread()).isEqualTo(0.01);
    assertThat(used.cycleToCycle()).isEqualTo(own.cycleToCycle()).isPositive();
  }

  @Test
  void theGridThatComesWithFerroLoopNamesThreeTwinsAndSevenRules() {
    Path file = Path.of("experiments", "asymmetric-20ns.yaml");
    SweepGrid grid = SweepFile.read(file);
    assertThat(grid.twins()).hasSize(3);
    assertThat(grid.variants()).hasSize(7);
    assertThat(grid.variants())
        .filteredOn(variant -> variant.settings().options().cells().pulsesDown() == 3)
        .extracting(RuleVariant::name)
        .containsExactly("1 up 3 down", "1 up 3 down shifted");
  }

  @Test
  void pulseWidthsChooseTwins() {
    String two =
        SampleSweep.TEXT.replace("2us-111900}", "2us-111900}, {bundled: ID161ZR15000-20ns-110402}");
    String narrow = two.replace("seeds:", "pulse_widths: [20 ns]\nseeds:");
    assertThat(twins(parse(two))).hasSize(2);
    assertThat(twins(parse(narrow)))
        .extracting(LoadedTwin::label)
        .containsExactly("ID161ZR15000 20 ns");
    String none = two.replace("seeds:", "pulse_widths: [20 ns, 5 ms]\nseeds:");
    assertThatThrownBy(() -> twins(parse(none)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("5 ms");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "seeds: [1, 2] | seeds: [1, 1] | tiny.yaml, line 6, seeds[1]",
        "seeds: [1, 2] | seeds: [] | at least one",
        "seeds: [1, 2] | sed: [1] | an unknown field",
        "up_down_spread | up_down | an unknown field",
        "rule: mixed-precision | rule: mixed | expected one of",
        "learning_rate: [0.1, 0.2] | learning_rate: [0.1, -1] | a positive number",
        "accumulator_bits: 4 | accumulator_bits: 1 | accumulator-bits",
        "targets: [0.3, 0.9] | targets: [30] | a number from 0.0 to 1.0",
      })
  void whatIsWrongIsNamedWithItsPlace(String right, String wrong, String message) {
    assertThat(SampleSweep.TEXT).contains(right);
    assertThatThrownBy(() -> parse(SampleSweep.TEXT.replace(right, wrong)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("tiny.yaml")
        .hasMessageContaining(message);
  }

  @Test
  void aWidthWantsItsUnit() {
    String bare = SampleSweep.TEXT.replace("seeds:", "pulse_widths: [20]\nseeds:");
    assertThatThrownBy(() -> parse(bare))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("pulse_widths")
        .hasMessageContaining("unit");
  }

  @Test
  void twoRulesOfOneFolderAreRefused() {
    String twice =
        SampleSweep.TEXT.replace("learning_rate: [0.1, 0.2]", "learning_rate: [0.1, 0.1]");
    SweepGrid grid = parse(twice);
    assertThatThrownBy(() -> GridPoints.of(twins(grid), grid.variants(), grid.seeds()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("one folder");
  }

  @Test
  void aDescriptionHasPulseAndEnergyOfTheTwinOfItsMeasurement() {
    Path file = SharedData.folder().resolve("reference/aihwkit-piecewise/ID161ZR15000-110402.json");
    LoadedTwin twin =
        Twins.load(List.of(new TwinSource.Description(file)), 1, "2026-01-01", "test").get(0);
    assertThat(twin.label()).isEqualTo("ID161ZR15000 20 ns");
    assertThat(twin.twin().parameters().dwMin()).isEqualTo(0.011265734444850881);
    assertThat(twin.twin().pulse()).map(PulseConditions::width).contains(20e-9);
    assertThat(twin.twin().energies())
        .extracting(PulseEnergy::source)
        .containsExactly("upper-bound", "measured-dc");
  }
}
