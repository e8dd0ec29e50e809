package org.ferroloop.instrument.driver;

import org.ferroloop.instrument.SourceMeasureUnit;
import org.ferroloop.simulator.node.Verdict;
import org.junit.jupiter.api.Nested;

/** The contract of source-measure units on every shipped profile. */
class SourceMeasureUnitProfilesTest {
  /** The contract on the profile-driven driver. */
  abstract static class OfProfile extends SourceMeasureUnitContract {
    /** The profile under test. */
    abstract String profile();

    @Override
    protected Rig bench(double ohms) {
      OneInstrument bench = OneInstrument.of(profile(), ohms);
      return new Rig() {
        @Override
        public SourceMeasureUnit driver() {
          return Drivers.sourceMeasureUnit(bench.connection());
        }

        @Override
        public double voltage() {
          return bench.circuit().voltage(OneInstrument.DUT);
        }

        @Override
        public void mark(double threshold) {
          bench.circuit().mark(threshold);
        }

        @Override
        public Verdict verdict() {
          return bench.circuit().verdict(OneInstrument.DUT);
        }

        @Override
        public void close() {
          bench.close();
        }
      };
    }
  }

  @Nested
  class Keithley2400 extends OfProfile {
    @Override
    String profile() {
      return "keithley-2400";
    }
  }

  @Nested
  class Keithley2410 extends OfProfile {
    @Override
    String profile() {
      return "keithley-2410";
    }
  }

  @Nested
  class Keithley2450 extends OfProfile {
    @Override
    String profile() {
      return "keithley-2450";
    }
  }

  @Nested
  class KeysightB2902a extends OfProfile {
    @Override
    String profile() {
      return "keysight-b2902a";
    }
  }

  @Nested
  class KeysightB2912a extends OfProfile {
    @Override
    String profile() {
      return "keysight-b2912a";
    }
  }

  @Nested
  class Keithley2636b extends OfProfile {
    @Override
    String profile() {
      return "keithley-2636b";
    }
  }
}
