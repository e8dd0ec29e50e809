package org.ferroloop.training;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.ferroloop.config.FileTrouble;
import org.ferroloop.config.InputException;
import org.ferroloop.config.TextFile;
import org.ferroloop.synapse.PulseTally;
import org.ferroloop.training.network.Layer;
import org.ferroloop.training.update.Floats;

/**
 * The file from which a training continues: all weights, accumulators, biases, counters and what
 * the epochs so far reached. Written whole or not at all, and closed by a checksum. Random numbers
 * need no state: they are named by epoch and mini-batch, or counted by the arrays.
 */
public final class Checkpoint {
  /** The name of the file within a run's folder. */
  public static final String FILE = "checkpoint.bin";

  private static final String FORMAT = "ferroloop-checkpoint/2";

  private final Path file;
  private final String identity;
  private final boolean resume;

  /**
   * What is known when an epoch ends.
   *
   * @param nanos of training so far
   */
  record State(List<EpochRecord> epochs, long nanos) {
    State {
      epochs = List.copyOf(epochs);
    }
  }

  /**
   * @param folder where the file is, or will be
   * @param identity names the training (settings, twin, data); resuming another one is refused
   * @param resume whether to continue from a file that is there; otherwise it is replaced
   */
  public Checkpoint(Path folder, String identity, boolean resume) {
    this.file = folder.resolve(FILE);
    this.identity = identity;
    this.resume = resume;
  }

  /** Brings the model to where the file says; an empty state when there is nothing to resume. */
  State load(Model model, EnergyLedger ledger) {
    if (!resume || !Files.exists(file)) {
      return new State(List.of(), 0);
    }
    byte[] bytes = TextFile.readBytes(file);
    int length = bytes.length - Long.BYTES;
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      if (length < 0 || checksum(bytes, length) != lastLong(bytes)) {
        throw InputException.at(
            file.toString(),
            0,
            "checksum",
            "another one than is written",
            "an undamaged checkpoint");
      }
      expect("format", in.readUTF(), FORMAT);
      expect("training", in.readUTF(), identity);
      State state = readState(in, ledger);
      for (Layer layer : model.network().layers()) {
        Floats.readInto(in, layer.bias());
      }
      for (Model.Part part : model.parts()) {
        part.update().restore(in);
      }
      return state;
    } catch (IOException | IllegalArgumentException e) {
      throw InputException.caused(
          file.toString(), 0, "", "cannot be resumed: " + e.getMessage(), e);
    }
  }

  private void expect(String field, String found, String expected) {
    if (!found.equals(expected)) {
      throw InputException.at(file.toString(), 0, field, found, expected);
    }
  }

  private static State readState(DataInputStream in, EnergyLedger ledger) throws IOException {
    long nanos = in.readLong();
    int count = in.readInt();
    List<EpochRecord> epochs = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      double rate = in.readDouble();
      double loss = in.readDouble();
      double accuracy = in.readDouble();
      PulseTally tally = new PulseTally(in.readLong(), in.readLong(), in.readLong());
      epochs.add(new EpochRecord(i, rate, loss, accuracy, tally, ledger.of(tally)));
    }
    return new State(epochs, nanos);
  }

  /** Writes the file; a kill at any moment leaves the old or the new one. */
  void save(Model model, State state) {
    Path draft = file.resolveSibling(FILE + ".part");
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (DataOutputStream out = new DataOutputStream(bytes)) {
        out.writeUTF(FORMAT);
        out.writeUTF(identity);
        writeState(out, state);
        for (Layer layer : model.network().layers()) {
          Floats.write(out, layer.bias());
        }
        for (Model.Part part : model.parts()) {
          part.update().save(out);
        }
        byte[] content = bytes.toByteArray();
        out.writeLong(checksum(content, content.length));
      }
      Files.createDirectories(draft.toAbsolutePath().getParent());
      Files.write(draft, bytes.toByteArray());
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw InputException.caused(
          file.toString(), 0, "", "cannot be written: " + FileTrouble.text(e), e);
    }
  }

  private static void writeState(DataOutputStream out, State state) throws IOException {
    out.writeLong(state.nanos());
    out.writeInt(state.epochs().size());
    for (EpochRecord epoch : state.epochs()) {
      out.writeDouble(epoch.learningRate());
      out.writeDouble(epoch.trainLoss());
      out.writeDouble(epoch.validationAccuracy());
      out.writeLong(epoch.tally().up());
      out.writeLong(epoch.tally().down());
      out.writeLong(epoch.tally().reads());
    }
  }

  private static long checksum(byte[] bytes, int length) {
    CRC32 sum = new CRC32();
    sum.update(bytes, 0, length);
    return sum.getValue();
  }

  private static long lastLong(byte[] bytes) {
    return ByteBuffer.wrap(bytes).getLong(bytes.length - Long.BYTES);
  }
}
