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
  /**
   * Where in their range the devices of a pair begin: a bound may be out of a spread cell's reach.
   */
  private static final double PAIR_BASE = 0.1;

  private static final int SAMPLES_OF_A_STEP = 16;

  private final ArrayFactory arrays;
  private final RuleOptions options;
  private final StepParameters bounds;
  private final float point;
  private final List<Watched> watched = new ArrayList<>();

  /** Arrays that have something to tell after the training. */
  private record Watched(String name, Optional<VerifiedArray> verified, Optional<PairArray> pair) {}

  ArrayAssembly(ArrayFactory arrays, TrainingSettings settings, DeviceTwin twin) {
    this.arrays = arrays;
    this.options = settings.options();
    this.bounds = twin.parameters();
    this.point = (float) settings.symmetryPoint();
  }

  /** The steps by which rules reckon, of these cells: those where the effective weight is 0. */
  static StepSizes steps(DeviceTwin twin, TrainingSettings settings) {
    boolean shifted = settings.rule().wantsMeanPoint(settings.options());
    StepSizes single = StepSizes.at(twin, shifted ? (float) settings.symmetryPoint() : 0);
    CellOptions cells = settings.options().cells();
    if (cells.pair()) {
      float step = pairStep(twin, cells);
      return new StepSizes(step, step, step, step);
    }
    if (!cells.multiplies()) {
      return single;
    }
    float mean = (cells.pulsesUp() + cells.pulsesDown()) / 2f;
    return new StepSizes(
        mean * single.granularity(),
        cells.pulsesUp() * single.up(),
        cells.pulsesDown() * single.down(),
        mean * single.unbiased());
  }

  /** The mean up step where devices of a pair are. */
  private static float pairStep(DeviceTwin twin, CellOptions cells) {
    double sum = 0;
    for (int i = 0; i < SAMPLES_OF_A_STEP; i++) {
      double share = PAIR_BASE + (cells.refreshAbove() - PAIR_BASE) * (i + 0.5) / SAMPLES_OF_A_STEP;
      sum += twin.stepUp(at(twin.parameters(), share));
    }
    return (float) (sum / SAMPLES_OF_A_STEP);
  }

  private static float at(StepParameters bounds, double share) {
    return (float) (bounds.wMin() + share * (bounds.wMax() - bounds.wMin()));
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
              at(bounds, PAIR_BASE),
              at(bounds, kind.refreshAbove()),
              at(bounds, kind.refreshLower()));
      pair = Optional.of(new PairArray(array, limits, writer()));
      array = pair.get();
    }
    if (verified.isPresent() || pair.isPresent()) {
      watched.add(new Watched(name, verified, pair));
    }
    return array;
  }

  /** Whether shifting is a matter of one number. */
  boolean shiftsByOneNumber() {
    return options.shift().kind() == ShiftOptions.Kind.DIGITAL
        && options.shift().points() == ShiftOptions.Points.MEAN;
  }

  /** Cells whose weights are counted from their symmetry points. */
  SynapseArray shifted(String name, int cells) {
    SynapseArray single = single(name, cells);
    ShiftOptions shift = options.shift();
    float[] points = new float[cells];
    if (shift.points() == ShiftOptions.Points.PER_CELL) {
      // Through an array of its own, which does not keep memory for pulses of all cells.
      SynapseArray calibrated = options.cells().multiplied(single);
      points = AlternatingTrain.points(calibrated, shift.calibrationPulses());
    } else {
      Arrays.fill(points, point);
    }
    SynapseArray array = options.cells().multiplied(single);
    if (shift.kind() == ShiftOptions.Kind.DIGITAL) {
      return ShiftedArray.digital(array, points);
    }
    String referenceName = name + " reference";
    SynapseArray reference = arrays.create(referenceName, cells);
    Optional<VerifiedArray> verified = verified(reference);
    verified.ifPresent(one -> watched.add(new Watched(referenceName, verified, Optional.empty())));
    SynapseArray programmed = verified.<SynapseArray>map(one -> one).orElse(reference);
    programmed.program(points);
    return ShiftedArray.reference(array, programmed, shift.reading() == ShiftOptions.Reading.EACH);
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
