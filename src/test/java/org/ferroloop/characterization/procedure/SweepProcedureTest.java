package org.ferroloop.characterization.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.ferroloop.characterization.AmplitudePlan;
import org.ferroloop.characterization.Preconditioning;
import org.ferroloop.characterization.SweepPlan;
import org.ferroloop.characterization.SweepSettings;
import org.ferroloop.characterization.WidthPlan;
import org.ferroloop.instrument.IvSweep;
import org.junit.jupiter.api.Test;

class SweepProcedureTest {
  private static final IvSweep READ = new IvSweep(-0.1, 0.1, 4, 1e-6, 4, 0);
  private static final SweepPlan AMPLITUDES = new AmplitudePlan(0, 1, -1, -1, 1, 2e-6, false);

  private static SweepProcedure of(SweepPlan plan, int repetitions, Preconditioning before) {
    return new SweepProcedure(
        new SweepSettings(plan, 2e-8, 3e-8, 1e-3, 0, repetitions, before), READ);
  }

  /** "+1.0" for a pulse of 1 V, "w" for a wait, "r" for a read, with the place of each. */
  private static List<String> steps(SweepProcedure procedure) {
    List<String> all = new ArrayList<>();
    for (long i = 0; i < procedure.size(); i++) {
      Step step = procedure.step(i);
      assertThat(procedure.step(i)).isEqualTo(step);
      String word = "r";
      if (step instanceof Step.PulseStep pulse) {
        word = Double.toString(pulse.train().pulse().amplitude());
      } else if (step instanceof Step.WaitStep) {
        word = "w";
      }
      Place place = procedure.place(i);
      all.add(word + " " + place.repetition() + "." + place.row());
    }
    return all;
  }

  @Test
  void aRowIsAPulseADelayAndARead() {
    assertThat(steps(of(AMPLITUDES, 2, Preconditioning.NONE)))
        .containsExactly(
            "w 0.0",
            "r 0.0",
            "1.0 0.1",
            "w 0.1",
            "r 0.1",
            "-1.0 0.2",
            "w 0.2",
            "r 0.2", //
            "w 1.0",
            "r 1.0",
            "1.0 1.1",
            "w 1.1",
            "r 1.1",
            "-1.0 1.2",
            "w 1.2",
            "r 1.2");
  }

  @Test
  void preconditioningComesOnceOrEveryTime() {
    SweepPlan plan = new WidthPlan(2, -1, List.of(1e-6), false);
    Preconditioning once = new Preconditioning(-3, 4, 1e-4, 1e-4, 5e-3, false);
    assertThat(steps(of(plan, 2, once)))
        .containsExactly(
            "-3.0 0.-1",
            "w 0.-1",
            "4.0 0.-1",
            "w 0.-1", //
            "2.0 0.0",
            "w 0.0",
            "r 0.0",
            "-1.0 0.1",
            "w 0.1",
            "r 0.1", //
            "2.0 1.0",
            "w 1.0",
            "r 1.0",
            "-1.0 1.1",
            "w 1.1",
            "r 1.1");
    Preconditioning every = new Preconditioning(0, 4, 1e-4, 1e-4, 5e-3, true);
    assertThat(steps(of(plan, 2, every)))
        .containsExactly(
            "4.0 0.-1",
            "w 0.-1", //
            "2.0 0.0",
            "w 0.0",
            "r 0.0",
            "-1.0 0.1",
            "w 0.1",
            "r 0.1", //
            "4.0 1.-1",
            "w 1.-1", //
            "2.0 1.0",
            "w 1.0",
            "r 1.0",
            "-1.0 1.1",
            "w 1.1",
            "r 1.1");
  }

  @Test
  void pulsesHaveTheEdgesAndTheReadIsTheOneGiven() {
    SweepProcedure procedure = of(AMPLITUDES, 1, Preconditioning.NONE);
    Step.PulseStep pulse = (Step.PulseStep) procedure.step(2);
    assertThat(pulse.train().count()).isEqualTo(1);
    assertThat(pulse.train().pulse().rise()).isEqualTo(2e-8);
    assertThat(pulse.train().pulse().fall()).isEqualTo(3e-8);
    assertThat(pulse.train().pulse().width()).isEqualTo(2e-6);
    assertThat(procedure.step(4)).isEqualTo(new Step.ReadStep(READ));
    assertThat(procedure.step(3)).isEqualTo(new Step.WaitStep(1e-3));
    assertThat(procedure.parameters())
        .containsEntry("end-pos", "1 V")
        .containsEntry("rise", "20 ns")
        .containsEntry("compliance", "1 uA");
  }

  @Test
  void stepsOutsideAndImpossibleParametersAreRefused() {
    SweepProcedure procedure = of(AMPLITUDES, 1, Preconditioning.NONE);
    assertThatThrownBy(() -> procedure.step(8)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> procedure.place(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    SweepSettings lifted = new SweepSettings(AMPLITUDES, 2e-8, 2e-8, 1e-3, 0.5, 1);
    assertThatThrownBy(() -> new SweepProcedure(lifted, READ))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0 V during pulses");
    assertThatThrownBy(() -> of(AMPLITUDES, 0, Preconditioning.NONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("repetitions");
    assertThatThrownBy(
            () -> new SweepProcedure(procedure.settings(), new IvSweep(0.1, 0.2, 4, 1e-6, 4, 0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("negative to a positive");
  }
}
