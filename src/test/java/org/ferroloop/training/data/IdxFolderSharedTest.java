package org.ferroloop.training.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.ferroloop.SharedData;
import org.junit.jupiter.api.Test;

class IdxFolderSharedTest {
  @Test
  void readsMnist() {
    DataSet mnist = DataSets.open(SharedData.folder().resolve("mnist").toString());
    assertThat(mnist.name()).isEqualTo("MNIST");
    assertThat(mnist.train().size()).isEqualTo(60_000);
    assertThat(mnist.test().size()).isEqualTo(10_000);
    assertThat(mnist.classes()).isEqualTo(10);
    assertThat(mnist.rows() * mnist.columns()).isEqualTo(784);
    // Known of MNIST: the first training digits, and the mean pixel that everybody normalises by.
    assertThat(java.util.Arrays.copyOf(mnist.train().labels(), 5)).containsExactly(5, 0, 4, 1, 9);
    double sum = 0;
    for (float value : mnist.train().values()) {
      sum += value;
    }
    assertThat(sum / mnist.train().values().length).isBetween(0.13065, 0.13067);
  }
}
