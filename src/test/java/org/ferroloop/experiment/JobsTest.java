package org.ferroloop.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.ferroloop.config.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class JobsTest {
  @Test
  void resultsKeepTheOrderOfTheJobsWhoeverIsFirst() throws InterruptedException {
    CountDownLatch second = new CountDownLatch(1);
    List<Callable<String>> jobs =
        List.of(
            () -> {
              second.await();
              return "first";
            },
            () -> {
              second.countDown();
              return "second";
            });
    assertThat(Jobs.run(jobs, 2)).containsExactly("first", "second");
  }

  @Test
  @Timeout(30)
  void aFailureIsThrownAsItIsAndStopsTheRest() {
    List<Callable<String>> jobs =
        List.of(
            () -> {
              throw InputException.at("twin.yaml", 3, "name", "x", "y");
            },
            () -> {
              new CountDownLatch(1).await();
              return "never";
            });
    assertThatThrownBy(() -> Jobs.run(jobs, 2))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("twin.yaml, line 3");
  }
}
