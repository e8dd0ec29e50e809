package org.ferroloop.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ferroloop.calibration.symmetry.SymmetryOptions;
import org.ferroloop.calibration.symmetry.SymmetrySearch;
import org.ferroloop.random.Seeds;
import org.ferroloop.synapse.TwinArray;
import org.ferroloop.synapse.TwinsToTry;
import org.ferroloop.time.Progress;
import org.ferroloop.time.VirtualClock;
import org.ferroloop.training.update.PulseTrains;
import org.ferroloop.twin.ConstantStep;
import org.ferroloop.twin.DeviceTwin;
import org.ferroloop.twin.SoftBounds;
import org.ferroloop.twin.StepParameters;
import org.ferroloop.twin.Variability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RuleOptionsTest {
  private static final DeviceTwin TWIN = SampleTraining.twin(Variability.NONE);

  private static TrainingResult train(Rule rule, UnaryOperator<RuleOptions> change) {
    TrainingSettings settings =
        SampleTraining.settings(rule, 2, 1).withOptions(change.apply(RuleOptions.of(rule)));
    Seeds seeds = Seeds.of(5);
    return new TrainingRun(
            SampleTraining.digits().limitTrain(400),
            settings,
            Optional.of(TWIN),
            (name, cells) -> new TwinArray(TWIN, cells, seeds.child(name)),
            new VirtualClock(Instant.EPOCH))
        .run(Progress.NONE);
  }

  private static ShiftOptions.Tiles tiles(Rule rule) {
    return OptionsToTry.tiles(rule);
  }

  private static ShiftOptions shift(
      Rule rule, ShiftOptions.Kind kind, ShiftOptions.Reading reading) {
    return OptionsToTry.shift(kind, reading, ShiftOptions.Points.MEAN, tiles(rule));
  }

  /** The twin has neither noise nor spread, so its devices hold the point exactly. */
  @ParameterizedTest
  @EnumSource(
      value = Rule.class,
      names = {"SGD_SHIFTED", "MIXED_PRECISION", "TTV1", "TTV2", "C_TTV2", "AGAD"})
  void anExactReferenceDeviceIsTheDigitalOffsetBitForBit(Rule rule) {
    TrainingResult digital =
        train(
            rule,
            all ->
                all.withShift(shift(rule, ShiftOptions.Kind.DIGITAL, ShiftOptions.Reading.EACH)));
    for (ShiftOptions.Reading reading : ShiftOptions.Reading.values()) {
      TrainingResult devices =
          train(
              rule, all -> all.withShift(shift(rule, ShiftOptions.Kind.REFERENCE_DEVICE, reading)));
      assertThat(devices.testAccuracy()).isEqualTo(digital.testAccuracy());
      for (int layer = 0; layer < digital.weights().size(); layer++) {
        assertThat(devices.weights().get(layer).effective())
            .isEqualTo(digital.weights().get(layer).effective());
      }
      assertThat(devices.tally().pulses()).isEqualTo(digital.tally().pulses());
      assertThat(devices.tally().reads()).isGreaterThan(digital.tally().reads());
    }
  }

  /**
   * Results and checkpoints of earlier versions are known by the identity that these texts make.
   */
  @Test
  void trainsAreInTheIdentityWhenTheyAreNotTheDefault() {
    TrainingSettings usual = SampleTraining.settings(Rule.SGD, 1, 1);
    String before = identity(usual);
    assertThat(before)
        .contains("accumulatorBits=32, transfer=Optional.empty], symmetryPoint")
        .isEqualTo(identity(usual.withOptions(usual.options().withTrains(PulseTrains.DEFAULT))));
    assertThat(
            List.of(
                identity(usual.withOptions(usual.options().withTrains(new PulseTrains(30, true)))),
                identity(
                    usual.withOptions(usual.options().withTrains(new PulseTrains(31, false))))))
        .doesNotContain(before)
        .doesNotHaveDuplicates();
  }

  private static String identity(TrainingSettings settings) {
    return TrainingIdentity.of(SampleTraining.digits(), settings, Optional.of(TWIN));
  }

  @Test
  void rulesWithoutTrainsRefuseTheirOptions() {
    for (Rule rule : List.of(Rule.FLOAT, Rule.MIXED_PRECISION)) {
      TrainingSettings settings = SampleTraining.settings(rule, 1, 1);
      RuleOptions options = RuleOptions.of(rule).withTrains(new PulseTrains(31, false));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> settings.withOptions(options))
          .withMessageContaining("rule " + rule.text());
    }
  }

  @Test
  void onePulseForOneAndScaleOneAndFloatBitsAreThePlainRule() {
    TrainingResult plain = train(Rule.MIXED_PRECISION, all -> all);
    TrainingResult same =
        train(
            Rule.MIXED_PRECISION,
            all ->
                all.withAccumulatorBits(RuleOptions.FLOAT)
                    .withCells(new CellOptions(false, 0.75, 0.25, 1, 1))
                    .withMapping(new MappingOptions(1, 0)));
    TrainingRunTest.mustBeSame(same, plain);
  }

  /**
   * Only the point differs: devices of constant steps do not know where in their range they are.
   */
  @Test
  void shiftedMixedPrecisionIsThePlainOneElsewhereInTheRange() {
    TrainingResult plain = constantSteps(-1, 1, RuleOptions.of(Rule.MIXED_PRECISION), 0);
    ShiftOptions slow =
        OptionsToTry.shift(
            ShiftOptions.Kind.DIGITAL,
            ShiftOptions.Reading.EACH,
            ShiftOptions.Points.MEAN,
            ShiftOptions.Tiles.SLOW);
    TrainingResult shifted =
        constantSteps(-0.5, 1.5, RuleOptions.of(Rule.MIXED_PRECISION).withShift(slow), 0.5);
    assertThat(shifted.tally().pulses()).isEqualTo(plain.tally().pulses()).isPositive();
    for (int layer = 0; layer < plain.weights().size(); layer++) {
      float[] expected = plain.weights().get(layer).effective();
      float[] found = shifted.weights().get(layer).effective();
      for (int i = 0; i < expected.length; i++) {
        assertThat(found[i]).isCloseTo(expected[i], within(1e-5f));
      }
    }
  }

  private static TrainingResult constantSteps(
      double least, double most, RuleOptions options, double point) {
    DeviceTwin twin =
        TwinsToTry.twin(
            new ConstantStep(), new StepParameters(0.004, 0, least, most), Variability.NONE);
    TrainingSettings settings =
        SampleTraining.settings(Rule.MIXED_PRECISION, 1, 1)
            .withPeriphery(PeripheryType.IDEAL)
            .withOptions(options)
            .withSymmetryPoint(point);
    return new TrainingRun(
            SampleTraining.digits().limitTrain(64),
            settings,
            Optional.of(twin),
            (name, cells) -> new TwinArray(twin, cells, Seeds.of(1)),
            new VirtualClock(Instant.EPOCH))
        .run(Progress.NONE);
  }

  /** Soft bounds at -1 and 1: n (1 - w) = m (1 + w) at w = (n - m) / (n + m). */
  @Test
  void severalPulsesForOneMoveTheSymmetryPoint() {
    DeviceTwin twin =
        TwinsToTry.twin(new SoftBounds(), new StepParameters(0.001, 0, -1, 1), Variability.NONE);
    assertThat(settled(twin, 1, 1)).isCloseTo(0, within(2e-3));
    assertThat(settled(twin, 1, 2)).isCloseTo(-1.0 / 3, within(2e-3));
    assertThat(settled(twin, 3, 1)).isCloseTo(0.5, within(2e-3));
  }

  private static double settled(DeviceTwin twin, int up, int down) {
    CellOptions cells = new CellOptions(false, 0.75, 0.25, up, down);
    return SymmetrySearch.run(
            cells.multiplied(new TwinArray(twin, 1, Seeds.of(1))),
            SymmetryOptions.DEFAULT,
            Progress.NONE)
        .mean();
  }

  @Test
  void calibrationOfSingleCellsIsCounted() {
    TrainingResult mean = train(Rule.SGD_SHIFTED, all -> all);
    TrainingResult own =
        train(
            Rule.SGD_SHIFTED,
            all ->
                all.withShift(
                    OptionsToTry.shift(
                        ShiftOptions.Kind.DIGITAL,
                        ShiftOptions.Reading.EACH,
                        ShiftOptions.Points.PER_CELL,
                        ShiftOptions.Tiles.NONE)));
    long cells = 64 * 64 + 64 * 10;
    assertThat(own.tally().up() - 192 * cells).isPositive();
    assertThat(own.epochs().get(0).tally().pulses())
        .isGreaterThan(384 * cells)
        .isNotEqualTo(mean.epochs().get(0).tally().pulses());
  }

  @Test
  void writeVerifyTellsWhichCellsMissed() {
    TrainingResult result =
        train(Rule.SGD, all -> all.withProgramming(new ProgrammingOptions(true, 0.005, 30)));
    assertThat(result.arrays()).hasSize(2);
    ArrayReport first = result.arrays().get(0);
    assertThat(first.array()).isEqualTo("layer 1 tile 1");
    assertThat(first.programmed()).isEqualTo(64 * 64);
    assertThat(first.missed()).isNotEmpty().hasSizeLessThan(64 * 64);
    assertThat(first.missed()).allMatch(miss -> miss.distance() > 0.005);
  }

  /** Scaling by a power of two rounds nothing, so nothing tells the two networks apart. */
  @ParameterizedTest
  @EnumSource(
      value = Rule.class,
      names = {"SGD", "MIXED_PRECISION"})
  void fourTimesTheDeviceAtAQuarterOfTheScaleIsTheSameNetwork(Rule rule) {
    TrainingResult one = scaled(rule, 1);
    TrainingResult four = scaled(rule, 4);
    TrainingRunTest.mustBeSame(four, one);
    assertThat(one.tally().pulses()).isPositive();
  }

  private static TrainingResult scaled(Rule rule, double factor) {
    DeviceTwin twin =
        TwinsToTry.twin(
            new ConstantStep(),
            new StepParameters(0.004 * factor, 0, -factor, factor),
            Variability.NONE);
    TrainingSettings settings =
        SampleTraining.settings(rule, 1, 1)
            .withPeriphery(PeripheryType.IDEAL)
            .withOptions(RuleOptions.of(rule).withMapping(new MappingOptions(1 / factor, 0)));
    return new TrainingRun(
            SampleTraining.digits().limitTrain(400),
            settings,
            Optional.of(twin),
            (name, cells) -> new TwinArray(twin, cells, Seeds.of(1)),
            new VirtualClock(Instant.EPOCH))
        .run(Progress.NONE);
  }

  static Stream<Arguments> nonsense() {
    ShiftOptions usual = ShiftOptions.DEFAULT;
    return Stream.of(
        refused(
            Rule.FLOAT, all -> all.withMapping(new MappingOptions(2, 0)), "float", "want devices"),
        refused(Rule.SGD, all -> all.withAccumulatorBits(4), "sgd", "mixed-precision alone"),
        refused(
            Rule.SGD,
            all -> all.withTransfer(TransferOptions.aihwkit(Rule.TTV2)),
            "sgd",
            "transfer options"),
        refused(
            Rule.SGD_SHIFTED,
            all -> all.withCells(new CellOptions(true, 0.75, 0.25, 1, 1)),
            "sgd-shifted",
            "no symmetry point"),
        refused(
            Rule.SGD,
            all -> all.withCells(new CellOptions(true, 0.75, 0.25, 2, 1)),
            "sgd",
            "no down pulses"),
        refused(
            Rule.SGD,
            all -> all.withCells(new CellOptions(false, 0.5, 0.25, 1, 1)),
            "sgd",
            "for pairs"),
        refused(
            Rule.MIXED_PRECISION,
            all ->
                all.withShift(
                    OptionsToTry.shift(
                        ShiftOptions.Kind.REFERENCE_DEVICE,
                        usual.reading(),
                        usual.points(),
                        usual.tiles())),
            "mixed-precision",
            "shift options"),
        refused(
            Rule.SGD_SHIFTED,
            all ->
                all.withShift(
                    OptionsToTry.shift(
                        ShiftOptions.Kind.DIGITAL,
                        ShiftOptions.Reading.FIXED,
                        usual.points(),
                        usual.tiles())),
            "sgd-shifted",
            "reference devices"),
        refused(
            Rule.SGD_SHIFTED,
            all ->
                all.withShift(
                    OptionsToTry.shift(
                        usual.kind(), usual.reading(), usual.points(), ShiftOptions.Tiles.FAST)),
            "sgd-shifted",
            "shift-tiles"),
        refused(
            Rule.MIXED_PRECISION,
            all ->
                all.withShift(
                    OptionsToTry.shift(
                        usual.kind(), usual.reading(), usual.points(), ShiftOptions.Tiles.BOTH)),
            "mixed-precision",
            "none or slow"));
  }

  private static Arguments refused(Rule rule, UnaryOperator<RuleOptions> change, String... words) {
    return Arguments.of(rule, change, words);
  }

  @ParameterizedTest
  @MethodSource("nonsense")
  void combinationsWithoutSenseAreRefused(
      Rule rule, UnaryOperator<RuleOptions> change, String[] words) {
    TrainingSettings settings = TrainingSettings.digits(rule, 1);
    RuleOptions options = change.apply(settings.options());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings.withOptions(options))
        .withMessageContainingAll(words);
  }

  @ParameterizedTest
  @MethodSource("org.ferroloop.training.OptionsToTry#all")
  void combinationsWithSenseAreNot(String name, Rule rule, RuleOptions options) {
    assertThatNoException()
        .as(name)
        .isThrownBy(() -> TrainingSettings.digits(rule, 1).withOptions(options));
  }
}
