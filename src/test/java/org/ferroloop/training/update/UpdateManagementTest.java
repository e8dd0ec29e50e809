package org.ferroloop.training.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Train length and factors against the formulas of analog-training section 4, worked by hand. */
class UpdateManagementTest {
  private static final Offset<Float> CLOSE = within(1e-5f);

  private final UpdateManagement management = new UpdateManagement(PulseTrains.DEFAULT);

  @Test
  void smallUpdatesTakeOneSlotAndShareTheChance() {
    management.set(1, 0.01f, 0.1f, 0.1f);
    assertThat(management.length()).isEqualTo(1);
    // k = 0.01: the largest input and the largest error both fire with sqrt(k) = 0.1.
    assertThat(management.inputFactor() * 1).isCloseTo(0.1f, CLOSE);
    assertThat(management.errorFactor() * 0.01f).isCloseTo(0.1f, CLOSE);
  }

  /** k = 100, so the error counts as 2 * longest / 100 and the input fires in every slot. */
  @ParameterizedTest
  @ValueSource(ints = {1, 5, 31})
  void largeUpdatesAreBoundedByTheLongestTrain(int longest) {
    UpdateManagement bounded = new UpdateManagement(new PulseTrains(longest, true));
    bounded.set(0.5f, 2, 10, 0.1f);
    assertThat(bounded.length()).isEqualTo(longest);
    assertThat(bounded.inputFactor() * 0.5f).isCloseTo(1, CLOSE);
    assertThat(bounded.errorFactor() * 2 * longest / 100).isCloseTo(1, CLOSE);
  }

  /** k = 3.2, below both bounds: the train has 4 slots, whatever the longest may have. */
  @Test
  void theBoundIsOfNoConsequenceToShorterTrains() {
    UpdateManagement bounded = new UpdateManagement(new PulseTrains(5, true));
    bounded.set(0.5f, 0.8f, 0.8f, 0.1f);
    management.set(0.5f, 0.8f, 0.8f, 0.1f);
    assertThat(bounded.length()).isEqualTo(4).isEqualTo(management.length());
    assertThat(bounded.inputFactor()).isEqualTo(management.inputFactor());
    assertThat(bounded.errorFactor()).isEqualTo(management.errorFactor());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void nothingToChangeTakesNoSlot(boolean managed) {
    UpdateManagement either = new UpdateManagement(new PulseTrains(31, managed));
    either.set(0, 1, 0.1f, 0.1f);
    assertThat(either.length()).isZero();
    either.set(1, 0, 0.1f, 0.1f);
    assertThat(either.length()).isZero();
  }

  /** Factors sqrt(rate / (granularity * length)), whatever the values are. */
  @ParameterizedTest
  @ValueSource(ints = {1, 10, 31})
  void withoutManagementTheTrainIsLongAndTheFactorsEqual(int longest) {
    UpdateManagement fixed = new UpdateManagement(new PulseTrains(longest, false));
    fixed.set(0.2f, 0.001f, 0.04f * longest, 0.01f);
    assertThat(fixed.length()).isEqualTo(longest);
    assertThat(fixed.inputFactor()).isCloseTo(2, CLOSE);
    assertThat(fixed.errorFactor()).isCloseTo(2, CLOSE);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 32, 64})
  void otherLengthsDoNotFitIntoAMask(int longest) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PulseTrains(longest, true))
        .withMessageContaining("1 to 31 slots (a train is a mask of 31 bits), found " + longest);
  }
}
