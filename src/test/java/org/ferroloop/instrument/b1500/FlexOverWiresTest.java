package org.ferroloop.instrument.b1500;

import java.nio.file.Path;
import org.ferroloop.instrument.driver.SourceMeasureUnitContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** The contract of source-measure units on the simulated B1500A over the wires that it has. */
class FlexOverWiresTest {
  @TempDir static Path folder;

  @Nested
  class Vxi11 extends SourceMeasureUnitContract {
    @Override
    protected Rig bench(double ohms) {
      return new SimulatedB1500(folder, "vxi11: inst0", ohms);
    }
  }

  @Nested
  class Prologix extends SourceMeasureUnitContract {
    @Override
    protected Rig bench(double ohms) {
      return new SimulatedB1500(folder, "gpib: 17, adapter: 0", ohms);
    }
  }

  @Nested
  class Visa extends SourceMeasureUnitContract {
    @Override
    protected Rig bench(double ohms) {
      return new SimulatedB1500(folder, "visa", ohms);
    }
  }

  @Nested
  class RawSocket extends SourceMeasureUnitContract {
    @Override
    protected Rig bench(double ohms) {
      return new SimulatedB1500(folder, "socket: 0", ohms);
    }
  }
}
