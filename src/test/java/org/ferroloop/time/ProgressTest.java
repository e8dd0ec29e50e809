package org.ferroloop.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final List<Double> shares = new ArrayList<>();
  private final Progress whole = (what, done, total) -> shares.add((double) done / total);

  @Test
  void aPartFillsItsShareOfTheWhole() {
    Progress second = whole.part(1, 4);
    second.at("fitting", 0, 10);
    second.at("fitting", 5, 10);
    second.at("fitting", 10, 10);
    assertThat(shares).containsExactly(0.25, 0.375, 0.5);
  }

  @Test
  void theLastPartsAreAWholeToThoseWhoSeeNothingElse() {
    Progress rest = whole.from(1, 4);
    rest.part(0, 3).at("fitting", 10, 10);
    rest.part(2, 3).at("fitting", 10, 10);
    assertThat(shares).containsExactly(0.5, 1.0);
  }
}
