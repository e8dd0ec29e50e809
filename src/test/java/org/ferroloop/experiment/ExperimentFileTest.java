package org.ferroloop.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.ferroloop.config.InputException;
import org.ferroloop.training.Rule;
import org.ferroloop.training.TrainType;
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
