package org.ferroloop.training.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ferroloop.random.RandomStream;
import org.ferroloop.random.Seeds;

/**
 * The embedded 150 iris flowers of three kinds: sepal length and width, petal length and width (R.
 * A. Fisher, Annals of Eugenics 7 (1936) 179, 10.1111/j.1469-1809.1936.tb02137.x; the file of the
 * UCI repository, CC BY 4.0). Small enough for a network of 28 devices.
 *
 * <p>Each feature is divided linearly over its range, to 0 to 1. The split is always the same: of
 * each kind a half, drawn with a fixed seed, is for testing: 75 to train, 75 to test, each in the
 * order of the file.
 */
final class Iris {
  private static final String RESOURCE = "/data/iris.csv";
  private static final int FEATURES = 4;
  private static final int CLASSES = 3;
  private static final long SPLIT_SEED = 1936;

  /** In cm. */
  private static final float[] LOWEST = {4.3f, 2.0f, 1.0f, 0.1f};

  private static final float[] HIGHEST = {7.9f, 4.4f, 6.9f, 2.5f};

  private Iris() {}

  static DataSet load() {
    List<String> lines = lines();
    float[] values = new float[lines.size() * FEATURES];
    int[] labels = new int[lines.size()];
    for (int i = 0; i < labels.length; i++) {
      String[] cells = lines.get(i).split(",");
      for (int j = 0; j < FEATURES; j++) {
        float share = (Float.parseFloat(cells[j]) - LOWEST[j]) / (HIGHEST[j] - LOWEST[j]);
        values[i * FEATURES + j] = Math.max(0, Math.min(1, share));
      }
      labels[i] = Integer.parseInt(cells[FEATURES]);
    }
    Samples all = new Samples(FEATURES, values, labels);
    boolean[] test = testPart(labels);
    return new DataSet(
        DataSets.IRIS,
        1,
        FEATURES,
        CLASSES,
        all.at(places(test, false)),
        all.at(places(test, true)));
  }

  private static boolean[] testPart(int[] labels) {
    boolean[] test = new boolean[labels.length];
    RandomStream stream = Seeds.of(SPLIT_SEED).stream("iris split");
    for (int kind = 0; kind < CLASSES; kind++) {
      int wanted = kind;
      int[] members = IntStream.range(0, labels.length).filter(i -> labels[i] == wanted).toArray();
      stream.shuffle(members);
      for (int place : Arrays.copyOf(members, members.length / 2)) {
        test[place] = true;
      }
    }
    return test;
  }

  private static int[] places(boolean[] test, boolean wanted) {
    return IntStream.range(0, test.length).filter(i -> test[i] == wanted).toArray();
  }

  private static List<String> lines() {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Iris.class.getResourceAsStream(RESOURCE), StandardCharsets.US_ASCII))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new IllegalStateException("the embedded flowers cannot be read from the jar", e);
    }
  }
}
