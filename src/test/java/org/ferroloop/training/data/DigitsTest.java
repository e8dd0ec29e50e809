package org.ferroloop.training.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.ferroloop.random.Seeds;
import org.junit.jupiter.api.Test;

class DigitsTest {
  private final DataSet digits = DataSets.open("digits");

  @Test
  void holdsTheWholeFileOnceInAFixedSplit() {
    assertThat(digits.train().size()).isEqualTo(1438);
    assertThat(digits.test().size()).isEqualTo(359);
    assertThat(digits.train().features()).isEqualTo(64);
    assertThat(DataSets.open("digits").test().labels()).isEqualTo(digits.test().labels());
    int[] perClass = new int[10];
    double sum = 0;
    for (Samples part : new Samples[] {digits.train(), digits.test()}) {
      for (int label : part.labels()) {
        perClass[label]++;
      }
      for (float value : part.values()) {
        assertThat(value).isBetween(0f, 1f);
        sum += value * 16;
      }
    }
    // Class counts as published with the data (UCI, optdigits.names, testing part).
    assertThat(perClass).containsExactly(178, 182, 177, 183, 181, 182, 181, 179, 174, 180);
    assertThat(sum).isEqualTo(561_718.0);
  }

  @Test
  void holdsBackAShareForValidation() {
    DataSet.Split split = digits.split(0.2, Seeds.of(1).stream("validation"));
    assertThat(split.validation().size()).isEqualTo(288);
    assertThat(split.training().size()).isEqualTo(1150);
    DataSet.Split again = digits.split(0.2, Seeds.of(1).stream("validation"));
    assertThat(again.training().values()).isEqualTo(split.training().values());
    DataSet.Split other = digits.split(0.2, Seeds.of(2).stream("validation"));
    assertThat(other.training().values()).isNotEqualTo(split.training().values());
    Set<String> pictures = new HashSet<>();
    for (Samples part : new Samples[] {split.training(), split.validation()}) {
      for (int i = 0; i < part.size(); i++) {
        float[] picture = new float[64];
        part.copy(i, picture, 0);
        pictures.add(java.util.Arrays.toString(picture));
      }
    }
    Set<String> all = new HashSet<>();
    for (int i = 0; i < digits.train().size(); i++) {
      float[] picture = new float[64];
      digits.train().copy(i, picture, 0);
      all.add(java.util.Arrays.toString(picture));
    }
    assertThat(pictures).isEqualTo(all);
  }

  @Test
  void limitsTheTrainingSamplesOnly() {
    DataSet few = digits.limitTrain(100);
    assertThat(few.train().size()).isEqualTo(100);
    assertThat(few.test().size()).isEqualTo(359);
    assertThat(digits.limitTrain(5000)).isSameAs(digits);
  }
}
