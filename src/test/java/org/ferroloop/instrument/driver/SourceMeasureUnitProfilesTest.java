package org.ferroloop.instrument.driver;

import org.junit.jupiter.api.Nested;

/** The contract of source-measure units on every shipped profile. */
class SourceMeasureUnitProfilesTest {
  @Nested
  class Keithley2400 extends SourceMeasureUnitContract {
    @Override
    String profile() {
      return "keithley-2400";
    }
  }

  @Nested
  class Keithley2410 extends SourceMeasureUnitContract {
    @Override
    String profile() {
      return "keithley-2410";
    }
  }

  @Nested
  class Keithley2450 extends SourceMeasureUnitContract {
    @Override
    String profile() {
      return "keithley-2450";
    }
  }

  @Nested
  class KeysightB2902a extends SourceMeasureUnitContract {
    @Override
    String profile() {
      return "keysight-b2902a";
    }
  }

  @Nested
  class KeysightB2912a extends SourceMeasureUnitContract {
    @Override
    String profile() {
      return "keysight-b2912a";
    }
  }

  @Nested
  class Keithley2636b extends SourceMeasureUnitContract {
    @Override
    String profile() {
      return "keithley-2636b";
    }
  }
}
