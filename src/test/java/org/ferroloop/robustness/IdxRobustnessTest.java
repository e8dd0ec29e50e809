package org.ferroloop.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.ferroloop.cli.Console;
import org.ferroloop.cli.FerroLoop;
import org.ferroloop.config.InputException;
import org.ferroloop.random.RandomStream;
import org.ferroloop.random.Seeds;
import org.ferroloop.time.VirtualClock;
import org.ferroloop.training.data.DataSets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small data set in IDX form, damaged in every file, must never load. */
class IdxRobustnessTest {
  private static final long SEED = Long.getLong("ferroloop.seed", 20241024);
  private static final String[] NAMES = {
    "train-images-idx3-ubyte", "train-labels-idx1-ubyte.gz",
    "t10k-images.idx3-ubyte.gz", "t10k-labels-idx1-ubyte"
  };

  @TempDir Path folder;

  private enum Damage {
    TRUNCATED,
    LONGER,
    MAGIC_CHANGED,
    SIZE_CHANGED,
    SIZE_HUGE,
    GZIP_CUT,
    EMPTY,
    TEXT,
    MISSING,
    ANOTHER_FILE_IN_ITS_PLACE
  }

  private static byte[] content(int file) {
    boolean images = file % 2 == 0;
    int count = file < 2 ? 12 : 5;
    ByteBuffer bytes = ByteBuffer.allocate(images ? 16 + count * 20 : 8 + count);
    bytes.putInt(images ? 0x803 : 0x801).putInt(count);
    if (images) {
      bytes.putInt(5).putInt(4);
    }
    for (int i = 0; bytes.hasRemaining(); i++) {
      bytes.put((byte) (images ? i * 7 : i % 3));
    }
    return bytes.array();
  }

  private static byte[] zipped(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }

  private void write(int file, byte[] content) throws IOException {
    Files.write(
        folder.resolve(NAMES[file]), NAMES[file].endsWith(".gz") ? zipped(content) : content);
  }

  @Test
  void damagedFilesAreTold() throws Exception {
    Map<String, Integer> counts = new TreeMap<>();
    for (int number = 0; number < 200; number++) {
      for (int file = 0; file < NAMES.length; file++) {
        write(file, content(file));
      }
      assertThat(DataSets.open(folder.toString()).train().size()).isEqualTo(12);
      RandomStream random = Seeds.of(SEED).stream("IDX " + number);
      Damage damage = Damage.values()[number % Damage.values().length];
      int file = random.nextInt(NAMES.length);
      damage(file, damage, random);
      String context = damage + " of " + NAMES[file] + ", seed " + SEED + ", case " + number;
      assertThatThrownBy(() -> DataSets.open(folder.toString()))
          .as(context)
          .isInstanceOf(InputException.class)
          .hasMessageContaining(folder.toString());
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
      Console console = new Console(print, print, false, new VirtualClock(Instant.EPOCH));
      int exit = new FerroLoop(console).run("dataset", "check", folder.toString());
      String text = out.toString(StandardCharsets.UTF_8);
      assertThat(exit).as(context + text).isEqualTo(1);
      assertThat(text).as(context).contains("not complete").doesNotContain("\tat ");
      counts.merge("refused", 1, Integer::sum);
    }
    System.out.println("IDX, seed " + SEED + ", 200 damages: " + counts);
  }

  private void damage(int file, Damage damage, RandomStream random) throws IOException {
    byte[] whole = content(file);
    Path path = folder.resolve(NAMES[file]);
    switch (damage) {
      case TRUNCATED -> write(file, Arrays.copyOf(whole, random.nextInt(whole.length)));
      case LONGER -> write(file, Arrays.copyOf(whole, whole.length + 1 + random.nextInt(50)));
      case MAGIC_CHANGED -> write(file, changed(whole, random.nextInt(4), random));
      case SIZE_CHANGED -> write(file, changed(whole, 4 + random.nextInt(4), random));
      case SIZE_HUGE -> {
        ByteBuffer.wrap(whole).putInt(4, random.nextInt(2) == 0 ? Integer.MAX_VALUE : -1);
        write(file, whole);
      }
      case GZIP_CUT -> {
        byte[] zip = zipped(whole);
        Files.write(path, Arrays.copyOf(zip, 3 + random.nextInt(zip.length - 11)));
      }
      case EMPTY -> Files.write(path, new byte[0]);
      case TEXT -> Files.writeString(path, "<html>not found</html>");
      case MISSING -> Files.delete(path);
      case ANOTHER_FILE_IN_ITS_PLACE ->
          write(file, content((file + 1 + random.nextInt(3)) % NAMES.length));
      default -> throw new AssertionError(damage);
    }
  }

  private static byte[] changed(byte[] whole, int place, RandomStream random) {
    whole[place] ^= (byte) (1 << random.nextInt(8));
    return whole;
  }
}
