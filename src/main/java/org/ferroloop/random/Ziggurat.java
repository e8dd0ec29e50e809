package org.ferroloop.random;

/**
 * Standard normal numbers by the ziggurat method: exact, and in most cases one table look-up (G.
 * Marsaglia and W. W. Tsang, Journal of Statistical Software 5(8), 2000, 10.18637/jss.v005.i08; 256
 * layers).
 */
final class Ziggurat {
  private static final int LAYERS = 256;

  /** Where the tail begins, and the area of each layer, of the unnormalised density. */
  private static final double TAIL = 3.6541528853610088;

  private static final double AREA = 0.00492867323399;

  private static final double SIGNED_UNIT = 0x1.0p-54;
  private static final double UNIT = 0x1.0p-53;

  /** Right ends of the layers, falling from the base layer's to 0. */
  private static final double[] ENDS = ends();

  private static final double[] DENSITIES = densities();

  /** For numbers of 24 bits: the right ends in units of them, and the next ends. */
  private static final float[] SCALES = new float[LAYERS];

  private static final float[] INNER = new float[LAYERS];

  static {
    for (int i = 0; i < LAYERS; i++) {
      SCALES[i] = (float) (ENDS[i] * 0x1.0p-23);
      INNER[i] = Math.nextDown((float) ENDS[i + 1]);
    }
  }

  private Ziggurat() {}

  private static double[] ends() {
    double[] ends = new double[LAYERS + 1];
    ends[0] = AREA / density(TAIL);
    ends[1] = TAIL;
    for (int i = 2; i < LAYERS; i++) {
      ends[i] = Math.sqrt(-2 * Math.log(AREA / ends[i - 1] + density(ends[i - 1])));
    }
    return ends;
  }

  private static double[] densities() {
    double[] densities = new double[LAYERS + 1];
    for (int i = 0; i <= LAYERS; i++) {
      densities[i] = density(ENDS[i]);
    }
    return densities;
  }

  private static double density(double x) {
    return Math.exp(-x * x / 2);
  }

  /**
   * @param bits uniform; further ones are hashed from them when they are needed
   */
  static double normal(long bits) {
    int layer = (int) (bits & 0xFF);
    double x = ((bits >> 9) + 0.5) * SIGNED_UNIT * ENDS[layer];
    return Math.abs(x) < ENDS[layer + 1] ? x : edge(bits);
  }

  /**
   * Two numbers for each word. The lowest 8 of 32 bits choose the layer, the other 24 the place in
   * it. What is not inside its layer at once is noted and made good afterwards: without the rare
   * case in it the loop takes half the time.
   *
   * @param bits uniform words
   * @param pairs how many words
   * @param numbers receives twice as many
   * @param edges scratch memory for one more
   */
  static void normals(long[] bits, int pairs, float[] numbers, int[] edges) {
    int noted = 0;
    for (int i = 0; i < pairs; i++) {
      int first = (int) bits[i];
      int second = (int) (bits[i] >>> 32);
      float x = number(first);
      float y = number(second);
      numbers[2 * i] = x;
      numbers[2 * i + 1] = y;
      // The inner ends are rounded down, so that what passes is inside.
      edges[noted] = 2 * i;
      noted += Math.abs(x) < INNER[first & 0xFF] ? 0 : 1;
      edges[noted] = 2 * i + 1;
      noted += Math.abs(y) < INNER[second & 0xFF] ? 0 : 1;
    }
    for (int e = 0; e < noted; e++) {
      int place = edges[e];
      int half = (int) (bits[place >> 1] >>> ((place & 1) << 5));
      numbers[place] = (float) edge((long) half << 32 | half & 0xFF);
    }
  }

  private static float number(int bits) {
    return ((bits >> 8) + 0.5f) * SCALES[bits & 0xFF];
  }

  private static double edge(long firstBits) {
    long bits = firstBits;
    while (true) {
      int layer = (int) (bits & 0xFF);
      double x = ((bits >> 9) + 0.5) * SIGNED_UNIT * ENDS[layer];
      if (Math.abs(x) < ENDS[layer + 1]) {
        return x;
      }
      long more = RandomStream.bitsAt(bits, 0);
      if (layer == 0) {
        return x > 0 ? tail(more) : -tail(more);
      }
      double height = DENSITIES[layer] + uniform(more) * (DENSITIES[layer + 1] - DENSITIES[layer]);
      if (height < density(x)) {
        return x;
      }
      bits = RandomStream.bitsAt(bits, 1);
    }
  }

  private static double tail(long firstBits) {
    long bits = firstBits;
    while (true) {
      double beyond = -Math.log(uniform(bits)) / TAIL;
      double height = -2 * Math.log(uniform(RandomStream.bitsAt(bits, 0)));
      if (height > beyond * beyond) {
        return TAIL + beyond;
      }
      bits = RandomStream.bitsAt(bits, 1);
    }
  }

  private static double uniform(long bits) {
    return ((bits >>> 11) + 0.5) * UNIT;
  }
}
