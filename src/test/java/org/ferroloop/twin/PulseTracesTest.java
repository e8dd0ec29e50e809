package org.ferroloop.twin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.ferroloop.SharedData;
import org.ferroloop.config.ConfigFile;
import org.ferroloop.config.ConfigNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every imported description walks as AIHWKit 1.1.0 (float32) did. */
class PulseTracesTest {
  private static final double TOLERANCE = 1e-5;

  @TestFactory
  Stream<DynamicTest> tracesOfAihwkit() {
    List<ConfigNode> traces =
        ConfigFile.read(SharedData.folder().resolve("reference/vectors/pulse_traces.json"))
            .get("traces")
            .items();
    assertThat(traces).hasSize(17);
    return traces.stream()
        .map(trace -> DynamicTest.dynamicTest(trace.get("name").text(), () -> follow(trace)));
  }

  private static void follow(ConfigNode trace) {
    AihwkitDevice device = AihwkitImport.device(trace);
    double[] direction = trace.get("direction").numbers();
    double[] expected = trace.get("trace").numbers();
    assertThat(direction).hasSameSizeAs(expected).hasSizeGreaterThan(250);
    double w = trace.get("w0_read").number();
    for (int i = 0; i < expected.length; i++) {
      w = Walk.pulse(device.model(), device.parameters(), w, direction[i] > 0);
      // No float decision edge is allowed for: none occurs in the 17 traces.
      assertThat(w).as("after pulse %d", i + 1).isCloseTo(expected[i], within(TOLERANCE));
    }
    assertThat(device.variability()).isEqualTo(Variability.NONE);
  }
}
