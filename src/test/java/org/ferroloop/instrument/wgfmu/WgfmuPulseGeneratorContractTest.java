package org.ferroloop.instrument.wgfmu;

import org.ferroloop.instrument.driver.PulseGeneratorContract;
import org.junit.jupiter.api.Nested;

/**
 * The contract of pulse generators on a WGFMU, through the native library. Its pulses are not all
 * on the grid of 10 ns, so the bench has chosen to round.
 */
class WgfmuPulseGeneratorContractTest {
  @Nested
  class PulseGeneratorMode extends PulseGeneratorContract {
    @Override
    protected Rig bench(double ohms) {
      return new WgfmuRig(ohms, OperationMode.PG, Rounding.NEAREST);
    }
  }

  @Nested
  class FastIvMode extends PulseGeneratorContract {
    @Override
    protected Rig bench(double ohms) {
      return new WgfmuRig(ohms, OperationMode.FAST_IV, Rounding.NEAREST);
    }
  }
}
