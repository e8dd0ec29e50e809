package org.ferroloop.synapse;

import org.ferroloop.random.Seeds;
import org.ferroloop.twin.Variability;
import org.junit.jupiter.api.Nested;

/** Twin arrays keep the contract, silent, spread and noisy. */
class TwinArrayContractTest {
  @Nested
  class NoiseFree extends SynapseArrayContract {
    @Override
    SynapseArray open(int size) {
      return new TwinArray(TwinsToTry.soft(Variability.NONE), size, Seeds.of(1));
    }

    @Override
    float readingSlack() {
      return 0;
    }
  }

  @Nested
  class Spread extends SynapseArrayContract {
    @Override
    SynapseArray open(int size) {
      Variability spread = new Variability(0, 0.3, true, 0.05, 0.2, 0.2, 0, 0);
      return new TwinArray(TwinsToTry.soft(spread), size, Seeds.of(2));
    }

    @Override
    float readingSlack() {
      return 0;
    }
  }

  @Nested
  class Noisy extends SynapseArrayContract {
    @Override
    SynapseArray open(int size) {
      Variability noise = new Variability(0.3, 0.1, false, 0.01, 0.1, 0.1, 0.2, 0.003);
      return new TwinArray(TwinsToTry.soft(noise), size, Seeds.of(3));
    }

    @Override
    float readingSlack() {
      return 0.08f;
    }
  }
}
