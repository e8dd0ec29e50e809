package org.ferroloop.training;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.ferroloop.training.data.DataSet;
import org.ferroloop.twin.DeviceTwin;
import org.ferroloop.twin.TwinFile;

/** Names what a checkpoint belongs to: everything that decides the course of a training. */
public final class TrainingIdentity {
  private TrainingIdentity() {}

  /** The settings without threads and number of epochs, which do not; the data; the twin. */
  public static String of(DataSet data, TrainingSettings settings, Optional<DeviceTwin> twin) {
    return settings.withEpochs(1).withThreads(1)
        + ", data "
        + data.name()
        + " "
        + data.train().size()
        + " x "
        + data.train().features()
        + " (CRC-32 "
        + data.checksum()
        + ")"
        + ", twin "
        + twin.map(one -> sha256(TwinFile.text(one))).orElse("none");
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
