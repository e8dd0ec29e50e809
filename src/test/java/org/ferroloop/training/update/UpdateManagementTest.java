package org.ferroloop.training.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Train length and factors against the formulas of analog-training section 4, worked by hand. */
class UpdateManagementTest {
  private static final Offset<Float> CLOSE = within(1e-5f);

  private final UpdateManagement management = new UpdateManagement();

  @Test
  void smallUpdatesTakeOneSlotAndShareTheChance() {
    management.manage(1, 0.01f, 0.1f, 0.1f);
    assertThat(management.length()).isEqualTo(1);
    // k = 0.01: the largest input and the largest error both fire with sqrt(k) = 0.1.
    assertThat(management.inputFactor() * 1).isCloseTo(0.1f, CLOSE);
    assertThat(management.errorFactor() * 0.01f).isCloseTo(0.1f, CLOSE);
  }

  @Test
  void largeUpdatesAreBoundedByTheLongestTrain() {
    management.manage(0.5f, 2, 10, 0.1f);
    // k = 100, so the error counts as 2 * 31 / 100 and the input fires in every slot.
    assertThat(management.length()).isEqualTo(31);
    assertThat(management.inputFactor() * 0.5f).isCloseTo(1, CLOSE);
    assertThat(management.errorFactor() * 2 * 31 / 100).isCloseTo(1, CLOSE);
  }

  @Test
  void nothingToChangeTakesNoSlot() {
    management.manage(0, 1, 0.1f, 0.1f);
    assertThat(management.length()).isZero();
    management.manage(1, 0, 0.1f, 0.1f);
    assertThat(management.length()).isZero();
  }

  @Test
  void withoutManagementTheTrainIsLongAndTheFactorsEqual() {
    management.fixed(0.31f, 0.01f);
    assertThat(management.length()).isEqualTo(31);
    assertThat(management.inputFactor()).isCloseTo(1, CLOSE);
    assertThat(management.errorFactor()).isCloseTo(1, CLOSE);
  }
}
