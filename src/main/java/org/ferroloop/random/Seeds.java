package org.ferroloop.random;

import java.nio.charset.StandardCharsets;

/**
 * The one source of randomness: a root seed from which named streams are derived. The same root and
 * the same name always give the same stream; different names give independent ones.
 */
public final class Seeds {
  private final long root;

  private Seeds(long root) {
    this.root = root;
  }

  /** Streams of this root seed, as a user gives it with {@code --seed}. */
  public static Seeds of(long seed) {
    return new Seeds(RandomStream.mix(seed ^ 0x6665_7272_6F6C_6F70L));
  }

  /** A family of its own, for a part that names its streams itself: a layer, a cell, a run. */
  public Seeds child(String name) {
    return new Seeds(keyOf(name));
  }

  /** A stream at its beginning. */
  public RandomStream stream(String name) {
    return new RandomStream(keyOf(name), 0);
  }

  private long keyOf(String name) {
    long hash = root;
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      hash = RandomStream.mix(hash ^ (b & 0xFFL)) + 0x9E3779B97F4A7C15L;
    }
    return RandomStream.mix(hash ^ name.length());
  }
}
