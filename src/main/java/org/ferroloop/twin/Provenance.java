package org.ferroloop.twin;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a twin comes from.
 *
 * @param sources the files it was made from
 * @param method how ("trajectory", "gradient-polynomial", "aihwkit-import", ...)
 * @param date ISO date of its making
 * @param toolVersion the FerroLoop that made it
 * @param fitQuality named figures of the fit (rmse, points, ...); empty when nothing was fitted
 */
public record Provenance(
    List<Source> sources,
    String method,
    String date,
    String toolVersion,
    Map<String, Double> fitQuality) {
  /**
   * @throws IllegalArgumentException when a text is empty or a figure not finite
   */
  public Provenance {
    Require.filled("method", method);
    Require.filled("date", date);
    Require.filled("tool_version", toolVersion);
    fitQuality.forEach((name, value) -> Require.finite("fit_quality." + name, value));
    sources = List.copyOf(sources);
    fitQuality = Collections.unmodifiableMap(new LinkedHashMap<>(fitQuality));
  }

  /**
   * @param file the file's name, without its folder
   * @param sha256 of its bytes, lower-case hexadecimal
   */
  public record Source(String file, String sha256) {
    /**
     * @throws IllegalArgumentException when the file is empty or the sum not 64 hexadecimal digits
     */
    public Source {
      Require.filled("file", file);
      if (sha256 == null || !sha256.matches("[0-9a-f]{64}")) {
        throw new IllegalArgumentException(
            "sha256 must be 64 lower-case hexadecimal digits, found " + sha256);
      }
    }

    /**
     * A source whose bytes are given.
     *
     * @param file the file's name, without its folder
     */
    public static Source of(String file, byte[] bytes) {
      try {
        byte[] sum = MessageDigest.getInstance("SHA-256").digest(bytes);
        return new Source(file, HexFormat.of().formatHex(sum));
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java runtime has SHA-256", e);
      }
    }
  }
}
