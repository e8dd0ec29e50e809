package org.ferroloop.synapse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.ferroloop.SharedData;
import org.ferroloop.random.Seeds;
import org.ferroloop.twin.AihwkitImport;
import org.ferroloop.twin.DeviceFacts;
import org.ferroloop.twin.DeviceTwin;
import org.ferroloop.twin.StepModel;
import org.ferroloop.twin.StepParameters;
import org.ferroloop.twin.Variability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is particular to twin arrays: AIHWKit's traces, noise, spread, threads. */
class TwinArrayTest {
  @TempDir private Path folder;

  private static TwinArray array(Variability variability, int size) {
    return new TwinArray(TwinsToTry.soft(variability), size, Seeds.of(11));
  }

  private static float[] readings(SynapseArray array) {
    float[] weights = new float[array.size()];
    array.read(weights);
    return weights;
  }

  private static PulseBatch each(int size, int count) {
    PulseBatch batch = new PulseBatch(size);
    for (int cell = 0; cell < size; cell++) {
      batch.add(cell, count);
    }
    return batch;
  }

  private static double mean(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double deviation(float[] values) {
    double mean = mean(values);
    double squares = 0;
    for (float value : values) {
      squares += (value - mean) * (value - mean);
    }
    return Math.sqrt(squares / (values.length - 1));
  }

  @Test
  void followsEveryAihwkitTrace() throws IOException {
    Path file = SharedData.folder().resolve("reference/vectors/pulse_traces.json");
    JsonNode traces = new ObjectMapper().readTree(file.toFile()).get("traces");
    assertThat(traces).hasSize(17);
    for (JsonNode trace : traces) {
      Path device = folder.resolve("device.json");
      new ObjectMapper()
          .writeValue(
              device.toFile(),
              new ObjectMapper()
                  .createObjectNode()
                  .put("device", trace.get("device").asText())
                  .set("params", trace.get("params")));
      DeviceTwin twin = AihwkitImport.read(device, DeviceFacts.UNKNOWN, "2026-01-01", "0");
      TwinArray array = new TwinArray(twin, 1, Seeds.of(0));
      array.program(new float[] {trace.get("w0").floatValue()});
      Synapse synapse = array.synapse(0);
      for (int i = 0; i < trace.get("direction").size(); i++) {
        synapse.pulse(trace.get("direction").get(i).intValue());
        assertThat((double) synapse.weight())
            .as(trace.get("name").asText() + ", pulse " + i)
            .isCloseTo(trace.get("trace").get(i).doubleValue(), within(1e-5));
      }
    }
  }

  @Test
  void manyPulsesInOneEntryAreAsManyEntries() {
    TwinArray once = array(Variability.NONE, 1);
    TwinArray often = array(Variability.NONE, 1);
    once.synapse(0).pulse(37);
    for (int i = 0; i < 37; i++) {
      often.synapse(0).pulse(1);
    }
    assertThat(once.read(0)).isEqualTo(often.read(0));
  }

  @Test
  void pulsesOfAnyModelGoThroughItsSteps() {
    StepModel halving =
        new StepModel() {
          @Override
          public String name() {
            return "halving";
          }

          @Override
          public double up(double w, double scale, double wMin, double wMax) {
            return (wMax - w) / 2;
          }

          @Override
          public double down(double w, double scale, double wMin, double wMax) {
            return (w - wMin) / 4;
          }
        };
    DeviceTwin twin = TwinsToTry.twin(halving, new StepParameters(0.1, 0, -1, 1), Variability.NONE);
    TwinArray array = new TwinArray(twin, 1, Seeds.of(0));
    array.synapse(0).pulse(2);
    assertThat(array.read(0)).isEqualTo(0.75f);
    array.synapse(0).pulse(-1);
    assertThat(array.read(0)).isEqualTo(0.3125f);
  }

  @Test
  void cycleToCycleNoiseHasItsSize() {
    int size = 20_000;
    TwinArray array = array(new Variability(0.3, 0, false, 0, 0, 0, 0, 0), size);
    array.pulse(each(size, 1));
    double step = TwinsToTry.soft(Variability.NONE).stepUp(0);
    float[] weights = readings(array);
    assertThat(mean(weights)).isCloseTo(step, within(4 * 0.3 * step / Math.sqrt(size)));
    assertThat(deviation(weights)).isCloseTo(0.3 * step, within(0.3 * step * 0.03));
  }

  @Test
  void successivePulsesDrawAnew() {
    int size = 20_000;
    double step = TwinsToTry.soft(Variability.NONE).stepUp(0);
    TwinArray once = array(new Variability(0.3, 0, false, 0, 0, 0, 0, 0), size);
    PulseBatch entries = new PulseBatch(size);
    for (int cell = 0; cell < size; cell++) {
      entries.add(cell, 1);
      entries.add(cell, 1);
    }
    once.pulse(entries);
    // Two independent draws add in quadrature, the same draw twice would give 0.6 steps; the step
    // changes by about 4 % from one pulse to the next.
    assertThat(deviation(readings(once)) / (0.3 * step)).isBetween(1.3, 1.5);
  }

  @Test
  void writeNoiseStaysUntilTheNextWriteAndLeavesTheHiddenWeight() {
    int size = 20_000;
    TwinArray array = array(new Variability(0, 0, false, 0, 0, 0, 0.5, 0), size);
    array.program(new float[size]);
    float[] first = readings(array);
    assertThat(deviation(first)).isCloseTo(0.5 * 0.04, within(0.5 * 0.04 * 0.03));
    assertThat(readings(array)).containsExactly(first);
    array.pulse(each(size, 1));
    float[] second = readings(array);
    assertThat(second[0]).isNotEqualTo(first[0]);
    float[] hidden = array.save().weights();
    assertThat(deviation(hidden)).isZero();
    assertThat(mean(second)).isCloseTo(hidden[0], within(4 * 0.02 / Math.sqrt(size)));
  }

  @Test
  void readNoiseIsDrawnAtEachReading() {
    int size = 20_000;
    TwinArray array = array(new Variability(0, 0, false, 0, 0, 0, 0, 0.01), size);
    float[] first = readings(array);
    float[] second = readings(array);
    assertThat(deviation(first)).isCloseTo(0.01, within(0.0003));
    float[] difference = new float[size];
    for (int cell = 0; cell < size; cell++) {
      difference[cell] = second[cell] - first[cell];
    }
    assertThat(deviation(difference)).isCloseTo(0.01 * Math.sqrt(2), within(0.0004));
  }

  @Test
  void boundsSpreadByTheirSigmaAndStayOnTheirSides() {
    int size = 20_000;
    TwinArray array = array(new Variability(0, 0, false, 0, 0.1, 0.2, 0, 0), size);
    float[] targets = new float[size];
    Arrays.fill(targets, 99);
    array.program(targets);
    float[] high = readings(array);
    Arrays.fill(targets, -99);
    array.program(targets);
    float[] low = readings(array);
    assertThat(mean(high)).isCloseTo(1.1, within(4 * 0.11 / Math.sqrt(size)));
    assertThat(deviation(high)).isCloseTo(0.11, within(0.11 * 0.03));
    assertThat(mean(low)).isCloseTo(-0.9, within(4 * 0.18 / Math.sqrt(size)));
    assertThat(deviation(low)).isCloseTo(0.18, within(0.18 * 0.03));
    for (int cell = 0; cell < size; cell++) {
      assertThat(high[cell]).isGreaterThanOrEqualTo(0);
      assertThat(low[cell]).isLessThanOrEqualTo(0);
    }
  }

  @Test
  void threadsDoNotChangeABit() {
    int size = 30_000;
    Variability noise = new Variability(0.3, 0.3, true, 0.01, 0.1, 0.1, 0.2, 0.01);
    float[] one = worked(new TwinArray(TwinsToTry.soft(noise), size, Seeds.of(5), 1));
    assertThat(worked(new TwinArray(TwinsToTry.soft(noise), size, Seeds.of(5), 2))).isEqualTo(one);
    assertThat(worked(new TwinArray(TwinsToTry.soft(noise), size, Seeds.of(5), 7))).isEqualTo(one);
  }

  private static float[] worked(TwinArray array) {
    PulseBatch batch = new PulseBatch(2 * array.size());
    for (int i = 0; i < 2 * array.size(); i++) {
      batch.add((int) (i * 7919L % array.size()), i % 9 - 4);
    }
    array.pulse(batch);
    array.pulse(batch);
    return readings(array);
  }

  @Test
  void onlyAnArrayWhoseReadingsAreItsWeightsKeepsThemInRows() {
    Variability writeNoise = new Variability(0, 0, false, 0, 0, 0, 0.2, 0);
    Variability readNoise = new Variability(0, 0, false, 0, 0, 0, 0, 0.1);
    assertThat(array(Variability.NONE, 6).keepIn(new float[2][3])).isTrue();
    assertThat(array(writeNoise, 6).keepIn(new float[2][3])).isFalse();
    assertThat(array(readNoise, 6).keepIn(new float[2][3])).isFalse();
  }
}
