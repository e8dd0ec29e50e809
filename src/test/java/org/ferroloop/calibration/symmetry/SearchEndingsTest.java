package org.ferroloop.calibration.symmetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.ferroloop.random.Seeds;
import org.ferroloop.synapse.AihwkitTwins;
import org.ferroloop.synapse.ArrayState;
import org.ferroloop.synapse.PulseBatch;
import org.ferroloop.synapse.PulseTally;
import org.ferroloop.synapse.SynapseArray;
import org.ferroloop.synapse.TwinArray;
import org.ferroloop.synapse.TwinsToTry;
import org.ferroloop.time.Progress;
import org.ferroloop.twin.ConductanceWindow;
import org.ferroloop.twin.DeviceTwin;
import org.ferroloop.twin.PiecewiseStep;
import org.ferroloop.twin.StepParameters;
import org.ferroloop.twin.Variability;
import org.junit.jupiter.api.Test;

/** How a search ends: settled, or not and why. */
class SearchEndingsTest {
  private static final SymmetryOptions SMALL = new SymmetryOptions(40_000, 1e-5, 0);

  /** One cell that answers the n-th pulse with a given function of n, high after odd ones. */
  private static final class Recorded implements SynapseArray {
    private final DoubleUnaryOperator answer;
    private long pulses;

    Recorded(DoubleUnaryOperator answer) {
      this.answer = answer;
    }

    @Override
    public int size() {
      return 1;
    }

    @Override
    public ConductanceWindow window() {
      return TwinArray.RELATIVE_WINDOW;
    }

    @Override
    public void pulse(PulseBatch batch) {
      pulses++;
    }

    @Override
    public void read(float[] weights) {
      weights[0] = read(0);
    }

    @Override
    public float read(int cell) {
      return (float) answer.applyAsDouble(pulses);
    }

    @Override
    public void program(float[] targets) {
      pulses = 0;
    }

    @Override
    public PulseTally tally() {
      return new PulseTally(pulses, 0, 0);
    }

    @Override
    public ArrayState save() {
      return new ArrayState(new float[1], new float[0], pulses, tally());
    }

    @Override
    public void restore(ArrayState state) {
      pulses = state.sequence();
    }
  }

  private static SymmetryPoint found(DoubleUnaryOperator answer) {
    return SymmetrySearch.run(new Recorded(answer), SMALL, Progress.NONE).points().get(0);
  }

  private static double swing(double pulse) {
    return pulse % 2 == 1 ? 0.02 : -0.02;
  }

  @Test
  void aCellThatDriftsIsNotConvergedAndSaysSo() {
    SymmetryPoint point = found(n -> swing(n) + 2e-5 * n);
    assertThat(point.outcome()).isEqualTo(Outcome.DRIFTING);
    assertThat(point.pulses()).isBetween(10_000L, 40_000L);
  }

  @Test
  void aCellThatNeverMovesIsFoundAtOnce() {
    SymmetryPoint point = found(n -> 0.3);
    assertThat(point.outcome()).isEqualTo(Outcome.NO_RESPONSE);
    assertThat(point.pulses()).isLessThan(1000);
  }

  @Test
  void aCellThatMovesTheWrongWayIsNotConverged() {
    Random noise = new Random(8);
    assertThat(found(n -> -swing(n) + 0.01 * noise.nextGaussian()).outcome())
        .isEqualTo(Outcome.NO_RESPONSE);
  }

  @Test
  void aReadingThatIsNoNumberEndsTheCell() {
    SymmetryPoint point = found(n -> n == 77 ? Double.NaN : swing(n));
    assertThat(point.outcome()).isEqualTo(Outcome.UNREADABLE);
  }

  @Test
  void aSlowApproachIsNotMistakenForStationarity() {
    // Time constant 20,000 pulses: within the budget it comes nowhere near its end at 0.5.
    SymmetryPoint point = found(n -> swing(n) + 0.5 * (1 - Math.exp(-n / 20_000)));
    assertThat(point.converged()).isFalse();
    SymmetryPoint patient =
        SymmetrySearch.run(
                new Recorded(n -> swing(n) + 0.5 * (1 - Math.exp(-n / 20_000))),
                SymmetryOptions.DEFAULT.withMaxPulses(4_000_000),
                Progress.NONE)
            .points()
            .get(0);
    assertThat(patient.converged()).isTrue();
    assertThat(patient.mean()).isCloseTo(0.5, within(1e-4));
  }

  @Test
  void aSlowApproachUnderReadingNoiseIsNotMistakenEither() {
    Random noise = new Random(9);
    SymmetryPoint point =
        found(n -> swing(n) + 0.5 * (1 - Math.exp(-n / 20_000)) + 0.05 * noise.nextGaussian());
    assertThat(point.converged()).isFalse();
  }

  private static SymmetryPoint creeping(DoubleUnaryOperator answer, double accepted) {
    return SymmetrySearch.run(new Recorded(answer), SMALL.withCreep(accepted), Progress.NONE)
        .points()
        .get(0);
  }

  @Test
  void aMeanThatGoesOnWithTheLogarithmCreepsWhenThatIsAccepted() {
    Random noise = new Random(10);
    DoubleUnaryOperator answer =
        n -> swing(n) * 10 - 0.03 * Math.log(Math.max(1, n)) + 0.001 * noise.nextGaussian();
    SymmetryPoint point = creeping(answer, 0.05);
    assertThat(point.outcome()).isEqualTo(Outcome.CREEPING);
    assertThat(point.found()).isTrue();
    assertThat(point.converged()).isFalse();
    assertThat(point.creep()).isCloseTo(-0.03, within(4 * point.creepError()));
    double truth = 0;
    for (long n = point.firstPulse(); n <= point.pulses(); n++) {
      truth -= 0.03 * Math.log(n) / (point.pulses() - point.firstPulse() + 1);
    }
    assertThat(point.mean()).isCloseTo(truth, within(4 * point.standardError()));
    assertThat(point.standardError()).isLessThan(1e-4);
    assertThat(creeping(answer, 0.02).outcome()).isEqualTo(Outcome.DRIFTING);
    assertThat(found(answer).outcome()).isEqualTo(Outcome.DRIFTING);
  }

  @Test
  void aDriftOrASlowApproachIsNoCreepHoweverSlowItBegins() {
    Random noise = new Random(11);
    DoubleUnaryOperator drift = n -> swing(n) * 10 + 1e-6 * n + 1e-4 * noise.nextGaussian();
    assertThat(creeping(drift, 0.05).outcome()).isEqualTo(Outcome.DRIFTING);
    DoubleUnaryOperator approach =
        n -> swing(n) * 10 + 0.5 * (1 - Math.exp(-n / 1e6)) + 1e-4 * noise.nextGaussian();
    assertThat(creeping(approach, 0.05).outcome()).isEqualTo(Outcome.DRIFTING);
  }

  @Test
  void acceptingCreepChangesNothingForTwinsThatSettle() {
    DeviceTwin twin =
        AihwkitTwins.piecewise(
            "ID161ZR15000", "111900", new Variability(0.3, 0.3, false, 0, 0.3, 0.3, 0, 0));
    SymmetrySurvey strict =
        SymmetrySearch.run(
            new TwinArray(twin, 200, Seeds.of(12)), SymmetryOptions.DEFAULT, Progress.NONE);
    SymmetrySurvey patient =
        SymmetrySearch.run(
            new TwinArray(twin, 200, Seeds.of(12)),
            SymmetryOptions.DEFAULT.withCreep(0.05),
            Progress.NONE);
    assertThat(patient.outcomes()).isEqualTo(strict.outcomes());
    assertThat(patient.points()).isEqualTo(strict.points());
  }

  @Test
  void settledHighLowAndMeanOfACleanTwoCycle() {
    SymmetryPoint point = found(n -> 0.1 + swing(n));
    assertThat(point.converged()).isTrue();
    assertThat(point.high()).isCloseTo(0.12, within(1e-6));
    assertThat(point.low()).isCloseTo(0.08, within(1e-6));
    assertThat(point.mean()).isCloseTo(0.1, within(1e-6));
    assertThat(point.standardError()).isLessThan(1e-6);
  }

  @Test
  void theSettlingCurveRunsFromTheStartToTheEndAndStaysSmall() {
    TwinArray array = new TwinArray(TwinsToTry.soft(Variability.NONE), 3, Seeds.of(1));
    SymmetrySurvey survey = SymmetrySearch.run(array, SymmetryOptions.DEFAULT, Progress.NONE);
    SettlingPoint first = survey.settling().get(0);
    SettlingPoint last = survey.settling().get(survey.settling().size() - 1);
    assertThat(first.pulses()).isEqualTo(2);
    assertThat(last.pulses()).isEqualTo(survey.pulses());
    assertThat(last.mean()).isCloseTo(survey.mean(), within(1e-5));
    assertThat(survey.settling()).hasSizeLessThan(500);
    assertThat(array.tally().pulses()).isEqualTo(3 * survey.pulses());
  }

  @Test
  void crossingsOnNodesAndUnstableOnesAreTold() {
    // Differences at the nodes: +1, 0, -1, 0, +1, -1, so stable, unstable, stable.
    PiecewiseStep model =
        new PiecewiseStep(new double[] {2, 1, 1, 1, 2, 1}, new double[] {1, 1, 2, 1, 1, 2});
    DeviceTwin twin = TwinsToTry.twin(model, new StepParameters(0.05, 0, -1, 1), Variability.NONE);
    Crossings crossings = Crossings.of(twin);
    assertThat(crossings.stable()).hasSize(2);
    assertThat(crossings.stable().get(0)).isCloseTo(-0.6, within(1e-9));
    assertThat(crossings.stable().get(1)).isCloseTo(0.8, within(1e-9));
    assertThat(crossings.unstable()).hasSize(1);
    assertThat(crossings.unstable().get(0)).isCloseTo(0.2, within(1e-9));
  }

  @Test
  void impossibleOptionsAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new SymmetryOptions(10, 1e-5, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new SymmetryOptions(1000, 0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> SMALL.withCreep(-1));
  }
}
