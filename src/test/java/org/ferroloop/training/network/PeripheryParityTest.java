package org.ferroloop.training.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.ferroloop.training.Vectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Passes through a tile against AIHWKit 1.1.0, without output noise. No sum of these vectors is so
 * near the edge between two output steps that the order of additions would decide.
 */
class PeripheryParityTest {
  private static final double TOLERANCE = 1e-5;

  @ParameterizedTest
  @ValueSource(strings = {"default_no_outnoise", "no_bm", "no_nm", "perfect"})
  void forwardAndBackward(String name) {
    JsonNode all = Vectors.read("forward_backward_io.json");
    JsonNode reference = reference(all, name);
    int outputs = all.get("out_size").asInt();
    int inputs = all.get("in_size").asInt();
    float[] flat = Vectors.floats(all.get("w"));
    float[][] byOutput = new float[outputs][inputs];
    float[][] byInput = new float[inputs][outputs];
    for (int o = 0; o < outputs; o++) {
      for (int i = 0; i < inputs; i++) {
        byOutput[o][i] = flat[o * inputs + i];
        byInput[i][o] = flat[o * inputs + i];
      }
    }
    compare(forward(name), byInput, Vectors.rows(all.get("x")), Vectors.rows(reference.get("y")));
    compare(
        backward(name),
        byOutput,
        Vectors.rows(reference.get("d")),
        Vectors.rows(reference.get("backward")));
  }

  private static JsonNode reference(JsonNode all, String name) {
    for (JsonNode one : all.get("cases")) {
      if (one.get("name").asText().equals(name)) {
        return one;
      }
    }
    throw new AssertionError(name);
  }

  private static Periphery forward(String name) {
    PeripherySettings settings = PeripherySettings.FORWARD.withoutNoise();
    return switch (name) {
      // Settings of the backward pass differ in that alone.
      case "no_bm" -> new AnalogPeriphery(settings.backward());
      case "no_nm" -> new AnalogPeriphery(settings.withoutScaling());
      case "perfect" -> new IdealPeriphery();
      default -> new AnalogPeriphery(settings);
    };
  }

  private static Periphery backward(String name) {
    PeripherySettings settings = PeripherySettings.BACKWARD.withoutNoise();
    return switch (name) {
      case "no_nm" -> new AnalogPeriphery(settings.withoutScaling());
      case "perfect" -> new IdealPeriphery();
      default -> new AnalogPeriphery(settings);
    };
  }

  private static void compare(
      Periphery periphery, float[][] rows, float[][] vectors, float[][] expected) {
    int width = rows[0].length;
    float[] result = new float[width];
    InputLines lines = new InputLines(rows.length);
    for (int v = 0; v < vectors.length; v++) {
      lines.takeAll(vectors[v], 0, rows.length);
      periphery.multiply(rows, lines, result, width, 0);
      for (int o = 0; o < width; o++) {
        assertThat((double) Math.abs(result[o] - expected[v][o]))
            .as("vector %d, output %d: %s for %s", v, o, result[o], expected[v][o])
            .isLessThan(TOLERANCE);
      }
    }
  }
}
