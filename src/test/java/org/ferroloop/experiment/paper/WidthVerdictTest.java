package org.ferroloop.experiment.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ferroloop.experiment.sweep.SummaryRow;
import org.junit.jupiter.api.Test;

/** The sentences follow the figures, whichever way they go. */
class WidthVerdictTest {
  private static final String NARROW = "ID161ZR15000-20ns-104937";
  private static final String OTHER_NARROW = "ID161ZR15000-20ns-110402";
  private static final String MIDDLE = "ID161ZR15000-2us-111900";
  private static final String WIDE = "ID161ZR15000-2ms-113844";

  private static WidthVerdict upperBound(SummaryRow... rows) {
    return WidthVerdict.energy(List.of(rows), "upper-bound", 0.95);
  }

  @Test
  void energyThatFallsAtEveryStepHolds() {
    WidthVerdict verdict =
        upperBound(
            SampleRows.reaching(NARROW, 1000, 1010),
            SampleRows.reaching(WIDE, 1000, 1010),
            SampleRows.reaching(MIDDLE, 1000, 1010));
    assertThat(verdict.fields()).containsEntry("verdict", "holds");
    assertThat(verdict.fields()).containsEntry("falls_at_every_step", true);
    double ratio =
        ((List<?>) verdict.fields().get("ratio_of_ends")).get(0) instanceof Double r ? r : 0;
    // One pulse: 957.5 uJ at 2 ms and 313.6 nJ at 20 ns, as the twin files say.
    assertThat(ratio).isBetween(1000.0, 10_000.0);
    assertThat(verdict.sentence())
        .contains("rises at no step", "2 ms", "20 ns", "save energy holds here");
  }

  @Test
  void energyThatRisesAtTheEndsDoesNotHold() {
    WidthVerdict verdict =
        upperBound(
            SampleRows.reaching(NARROW, 100_000_000, 100_000_100),
            SampleRows.reaching(WIDE, 1000, 1010));
    assertThat(verdict.fields()).containsEntry("verdict", "does not hold");
    assertThat(verdict.sentence()).contains("rises from 2 ms to 20 ns", "does not hold here");
  }

  @Test
  void aRiseInTheMiddleIsNamed() {
    WidthVerdict verdict =
        upperBound(
            SampleRows.reaching(NARROW, 1000, 1010),
            SampleRows.reaching(MIDDLE, 100_000_000, 100_000_100),
            SampleRows.reaching(WIDE, 1000, 1010));
    assertThat(verdict.fields()).containsEntry("verdict", "holds at the ends only");
    assertThat(verdict.sentence()).contains("rises from 2 ms to 2 us", "not at each step");
  }

  @Test
  void aRiseWithinOneDeviationIsNone() {
    SummaryRow wide = SampleRows.reaching(WIDE, 1000, 1010);
    SummaryRow sure = SampleRows.reaching(NARROW, 4_000_000, 4_000_100);
    SummaryRow unsure = SampleRows.reaching(NARROW, 1_000_000, 7_000_000);
    assertThat(upperBound(wide, sure).fields()).containsEntry("falls_at_every_step", false);
    assertThat(upperBound(wide, unsure).fields()).containsEntry("falls_at_every_step", true);
  }

  @Test
  void everyTwinOfAWidthCounts() {
    WidthVerdict verdict =
        upperBound(
            SampleRows.reaching(NARROW, 1000, 1010),
            SampleRows.reaching(OTHER_NARROW, 100_000_000, 100_000_100),
            SampleRows.reaching(WIDE, 1000, 1010));
    assertThat(verdict.fields()).containsEntry("verdict", "does not hold");
    assertThat(verdict.sentence()).contains("it depends on the twin");
  }

  @Test
  void twinsThatNeverReachTheTargetAreNamed() {
    SummaryRow never = SampleRows.row(MIDDLE, 2, 0.5, 1000, 1010);
    WidthVerdict verdict =
        upperBound(
            SampleRows.reaching(NARROW, 1000, 1010), never, SampleRows.reaching(WIDE, 1000, 1010));
    assertThat(verdict.sentence()).contains("not reached by ID161ZR15000 2 us");
    assertThat(upperBound(never, SampleRows.reaching(WIDE, 1000)).fields())
        .containsEntry("verdict", "cannot be judged");
  }

  @Test
  void theUncertaintyOfMeasuredCurrentsIsTold() {
    List<SummaryRow> rows =
        List.of(SampleRows.reaching(NARROW, 1000, 1010), SampleRows.reaching(WIDE, 1000, 1010));
    WidthVerdict verdict = WidthVerdict.energy(rows, "measured-dc", 0.95);
    List<?> ratio = (List<?>) verdict.fields().get("ratio_of_ends");
    List<?> range = (List<?>) verdict.fields().get("ratio_within_uncertainty");
    assertThat((Double) range.get(0)).isLessThan((Double) ratio.get(0));
    assertThat((Double) range.get(1)).isGreaterThan((Double) ratio.get(1));
    assertThat(verdict.sentence())
        .contains("uncertainty of the conduction term", "the saving stands");
    WidthVerdict unsure =
        WidthVerdict.energy(
            List.of(SampleRows.reaching(NARROW, 50_000, 50_010), rows.get(1)), "measured-dc", 0.95);
    assertThat(unsure.sentence()).contains("not known");
  }

  @Test
  void epochsAreJudgedTheOtherWayRound() {
    SummaryRow wide = SampleRows.row(WIDE, 2, 0.96, 10, 10);
    SummaryRow narrow = SampleRows.row(NARROW, 5, 0.96, 10, 10);
    assertThat(WidthVerdict.epochs(List.of(wide, narrow), 0.95).fields())
        .containsEntry("verdict", "holds");
    SummaryRow quick = SampleRows.row(NARROW, 1, 0.96, 10, 10);
    WidthVerdict verdict = WidthVerdict.epochs(List.of(wide, quick), 0.95);
    assertThat(verdict.fields()).containsEntry("verdict", "does not hold");
    assertThat(verdict.sentence()).contains("fall from 2 ms to 20 ns", "2.0 at 2 ms, 1.0 at 20 ns");
  }
}
