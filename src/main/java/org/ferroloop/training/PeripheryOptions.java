package org.ferroloop.training;

/**
 * What is around the tiles.
 *
 * @param converters of an analog periphery; the default for an ideal one, which has none
 */
public record PeripheryOptions(PeripheryType type, Converters converters) {
  /** Exact products. */
  public static final PeripheryOptions IDEAL =
      new PeripheryOptions(PeripheryType.IDEAL, Converters.DEFAULT);

  /** AIHWKit's default converters. */
  public static final PeripheryOptions ANALOG =
      new PeripheryOptions(PeripheryType.ANALOG, Converters.DEFAULT);

  /**
   * @throws IllegalArgumentException when converters are wanted around exact products
   */
  public PeripheryOptions {
    if (type == PeripheryType.IDEAL && !converters.equals(Converters.DEFAULT)) {
      throw new IllegalArgumentException("an ideal periphery has no converters");
    }
  }

  /** With the default converters. */
  public static PeripheryOptions of(PeripheryType type) {
    return type == PeripheryType.IDEAL ? IDEAL : ANALOG;
  }

  /**
   * For the identity of trainings. The default converters of versions that sent all errors back are
   * left out: results and checkpoints from then go on to be known, and are not taken for others.
   */
  @Override
  public String toString() {
    boolean named = type == PeripheryType.ANALOG && !converters.equals(Converters.FORMERLY);
    return named ? type + " " + converters : type.name();
  }
}
