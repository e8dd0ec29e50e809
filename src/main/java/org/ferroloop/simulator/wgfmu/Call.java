package org.ferroloop.simulator.wgfmu;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One call: arguments in order, outputs in order. The native library's wire.h tells how they look
 * on the wire.
 */
final class Call {
  private static final int MOST = 1 << 24;

  private final DataInputStream in;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);

  Call(DataInputStream arguments) {
    this.in = arguments;
  }

  /** What a call does with its arguments. */
  @FunctionalInterface
  interface Function {
    void run(Call call);
  }

  /** A step of the wire. */
  @FunctionalInterface
  private interface Step<T> {
    T run() throws IOException;
  }

  /** An argument of another kind than expected, or missing, is a broken wire. */
  private static <T> T io(Step<T> step) {
    try {
      return step.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int integer() {
    return io(() -> expect('i').readInt());
  }

  double real() {
    return io(() -> expect('d').readDouble());
  }

  String text() {
    return io(() -> bytes(expect('s')));
  }

  double[] reals() {
    return io(
        () -> {
          double[] values = new double[count(expect('D'))];
          for (int i = 0; i < values.length; i++) {
            values[i] = in.readDouble();
          }
          return values;
        });
  }

  String[] texts() {
    return io(
        () -> {
          String[] values = new String[count(expect('S'))];
          for (int i = 0; i < values.length; i++) {
            values[i] = bytes(in);
          }
          return values;
        });
  }

  Call give(int value) {
    return give('i', () -> out.writeInt(value));
  }

  Call give(double value) {
    return give('d', () -> out.writeDouble(value));
  }

  Call give(String value) {
    return give('s', () -> write(value));
  }

  Call give(int[] values) {
    return give(
        'I',
        () -> {
          out.writeInt(values.length);
          for (int value : values) {
            out.writeInt(value);
          }
        });
  }

  Call give(double[] values) {
    return give(
        'D',
        () -> {
          out.writeInt(values.length);
          for (double value : values) {
            out.writeDouble(value);
          }
        });
  }

  Call give(List<String> values) {
    return give(
        'S',
        () -> {
          out.writeInt(values.size());
          for (String value : values) {
            write(value);
          }
        });
  }

  /** All outputs as they go on the wire. */
  byte[] outputs() {
    return bytes.toByteArray();
  }

  /** A step of the wire without a result. */
  @FunctionalInterface
  private interface Writing {
    void run() throws IOException;
  }

  private Call give(char letter, Writing writing) {
    return io(
        () -> {
          out.writeByte(letter);
          writing.run();
          return this;
        });
  }

  private DataInputStream expect(char letter) throws IOException {
    int found = in.readUnsignedByte();
    if (found != letter) {
      throw new IOException("argument of kind " + (char) found + ", expected " + letter);
    }
    return in;
  }

  private static int count(DataInputStream in) throws IOException {
    int count = in.readInt();
    if (count < 0 || count > MOST) {
      throw new IOException("an array of " + count);
    }
    return count;
  }

  static String bytes(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length == -1) {
      return null;
    }
    if (length < 0 || length > MOST) {
      throw new IOException("a text of " + length + " bytes");
    }
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new IOException("a text cut short");
    }
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private void write(String value) throws IOException {
    byte[] encoded = value.getBytes(StandardCharsets.ISO_8859_1);
    out.writeInt(encoded.length);
    out.write(encoded);
  }
}
