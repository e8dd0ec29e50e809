package org.ferroloop.random;

/**
 * A counter-based stream of random numbers: the n-th value is a hash of (key, n), so a stream can
 * be saved, restored and skipped, and a cell's values do not depend on the order in which threads
 * visit cells. The mixer is SplitMix64's finaliser (Steele, Lea, Flood, OOPSLA 2014,
 * 10.1145/2660193.2660195) over a Weyl sequence.
 *
 * <p>Not thread-safe: a stream belongs to one owner. {@link #bitsAt} is stateless.
 */
public final class RandomStream {
  private static final long WEYL = 0x9E3779B97F4A7C15L;
  private static final long MIX1 = 0xBF58476D1CE4E5B9L;
  private static final long MIX2 = 0x94D049BB133111EBL;
  private static final double DOUBLE_UNIT = 0x1.0p-53;

  private final long key;
  private long position;

  RandomStream(long key, long position) {
    this.key = key;
    this.position = position;
  }

  /** The 64 bits at one place of the stream with this key; any number of threads may ask. */
  public static long bitsAt(long key, long index) {
    return mix(key + WEYL * (index + 1));
  }

  /**
   * Where {@link #bits} is to ask: the place of every element, evenly spread, in a form that spares
   * it a multiplication. Made once and used again.
   *
   * @param first place of the first element
   * @param stride from one place to the next
   */
  public static long[] places(long first, long stride, int count) {
    long[] places = new long[count];
    for (int i = 0; i < count; i++) {
      places[i] = WEYL * (first + i * stride + 1);
    }
    return places;
  }

  /**
   * The same as {@link #bitsAt} at many places at once, which the virtual machine turns into vector
   * instructions: a tenth of the time.
   *
   * @param places from {@link #places}
   * @param beyond so many places after each
   * @param count how many, from the first
   * @param bits receives them
   */
  public static void bits(long key, long[] places, long beyond, int count, long[] bits) {
    long start = key + WEYL * beyond;
    for (int i = 0; i < count; i++) {
      // Written out: the call of mix would keep the loop from being vectorised.
      long z = start + places[i];
      long x = (z ^ (z >>> 30)) * MIX1;
      x = (x ^ (x >>> 27)) * MIX2;
      bits[i] = x ^ (x >>> 31);
    }
  }

  /** A uniform number in (0, 1) at one place of the stream with this key. */
  public static double uniformAt(long key, long index) {
    return ((bitsAt(key, index) >>> 11) + 0.5) * DOUBLE_UNIT;
  }

  /** A standard normal number at one place of the stream with this key. */
  public static double gaussianAt(long key, long index) {
    return NormalQuantile.of(uniformAt(key, index));
  }

  /**
   * As {@link #gaussianAt}, several times as fast; other numbers of the same distribution, which do
   * not rise with {@link #uniformAt}.
   */
  public static double fastGaussianAt(long key, long index) {
    return Ziggurat.normal(bitsAt(key, index));
  }

  static long mix(long z) {
    long x = (z ^ (z >>> 30)) * MIX1;
    x = (x ^ (x >>> 27)) * MIX2;
    return x ^ (x >>> 31);
  }

  /** The key that {@link #bitsAt} takes. */
  public long key() {
    return key;
  }

  /** How many values have been drawn; a stream set to this position continues from here. */
  public long position() {
    return position;
  }

  /** Moves the stream, for resuming a checkpoint. */
  public void moveTo(long newPosition) {
    position = newPosition;
  }

  public long nextLong() {
    return bitsAt(key, position++);
  }

  /** Uniform in (0, 1). */
  public double nextDouble() {
    return uniformAt(key, position++);
  }

  /** Standard normal. */
  public double nextGaussian() {
    return gaussianAt(key, position++);
  }

  /**
   * Uniform in [0, bound).
   *
   * @throws IllegalArgumentException when bound is not positive
   */
  public int nextInt(int bound) {
    if (bound <= 0) {
      throw new IllegalArgumentException("bound must be positive, found " + bound);
    }
    // Multiply-shift: the bias is below 2^-32 per value for any int bound.
    return (int) (((nextLong() >>> 32) * bound) >>> 32);
  }

  /** Shuffles the array in place (Fisher-Yates). */
  public void shuffle(int[] items) {
    for (int i = items.length - 1; i > 0; i--) {
      int j = nextInt(i + 1);
      int held = items[i];
      items[i] = items[j];
      items[j] = held;
    }
  }
}
