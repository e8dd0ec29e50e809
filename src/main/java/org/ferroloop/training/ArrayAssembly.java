package org.ferroloop.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ferroloop.synapse.SynapseArray;
import org.ferroloop.synapse.arrangement.AlternatingTrain;
import org.ferroloop.synapse.arrangement.PairArray;
import org.ferroloop.synapse.arrangement.Programmed;
import org.ferroloop.synapse.arrangement.ShiftedArray;
import org.ferroloop.synapse.arrangement.VerifiedArray;
import org.ferroloop.synapse.arrangement.WriteVerify;
import org.ferroloop.training.update.StepSizes;
import org.ferroloop.twin.DeviceTwin;
import org.ferroloop.twin.StepParameters;

/**
 * Puts the arrays of a training together as its options say: devices, closed-loop programming,
 * pairs, several pulses for one, shift, in this order from below.
 */
final class ArrayAssembly {
  private final ArrayFactory arrays;
  private final RuleOptions options;
  private final StepParameters bounds;
  private final ReckonedSteps steps;
  private final float point;
  private final List<Watched> watched = new ArrayList<>();

  /** Arrays that have something to tell after the training. */
  private record Watched(String name, Optional<VerifiedArray> verified, Optional<PairArray> pair) {}

  ArrayAssembly(ArrayFactory arrays, TrainingSettings settings, DeviceTwin twin) {
    this.arrays = arrays;
    this.options = settings.options();
    this.bounds = twin.parameters();
    this.steps = new ReckonedSteps(twin, options.cells());
    this.point = (float) settings.symmetryPoint();
  }

  /** The steps by which rules reckon where the effective weight 0 is this device weight. */
  StepSizes steps(float weight) {
    return steps.at(weight);
  }

  /** Cells that are not shifted, or whose one mean point others subtract. */
  SynapseArray plain(String name, int cells) {
    CellOptions kind = options.cells();
    SynapseArray devices = arrays.create(name, kind.pair() ? 2 * cells : cells);
    Optional<VerifiedArray> verified = verified(devices);
    SynapseArray array = verified.<SynapseArray>map(one -> one).orElse(devices);
    Optional<PairArray> pair = Optional.empty();
    if (kind.pair()) {
      PairArray.Limits limits =
          new PairArray.Limits(
              ReckonedSteps.weight(bounds, ReckonedSteps.PAIR_BASE),
              ReckonedSteps.weight(bounds, kind.refreshAbove()),
              ReckonedSteps.weight(bounds, kind.refreshLower()));
      pair = Optional.of(new PairArray(array, limits, writer()));
      array = pair.get();
    }
    array = kind.multiplied(array);
    if (verified.isPresent() || pair.isPresent()) {
      watched.add(new Watched(name, verified, pair));
    }
    return array;
  }

  /**
   * Cells whose weights are counted from their symmetry points.
   *
   * @param point the mean of the points: about here a device stands for 0
   */
  record Shifted(SynapseArray array, float point) {}

  /** Whether shifting is a matter of one number. */
  boolean shiftsByOneNumber() {
    return options.shift().kind() == ShiftOptions.Kind.DIGITAL
        && options.shift().points() == ShiftOptions.Points.MEAN;
  }

  /** Cells whose weights are counted from their symmetry points. */
  Shifted shifted(String name, int cells) {
    SynapseArray array = plain(name, cells);
    ShiftOptions shift = options.shift();
    float[] points = new float[cells];
    float mean = point;
    if (shift.points() == ShiftOptions.Points.PER_CELL) {
      points = AlternatingTrain.points(array, shift.calibrationPulses());
      mean = mean(points);
    } else {
      Arrays.fill(points, point);
    }
    return new Shifted(
        shift.kind() == ShiftOptions.Kind.DIGITAL
            ? ShiftedArray.digital(array, points)
            : shiftedByDevices(name, array, points),
        mean);
  }

  private static float mean(float[] points) {
    double sum = 0;
    for (float one : points) {
      sum += one;
    }
    return (float) (sum / points.length);
  }

  private SynapseArray shiftedByDevices(String name, SynapseArray array, float[] points) {
    String referenceName = name + " reference";
    SynapseArray reference = arrays.create(referenceName, points.length);
    Optional<VerifiedArray> verified = verified(reference);
    verified.ifPresent(one -> watched.add(new Watched(referenceName, verified, Optional.empty())));
    SynapseArray programmed = verified.<SynapseArray>map(one -> one).orElse(reference);
    programmed.program(points);
    boolean each = options.shift().reading() == ShiftOptions.Reading.EACH;
    return ShiftedArray.reference(array, programmed, each);
  }

  private Optional<VerifiedArray> verified(SynapseArray devices) {
    return options.programming().writeVerify()
        ? Optional.of(new VerifiedArray(devices, writer()))
        : Optional.empty();
  }

  private WriteVerify writer() {
    return new WriteVerify(options.programming().tolerance(), options.programming().budget());
  }

  /** What happened to the arrays so far; only those that have something to tell. */
  List<ArrayReport> reports() {
    return watched.stream().map(ArrayAssembly::report).toList();
  }

  private static ArrayReport report(Watched array) {
    Programmed programmed = array.verified().map(VerifiedArray::last).orElse(Programmed.NOTHING);
    return new ArrayReport(
        array.name(),
        programmed.cells(),
        programmed.missed(),
        array.pair().map(PairArray::refreshes).orElse(0L),
        array.pair().map(PairArray::missed).orElse(0L));
  }
}
