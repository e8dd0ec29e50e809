package org.ferroloop.synapse;

/**
 * One parameter of every cell as its ratio to the nominal value, in two bytes: IEEE 754 binary16,
 * which rounds a ratio by at most 2^-11 (4.9e-4) of itself and keeps 1 exactly. A spread is far
 * coarser, and the arrays of a training are four times as often in the caches. Immutable once
 * filled.
 */
final class SpreadValues {
  private static final int EXPONENT_SHIFT = 13;
  private static final float EXPONENT_SCALE = 0x1p112f;
  private static final float LARGEST = 65504;

  private final short[] ratios;
  private final float nominal;

  /**
   * @param nominal what ratios count from; a nominal value of 0 makes them plain values
   */
  SpreadValues(int size, double nominal) {
    this.ratios = new short[size];
    this.nominal = nominal == 0 ? 1 : (float) nominal;
  }

  void set(int cell, double value) {
    ratios[cell] = encoded(value);
  }

  float get(int cell) {
    return decoded(ratios[cell]);
  }

  /** What {@link #get} tells after {@link #set}. */
  float rounded(double value) {
    return decoded(encoded(value));
  }

  private short encoded(double value) {
    double ratio = Math.max(-LARGEST, Math.min(LARGEST, value / nominal));
    // Scaled so that the exponents agree; rounding half up in the bits that are dropped.
    int bits = Float.floatToRawIntBits((float) Math.abs(ratio) / EXPONENT_SCALE);
    int magnitude = (bits + (1 << EXPONENT_SHIFT - 1)) >>> EXPONENT_SHIFT;
    return (short) (ratio < 0 ? magnitude | 0x8000 : magnitude);
  }

  private float decoded(short bits) {
    float magnitude =
        Float.intBitsToFloat((bits & 0x7FFF) << EXPONENT_SHIFT) * EXPONENT_SCALE * nominal;
    return bits < 0 ? -magnitude : magnitude;
  }
}
