package org.ferroloop.training.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.ferroloop.random.RandomStream;
import org.ferroloop.random.Seeds;

/**
 * The embedded 1,797 hand-written digits of 8 x 8 pixels: the test part of Alpaydin and Kaynak,
 * "Optical Recognition of Handwritten Digits", UCI, 1998 (CC BY 4.0).
 *
 * <p>Pixels of 0 to 16 are divided by 16. The split is always the same, whatever the run's seed: of
 * each class a fifth (rounded), drawn with a fixed seed, is for testing: 1,438 to train, 359 to
 * test, each in the order of the file.
 */
final class Digits {
  private static final String RESOURCE = "/data/digits.csv.gz";
  private static final int SIDE = 8;
  private static final int CLASSES = 10;
  private static final float WHITE = 16;
  private static final int TEST_PART = 5;
  private static final long SPLIT_SEED = 1998;

  private Digits() {}

  static DataSet load() {
    List<String> lines = lines();
    int pixels = SIDE * SIDE;
    float[] values = new float[lines.size() * pixels];
    int[] labels = new int[lines.size()];
    for (int i = 0; i < labels.length; i++) {
      String[] cells = lines.get(i).split(",");
      for (int j = 0; j < pixels; j++) {
        values[i * pixels + j] = Integer.parseInt(cells[j]) / WHITE;
      }
      labels[i] = Integer.parseInt(cells[pixels]);
    }
    Samples all = new Samples(pixels, values, labels);
    boolean[] test = testPart(labels);
    return new DataSet(
        DataSets.DIGITS,
        SIDE,
        SIDE,
        CLASSES,
        all.at(places(test, false)),
        all.at(places(test, true)));
  }

  private static boolean[] testPart(int[] labels) {
    boolean[] test = new boolean[labels.length];
    RandomStream stream = Seeds.of(SPLIT_SEED).stream("digits split");
    for (int digit = 0; digit < CLASSES; digit++) {
      int[] members = members(labels, digit);
      stream.shuffle(members);
      int held = Math.round((float) members.length / TEST_PART);
      for (int place : Arrays.copyOf(members, held)) {
        test[place] = true;
      }
    }
    return test;
  }

  private static int[] members(int[] labels, int digit) {
    return IntStream.range(0, labels.length).filter(i -> labels[i] == digit).toArray();
  }

  private static int[] places(boolean[] test, boolean wanted) {
    return IntStream.range(0, test.length).filter(i -> test[i] == wanted).toArray();
  }

  private static List<String> lines() {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Digits.class.getResourceAsStream(RESOURCE)),
                StandardCharsets.US_ASCII))) {
      List<String> lines = new ArrayList<>();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.add(line);
      }
      return lines;
    } catch (IOException e) {
      throw new IllegalStateException("the embedded digits cannot be read from the jar", e);
    }
  }
}
