package org.ferroloop.training.update;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Arrays of floats in checkpoints: their length, then their bits. */
public final class Floats {
  private Floats() {}

  public static void write(DataOutputStream out, float[] values) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * values.length);
    bytes.asFloatBuffer().put(values);
    out.writeInt(values.length);
    out.write(bytes.array());
  }

  /**
   * @throws IllegalArgumentException when the length is no length
   */
  static float[] read(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0) {
      throw new IllegalArgumentException("an array of length " + length);
    }
    byte[] bytes = in.readNBytes(Math.multiplyExact(Float.BYTES, length));
    float[] values = new float[bytes.length / Float.BYTES];
    if (values.length != length) {
      throw new IllegalArgumentException("an array of length " + length + " that ends early");
    }
    ByteBuffer.wrap(bytes).asFloatBuffer().get(values);
    return values;
  }

  /**
   * Reads into an array that is there.
   *
   * @throws IllegalArgumentException when the lengths differ
   */
  public static void readInto(DataInputStream in, float[] values) throws IOException {
    float[] found = read(in);
    if (found.length != values.length) {
      throw new IllegalArgumentException(
          "an array of length " + found.length + " for one of " + values.length);
    }
    System.arraycopy(found, 0, values, 0, values.length);
  }

  /** As many arrays as there are rows. */
  static void write(DataOutputStream out, float[][] rows) throws IOException {
    for (float[] row : rows) {
      write(out, row);
    }
  }

  /**
   * Reads into rows that are there.
   *
   * @throws IllegalArgumentException when the lengths differ
   */
  static void readInto(DataInputStream in, float[][] rows) throws IOException {
    for (float[] row : rows) {
      readInto(in, row);
    }
  }
}
