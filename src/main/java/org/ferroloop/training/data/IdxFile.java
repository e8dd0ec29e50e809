package org.ferroloop.training.data;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import org.ferroloop.config.InputException;
import org.ferroloop.config.TextFile;

/**
 * One IDX file of unsigned bytes (big-endian: two zero bytes, the type 8, the number of dimensions,
 * each dimension in four bytes, then the values), gzipped or not; which it is, its bytes tell.
 *
 * @param dimensions the announced sizes; their product is the number of values
 * @param content the whole uncompressed file
 */
record IdxFile(String source, int[] dimensions, byte[] content) {
  private static final int UNSIGNED_BYTE = 8;
  private static final long MOST_BYTES = 1L << 30;

  /**
   * @throws InputException with file and byte when the file is missing, its gzip stream damaged, or
   *     its magic number or size not those of an IDX file with so many dimensions
   */
  static IdxFile read(Path file, int dimensions) {
    String source = file.toString();
    byte[] content = unzipped(source, TextFile.readBytes(file));
    int header = 4 + 4 * dimensions;
    int magic = UNSIGNED_BYTE << 8 | dimensions;
    ByteBuffer bytes = ByteBuffer.wrap(content);
    if (content.length < 4 || bytes.getInt() != magic) {
      byte[] start = Arrays.copyOf(content, Math.min(4, content.length));
      throw InputException.at(
          source,
          0,
          "bytes 0 to 3 (magic number)",
          "\"" + HexFormat.of().formatHex(start) + "\"",
          String.format("%08x, unsigned bytes in %d dimensions", magic, dimensions));
    }
    if (content.length < header) {
      throw InputException.at(
          source, 0, "bytes 4 to " + (header - 1), content.length + " bytes", "sizes");
    }
    int[] sizes = new int[dimensions];
    long values = 1;
    for (int i = 0; i < dimensions; i++) {
      sizes[i] = bytes.getInt();
      if (sizes[i] < 1 || sizes[i] * values > MOST_BYTES) {
        throw InputException.at(
            source,
            0,
            "bytes " + (4 + 4 * i) + " to " + (7 + 4 * i) + " (size " + (i + 1) + ")",
            Integer.toUnsignedString(sizes[i]),
            "a size of 1 or more, at most " + MOST_BYTES + " values in all");
      }
      values *= sizes[i];
    }
    if (content.length != header + values) {
      throw InputException.at(
          source,
          0,
          "size",
          content.length + " bytes",
          (header + values) + " bytes for " + Arrays.toString(sizes) + " values");
    }
    return new IdxFile(source, sizes, content);
  }

  /** How many samples the file holds. */
  int count() {
    return dimensions[0];
  }

  /** A value as 0 to 255. */
  int value(int place) {
    return content[4 + 4 * dimensions.length + place] & 0xFF;
  }

  /** MD5 of the uncompressed file, lower-case hexadecimal: the known sets are published with it. */
  String md5() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has MD5", e);
    }
  }

  private static byte[] unzipped(String source, byte[] bytes) {
    boolean gzip = bytes.length > 2 && (bytes[0] & 0xFF) == 0x1F && (bytes[1] & 0xFF) == 0x8B;
    if (!gzip) {
      return bytes;
    }
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      byte[] content = in.readNBytes((int) MOST_BYTES);
      if (in.read() >= 0) {
        throw InputException.at(
            source, 0, "size", "more than 1 GiB", "an IDX file of at most 1 GiB");
      }
      return content;
    } catch (IOException e) {
      throw InputException.caused(
          source, 0, "", "the gzip stream is damaged: " + e.getMessage(), e);
    }
  }
}
