package org.ferroloop.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.ferroloop.SharedData;

/** The reference vectors computed with AIHWKit 1.1.0. */
public final class Vectors {
  private Vectors() {}

  public static JsonNode read(String name) {
    try {
      return new ObjectMapper()
          .readTree(
              SharedData.folder().resolve("reference").resolve("vectors").resolve(name).toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static float[] floats(JsonNode list) {
    float[] values = new float[list.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) list.get(i).asDouble();
    }
    return values;
  }

  public static double[] doubles(JsonNode list) {
    double[] values = new double[list.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = list.get(i).asDouble();
    }
    return values;
  }

  public static float[][] rows(JsonNode lists) {
    float[][] rows = new float[lists.size()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = floats(lists.get(i));
    }
    return rows;
  }
}
