package org.ferroloop.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ferroloop.random.Seeds;
import org.ferroloop.synapse.PulseBatch;
import org.ferroloop.synapse.TwinArray;
import org.ferroloop.time.Progress;
import org.ferroloop.training.data.DataSet;
import org.ferroloop.training.data.SyntheticDigits;
import org.ferroloop.twin.DeviceTwin;
import org.ferroloop.twin.Variability;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a weight of MNIST's network holds, rule by rule and arrangement by arrangement: 4 bytes a
 * device, 12 with spread, and 4 for each digital number that the rule needs. What all cells have in
 * common takes nothing: references at one point, points of cells that do not differ. Nothing else
 * may grow with the network but little scratch.
 */
class HeldMemoryTest {
  private static final int CELLS = 784 * 256 + 256 * 128 + 128 * 10;
  private static final Variability SPREAD = new Variability(0.3, 0.3, false, 0.01, 0.3, 0.3, 0, 0);
  private static final DataSet DATA = SyntheticDigits.of(64, Seeds.of(7));

  /**
   * The transposed copy of the later layers (0.58) and memory for trains and pulses (found: 0.5 to
   * 1.8). Less than one number more.
   */
  private static final double SCRATCH = 2.5;

  private static final CellOptions PAIRS = new CellOptions(true, 0.5, 0.1, 1, 1);
  private static final CellOptions ASYMMETRIC = new CellOptions(false, 0.75, 0.25, 2, 3);

  /** Name, rule, options, pulsed devices, points of cells and digital numbers of a weight. */
  static Stream<Arguments> all() {
    List<Arguments> all = new ArrayList<>();
    add(all, Rule.SGD, ShiftOptions.Tiles.NONE, 1, 0);
    add(all, Rule.MIXED_PRECISION, OptionsToTry.tiles(Rule.MIXED_PRECISION), 1, 1);
    add(all, Rule.TTV1, ShiftOptions.Tiles.BOTH, 2, 0);
    add(all, Rule.TTV2, ShiftOptions.Tiles.BOTH, 2, 1);
    add(all, Rule.C_TTV2, ShiftOptions.Tiles.BOTH, 2, 1);
    add(all, Rule.AGAD, ShiftOptions.Tiles.BOTH, 2, 3);
    all.add(Arguments.of("one point", Rule.SGD_SHIFTED, RuleOptions.of(Rule.SGD_SHIFTED), 1, 0, 1));
    addShifts(all, Rule.SGD_SHIFTED, ShiftOptions.Tiles.NONE, 1, 0);
    RuleOptions visible = RuleOptions.of(Rule.TTV1).withTransfer(visible());
    all.add(Arguments.of("gamma", Rule.TTV1, visible, 2, 0, 1));
    return all.stream();
  }

  private static void add(
      List<Arguments> all, Rule rule, ShiftOptions.Tiles tiles, int devices, int numbers) {
    RuleOptions plain = RuleOptions.of(rule);
    all.add(Arguments.of("plain", rule, plain, devices, 0, numbers));
    all.add(Arguments.of("2 up, 3 down", rule, plain.withCells(ASYMMETRIC), devices, 0, numbers));
    // What the network sees is a difference, which must be kept.
    all.add(Arguments.of("pairs", rule, plain.withCells(PAIRS), 2 * devices, 0, numbers + 1));
    if (tiles != ShiftOptions.Tiles.NONE) {
      addShifts(all, rule, tiles, devices, numbers);
    }
  }

  /** What the network sees is a difference here too. */
  private static void addShifts(
      List<Arguments> all, Rule rule, ShiftOptions.Tiles tiles, int devices, int numbers) {
    RuleOptions plain = RuleOptions.of(rule);
    RuleOptions points =
        plain.withShift(shift(ShiftOptions.Kind.DIGITAL, ShiftOptions.Points.PER_CELL, tiles));
    RuleOptions reference =
        plain.withShift(shift(ShiftOptions.Kind.REFERENCE_DEVICE, ShiftOptions.Points.MEAN, tiles));
    all.add(Arguments.of("points", rule, points, devices, devices, numbers + 1));
    all.add(
        Arguments.of(
            "points, 2 up, 3 down",
            rule,
            points.withCells(ASYMMETRIC),
            devices,
            devices,
            numbers + 1));
    all.add(Arguments.of("reference", rule, reference, devices, 0, numbers + 1));
  }

  private static ShiftOptions shift(
      ShiftOptions.Kind kind, ShiftOptions.Points points, ShiftOptions.Tiles tiles) {
    return OptionsToTry.shift(kind, ShiftOptions.Reading.EACH, points, tiles);
  }

  private static TransferOptions visible() {
    return new TransferOptions(1, true, 1, 1, false, 0.5, 1, 0, 0, true, 0, 0, 5);
  }

  @ParameterizedTest(name = "{1} {0}")
  @MethodSource("all")
  void withoutSpread(
      String name, Rule rule, RuleOptions options, int devices, int points, int numbers) {
    double counted = 4 * devices + 4 * numbers;
    assertThat(bytesAWeight(rule, options, Variability.NONE))
        .as(name)
        .isBetween(counted, counted + SCRATCH);
  }

  @ParameterizedTest(name = "{1} {0}")
  @MethodSource("all")
  void withSpread(
      String name, Rule rule, RuleOptions options, int devices, int points, int numbers) {
    double counted = 12 * devices + 4 * points + 4 * numbers;
    assertThat(bytesAWeight(rule, options, SPREAD)).as(name).isBetween(counted, counted + SCRATCH);
  }

  private static double bytesAWeight(Rule rule, RuleOptions options, Variability variability) {
    DeviceTwin twin = SampleTraining.twin(variability);
    List<TwinArray> pulsed = new ArrayList<>();
    Model model =
        new Model(
            DATA,
            TrainingSettings.mnist(rule, 1).withSymmetryPoint(0.05).withOptions(options),
            Optional.of(twin),
            (name, cells) -> {
              TwinArray array = new TwinArray(twin, cells, Seeds.of(5).child(name));
              if (!name.endsWith("reference")) {
                pulsed.add(array);
              }
              return array;
            },
            Seeds.of(1),
            Progress.NONE);
    // Arrays draw the parameters of their cells when one is pulsed.
    PulseBatch one = new PulseBatch(1);
    one.add(0, 1);
    pulsed.forEach(array -> array.pulse(one));
    return (double) RetainedArrays.bytes(model) / CELLS;
  }
}
