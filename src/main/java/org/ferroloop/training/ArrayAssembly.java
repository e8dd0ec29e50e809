package org.ferroloop.training;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ferroloop.synapse.SynapseArray;
import org.ferroloop.synapse.arrangement.PairArray;
import org.ferroloop.synapse.arrangement.Programmed;
import org.ferroloop.synapse.arrangement.ShiftedArray;
import org.ferroloop.synapse.arrangement.VerifiedArray;
import org.ferroloop.synapse.arrangement.WriteVerify;
import org.ferroloop.time.Progress;
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
  private final Progress progress;
  private final Map<String, Watched> watched = new LinkedHashMap<>();

  /** An array that has something to tell after the training. */
  private record Watched(
      Optional<VerifiedArray> verified, Optional<PairArray> pair, int unsettled) {
    private static final Watched NOTHING = new Watched(Optional.empty(), Optional.empty(), 0);

    Watched withUnsettled(int cells) {
      return new Watched(verified, pair, cells);
    }
  }

  /**
   * @param progress told while symmetry points are searched
   */
  ArrayAssembly(
      ArrayFactory arrays, TrainingSettings settings, DeviceTwin twin, Progress progress) {
    this.progress = progress;
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
    return options.cells().multiplied(single(name, cells));
  }

  /** Cells that get the pulses they are asked for. */
  private SynapseArray single(String name, int cells) {
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
    if (verified.isPresent() || pair.isPresent()) {
      watched.put(name, new Watched(verified, pair, 0));
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
    SynapseArray single = single(name, cells);
    ShiftOptions shift = options.shift();
    float[] points = new float[cells];
    float mean = point;
    if (shift.points() == ShiftOptions.Points.PER_CELL) {
      // Through an array of its own, which does not keep memory for pulses of all cells.
      SynapseArray searched = options.cells().multiplied(single);
      CellPoints found = CellPoints.search(name, searched, shift.calibrationPulses(), progress);
      if (found.unsettled() > 0) {
        Watched before = watched.getOrDefault(name, Watched.NOTHING);
        watched.put(name, before.withUnsettled(found.unsettled()));
      }
      points = found.points();
      mean = found.mean();
    } else {
      Arrays.fill(points, point);
    }
    SynapseArray array = options.cells().multiplied(single);
    return new Shifted(
        shift.kind() == ShiftOptions.Kind.DIGITAL
            ? ShiftedArray.digital(array, points)
            : shiftedByDevices(name, array, points),
        mean);
  }

  private SynapseArray shiftedByDevices(String name, SynapseArray array, float[] points) {
    String referenceName = name + " reference";
    SynapseArray reference = arrays.create(referenceName, points.length);
    Optional<VerifiedArray> verified = verified(reference);
    verified.ifPresent(
        one -> watched.put(referenceName, new Watched(verified, Optional.empty(), 0)));
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
    return watched.entrySet().stream()
        .map(entry -> report(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static ArrayReport report(String name, Watched array) {
    Programmed programmed = array.verified().map(VerifiedArray::last).orElse(Programmed.NOTHING);
    return new ArrayReport(
        name,
        programmed.cells(),
        programmed.missed(),
        array.pair().map(PairArray::refreshes).orElse(0L),
        array.pair().map(PairArray::missed).orElse(0L),
        array.unsettled());
  }
}
