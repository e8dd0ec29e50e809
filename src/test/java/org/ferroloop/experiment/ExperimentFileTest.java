package org.ferroloop.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.ferroloop.config.InputException;
import org.ferroloop.training.CellOptions;
import org.ferroloop.training.Converters;
import org.ferroloop.training.MappingOptions;
import org.ferroloop.training.PeripheryOptions;
import org.ferroloop.training.PeripheryType;
import org.ferroloop.training.ProgrammingOptions;
import org.ferroloop.training.Rule;
import org.ferroloop.training.RuleOptions;
import org.ferroloop.training.ShiftOptions;
import org.ferroloop.training.TrainType;
import org.ferroloop.training.TransferOptions;
import org.ferroloop.training.update.PulseTrains;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExperimentFileTest {
  static final String TINY =
      """
      name: tiny
      seed: 3
      data: digits
      twins:
        - bundled: ID161ZR15000-2us-111900
        - file: mine.yaml
        - sweeps: [a.csv, b.csv]
          window: 0.3,4.1,-0.3,-3.0
      symmetry: {cells: 4}
      target_accuracy: 0.8
      training:
        hidden: [16, 8]
        epochs: 2
        batch: 32
        learning_rate: 0.2
        halve_every: 0
        validation: 0.2
        train_type: stochastic
        granularity: symmetric
        periphery: analog
      rules:
        mixed-precision: {learning_rate: 0.5, granularity: per-polarity}
        float: {}
        sgd: {train_type: deterministic, epochs: 3}
      """;

  static final String WITH_OPTIONS =
      TINY
          + """
            sgd-shifted:
              shift: {kind: reference-device, reading: fixed, points: per-cell, calibration_pulses: 800}
              cells: {pulses_up: 2, pulses_down: 3}
              programming: {kind: write-verify, tolerance: 0.03, budget: 200}
              mapping: {omega: 0.6}
            c-ttv2:
              shift: {tiles: both}
              trains: {longest: 20, managed: false}
              transfer: {every: 2, unit: batch, rate: 0.5, fast_rate: 10, chop_probability: 0.02,
                forget: false, momentum: 0.1, auto_granularity: 500, out_chop_probability: 0.1}
          """;

  private static Experiment parse(String text) {
    return ExperimentFile.parse("tiny.yaml", text, Path.of("lab"));
  }

  @Test
  void everyFieldIsReadAndRulesGoBeforeSharedSettings() {
    Experiment tiny = parse(TINY);
    assertThat(tiny.seed()).isEqualTo(3);
    assertThat(tiny.twins()).hasSize(3);
    assertThat(tiny.twins().get(0)).isEqualTo(new TwinSource.Bundled("ID161ZR15000-2us-111900"));
    assertThat(tiny.twins().get(1))
        .isEqualTo(new TwinSource.TwinOnDisk(Path.of("lab", "mine.yaml")));
    assertThat(tiny.rules())
        .extracting(RuleSettings::rule)
        .containsExactly(Rule.FLOAT, Rule.SGD, Rule.MIXED_PRECISION);
    RuleSettings sgd = tiny.rules().get(1);
    assertThat(sgd.trainType()).isEqualTo(TrainType.DETERMINISTIC);
    assertThat(sgd.epochs()).isEqualTo(3);
    assertThat(sgd.learningRate()).isEqualTo(0.2);
    assertThat(sgd.hidden()).containsExactly(16, 8);
    assertThat(tiny.rules().get(2).learningRate()).isEqualTo(0.5);
  }

  @Test
  void aResolvedExperimentReadsBackAsItself() {
    Experiment tiny = parse(TINY);
    assertThat(ExperimentFile.parse("resolved", ExperimentFields.yaml(tiny), Path.of("")))
        .isEqualTo(tiny);
  }

  @Test
  void optionsAreReadAndReadBack() {
    Experiment experiment = parse(WITH_OPTIONS);
    RuleOptions shifted = experiment.rules().get(2).options();
    assertThat(shifted.shift())
        .isEqualTo(
            new ShiftOptions(
                ShiftOptions.Kind.REFERENCE_DEVICE,
                ShiftOptions.Reading.FIXED,
                ShiftOptions.Points.PER_CELL,
                800,
                ShiftOptions.Tiles.NONE));
    assertThat(shifted.cells()).isEqualTo(new CellOptions(false, 0.75, 0.25, 2, 3));
    assertThat(shifted.programming()).isEqualTo(new ProgrammingOptions(true, 0.03, 200));
    assertThat(shifted.mapping()).isEqualTo(new MappingOptions(1, 0.6));
    assertThat(experiment.rules().get(4).options().trains()).isEqualTo(new PulseTrains(20, false));
    assertThat(experiment.rules().get(4).options().transfer())
        .hasValue(
            new TransferOptions(2, true, 0.5, 10, false, 0, 1, 500, 0.1, false, 0.02, 0.1, 5));
    assertThat(ExperimentFile.parse("resolved", ExperimentFields.yaml(experiment), Path.of("")))
        .isEqualTo(experiment);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "    sgd: {accumulator_bits: 4} | rules.sgd: rule sgd: accumulator-bits are for",
        "    ttv2: {transfer: {momentum: 2}} | rules.ttv2.transfer: momentum must be 0 to 1",
        "    ttv2: {transfer: {speed: 2}} | rules.ttv2.transfer.speed: found an unknown field",
        "    agad: {shift: {tiles: all}} | rules.agad.shift.tiles: found \"all\", expected one of",
        "    sgd: {cells: {pulses_up: 0}} | rules.sgd.cells.pulses_up: found \"0\"",
        "    ttv1: {transfer: {granularity: 2}} | rules.ttv1: rule ttv1: ttv1 has no buffer",
        "    mixed-precision: {train_type: stochastic} | found stochastic, but the rule mixed-pre",
        "    float: {train_type: deterministic} | rules.float.train_type: found deterministic, but",
        "    mixed-precision: {trains: {longest: 31}} | trains.longest: found 31, but the rule"
            + " mixed",
        "    float: {trains: {managed: true}} | rules.float.trains.managed: found true, but the"
            + " rule",
        "    sgd: {trains: {longest: 32}} | rules.sgd.trains: the longest train must be of 1 to 31",
        "    sgd: {trains: {length: 3}} | rules.sgd.trains.length: found an unknown field",
        "    sgd: {periphery: ideal, converters: {input_bits: 5}} | converters of an ideal"
            + " periphery",
        "    sgd: {converters: {input_bits: 1}} | rules.sgd.converters: input-bits must be 2 to 16",
        "    sgd: {converters: {bits: 1}} | rules.sgd.converters.bits: found an unknown field",
        "    sgd: {converters: {noise_management: off}} | noise_management: found \"off\","
            + " expected",
        "    sgd: {granularity: symmetric} | rules.sgd.granularity: found symmetric, but the rule",
        "    mixed-precision: {accumulator_bits: 4, granularity: symmetric} | by the mean step",
        "    sgd: {programming: {tolerance: 0.02}} | rules.sgd.programming.tolerance: found 0.02",
        "    sgd: {programming: {kind: exact, budget: 9}} | rules.sgd.programming.budget: found 9",
        "    sgd-shifted: {shift: {calibration_pulses: 9}} | shift.calibration_pulses: found 9, but"
      })
  void wrongOptionsAreToldWithTheirPlace(String line, String message) {
    String head = TINY.substring(0, TINY.indexOf("  mixed-precision:"));
    assertThatThrownBy(() -> parse(head + "  " + line.strip() + "\n"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("tiny.yaml, line")
        .hasMessageContaining(message);
  }

  /** The shared granularity is of use to none of these, the shared train type to one. */
  @Test
  void sharedSettingsMayBeOfNoUseToARuleAndAreReadBack() {
    String rules =
        """
            float: {}
            ttv1: {train_type: deterministic}
            mixed-precision: {accumulator_bits: 4}
        """;
    String head = TINY.substring(0, TINY.indexOf("  mixed-precision:"));
    Experiment experiment = parse(head + rules);
    assertThat(experiment.rules())
        .extracting(RuleSettings::trainType)
        .containsExactly(TrainType.STOCHASTIC, TrainType.STOCHASTIC, TrainType.DETERMINISTIC);
    assertThat(ExperimentFile.parse("resolved", ExperimentFields.yaml(experiment), Path.of("")))
        .isEqualTo(experiment);
    Experiment meanStep = parse(head + rules.replace("s: 4}", "s: 4, granularity: mean-step}"));
    assertThat(ExperimentFile.parse("resolved", ExperimentFields.yaml(meanStep), Path.of("")))
        .isEqualTo(meanStep);
  }

  @Test
  void convertersOfARuleGoBeforeTheSharedOnesFieldByField() {
    String shared = "periphery: analog\n  converters: {output_noise: 0.1, input_bits: 5}";
    String text =
        TINY.replace("periphery: analog", shared)
            .replace("float: {}", "float: {periphery: ideal}")
            .replace("epochs: 3}", "epochs: 3, converters: {input_bits: 0, output_bound: 9}}");
    Experiment experiment = parse(text);
    assertThat(experiment.rules())
        .extracting(RuleSettings::periphery)
        .containsExactly(
            PeripheryOptions.IDEAL,
            new PeripheryOptions(
                PeripheryType.ANALOG, new Converters(0.1, 0, 9, 9, true, true, true)),
            new PeripheryOptions(
                PeripheryType.ANALOG, new Converters(0.1, 5, 9, 12, true, true, true)));
    assertThat(ExperimentFile.parse("resolved", ExperimentFields.yaml(experiment), Path.of("")))
        .isEqualTo(experiment);
    assertThatThrownBy(() -> parse(text.replace("periphery: analog", "periphery: ideal")))
        .hasMessageContaining("converters of an ideal periphery, which has none");
  }

  @Test
  void theEmbeddedExperimentUsesEveryBundledTwin() {
    Experiment embedded = ExperimentFile.embedded();
    assertThat(embedded.twins()).hasSize(13).doesNotHaveDuplicates();
    assertThat(Twins.load(embedded, "2026-01-01", "0"))
        .extracting(LoadedTwin::label)
        .hasSize(13)
        .doesNotHaveDuplicates()
        .contains("ID161ZR15000 20 ns", "ID161ZR15000 20 ns (2)", "ID170ZR5000 2 ms");
  }

  /** A line of the file, what stands there instead, and what the complaint must name. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "seed: 3 | sead: 3 | line 2, sead",
        "seed: 3 | seed: three | line 2, seed",
        "name: tiny | name: ../tiny | line 1, name",
        "data: digits | datum: 1 | datum",
        "symmetry: {cells: 4} | symmetry: {cells: 0} | symmetry.cells",
        "symmetry: {cells: 4} | symmetry: {cells: 4, more: 1} | symmetry.more",
        "target_accuracy: 0.8 | target_accuracy: 80 | target_accuracy",
        "hidden: [16, 8] | hidden: [16, 0] | training.hidden[1]",
        "epochs: 2 | epochs: 0 | training.epochs",
        "epochs: 2 | epoch: 2 | training.epoch",
        "learning_rate: 0.2 | learning_rate: -0.2 | training.learning_rate",
        "learning_rate: 0.2 | learning_rate: 0.2 V | training.learning_rate",
        "validation: 0.2 | validation: 1 | training.validation",
        "train_type: stochastic | train_type: random | training.train_type",
        "periphery: analog | periphery: perfect | training.periphery",
        "float: {} | floats: {} | rules.floats",
        "float: {} | sgd: {} | rules.sgd",
        "file: mine.yaml | {file: a.yaml, bundled: b} | twins[1]",
        "file: mine.yaml | {file: a.yaml, window: auto} | twins[1]",
        "file: mine.yaml | bundled: no-such-twin | twins[1].bundled",
        "file: mine.yaml | bundled: ../secret | twins[1].bundled",
        "window: 0.3,4.1,-0.3,-3.0 | window: '0.3,4.1' | twins[2].window",
        "window: 0.3,4.1,-0.3,-3.0 | window: 0.3 s,4.1 V,-0.3 V,-3.0 V | twins[2].window",
        "sweeps: [a.csv, b.csv] | sweeps: [] | twins[2].sweeps"
      })
  void everyMistakeIsNamedWithItsPlace(String line, String mistake, String place) {
    assertThat(TINY).contains(line);
    assertThatThrownBy(() -> parse(TINY.replaceFirst(java.util.regex.Pattern.quote(line), mistake)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("tiny.yaml, line ")
        .hasMessageContaining(place);
  }
}
