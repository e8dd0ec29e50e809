package org.ferroloop.characterization.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.ferroloop.config.InputException;
import org.ferroloop.time.VirtualClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in a store stays in it, and what happened to it shows. */
class RunStoreTest {
  private final VirtualClock clock = new VirtualClock(Instant.parse("2026-01-02T03:04:05Z"));
  @TempDir Path temporary;
  private Path folder;
  private Path records;

  @BeforeEach
  void oneRun() {
    folder = temporary.resolve("runs").resolve("one");
    records = folder.resolve(StoredRun.RECORDS);
    try (RunStore store = RunStore.create(folder, Map.of("command", "test"), clock)) {
      for (int i = 0; i < 5; i++) {
        store.append("read", Map.of("step", i, "current", 1.0 / 3 + i, "note", "Ω\n\"x\""));
      }
      store.flush();
    }
  }

  private List<RunRecord> whole() {
    List<RunRecord> all = new ArrayList<>();
    RecordReader.read(records, all::add);
    return all;
  }

  @Test
  void recordsComeBackInOrder() {
    StoreCheck check = StoredRun.open(folder).verify();
    assertThat(check.verified()).isTrue();
    assertThat(check.outcome()).isEmpty();
    assertThat(check.records().records()).isEqualTo(6);
    RunRecord third = whole().get(3);
    assertThat(third.sequence()).isEqualTo(3);
    assertThat(third.time()).isEqualTo(clock.now());
    assertThat(third.fields().get("current").number()).isEqualTo(1.0 / 3 + 2);
    assertThat(third.fields().get("note").text()).isEqualTo("Ω\n\"x\"");
  }

  @Test
  void aFileCutAnywhereKeepsEveryRecordBeforeTheCut() throws IOException {
    byte[] bytes = Files.readAllBytes(records);
    int lines = 0;
    int begin = 0;
    for (int length = 0; length <= bytes.length; length++) {
      if (length > 0 && bytes[length - 1] == '\n') {
        lines++;
        begin = length;
      }
      Files.write(records, Arrays.copyOf(bytes, length));
      RecordCheck check = RecordReader.read(records, record -> {});
      assertThat(check.corrupt()).isEmpty();
      assertThat(check.records()).isEqualTo(lines);
      assertThat(check.wholeBytes()).isEqualTo(begin);
      assertThat(check.halfWrittenBytes()).isEqualTo(length - begin);
    }
    assertThat(lines).isEqualTo(6);
  }

  @Test
  void everyFlippedBitShows() throws IOException {
    byte[] bytes = Files.readAllBytes(records);
    for (int i = 0; i < bytes.length; i++) {
      byte[] spoilt = bytes.clone();
      spoilt[i] ^= (byte) (1 << i % 8);
      Files.write(records, spoilt);
      RecordCheck check = RecordReader.read(records, record -> {});
      assertThat(check.corrupt().isEmpty() && !check.halfWritten()).as("byte %d", i).isFalse();
    }
  }

  @Test
  void aCorruptLineIsNamedAndTheOthersAreStillRead() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(records));
    lines.set(2, lines.get(2).replace("\"step\":1", "\"step\":7"));
    Files.write(records, lines);
    RecordCheck check = RecordReader.read(records, record -> {});
    assertThat(check.records()).isEqualTo(5);
    assertThat(check.corrupt()).hasSize(1).first().asString().contains("line 3, crc");
    assertThat(check.halfWritten()).isFalse();
    assertThatThrownBy(() -> StoredRun.open(folder).records(record -> {}))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("line 3");
  }

  @Test
  void aLineThatIsMissingOrTwiceShows() throws IOException {
    List<String> lines = Files.readAllLines(records);
    List<String> without = new ArrayList<>(lines);
    without.remove(3);
    Files.write(records, without);
    assertThat(RecordReader.read(records, record -> {}).corrupt().get(0))
        .contains("line 4, n", "found 4, expected record 3");
    List<String> twice = new ArrayList<>(lines);
    twice.add(3, lines.get(3));
    Files.write(records, twice);
    assertThat(RecordReader.read(records, record -> {}).corrupt()).hasSize(3);
  }

  @Test
  void aRunGoesOnBehindItsLastWholeRecord() throws IOException {
    byte[] bytes = Files.readAllBytes(records);
    Files.write(records, Arrays.copyOf(bytes, bytes.length - 9));
    assertThat(StoredRun.open(folder).verify().verified()).isFalse();
    try (RunStore store = RunStore.resume(folder, clock, Map.of())) {
      assertThat(store.append("read", Map.of("step", 4))).isEqualTo(6);
      store.end("done", "");
    }
    StoreCheck check = StoredRun.open(folder).verify();
    assertThat(check.verified()).isTrue();
    assertThat(check.outcome()).contains("done");
    assertThat(whole()).extracting(RunRecord::kind).endsWith("read", "resume", "read", "end");
    assertThat(whole().get(5).fields().get("cut").integer(1, 1000)).isPositive();
  }

  @Test
  void aCorruptRunDoesNotGoOn() throws IOException {
    Files.writeString(records, Files.readString(records).replace("\"step\":2", "\"step\":3"));
    byte[] before = Files.readAllBytes(records);
    assertThatThrownBy(() -> RunStore.resume(folder, clock, Map.of()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("line 4");
    assertThat(Files.readAllBytes(records)).isEqualTo(before);
  }

  @Test
  void manifestAndFilesAreHeldAgainstTheirChecksums() throws IOException {
    try (RunStore store = RunStore.resume(folder, clock, Map.of())) {
      store.file("a.csv", "1,2\r\n".getBytes(StandardCharsets.US_ASCII));
      store.end("failed", "because");
    }
    assertThat(StoredRun.open(folder).verify().verified()).isTrue();
    Files.writeString(folder.resolve("a.csv"), "1,3\r\n");
    Files.writeString(folder.resolve(StoredRun.MANIFEST), "{}");
    assertThat(StoredRun.open(folder).verify().problems())
        .hasSize(2)
        .anyMatch(text -> text.contains("a.csv: SHA-256"))
        .anyMatch(text -> text.contains("manifest.json: SHA-256"));
    Files.delete(folder.resolve("a.csv"));
    assertThat(StoredRun.open(folder).verify().problems())
        .anyMatch(text -> text.contains("a.csv: no such file"));
  }

  @Test
  void aRunHasOneWriter() throws IOException {
    try (RunStore first = RunStore.resume(folder, clock, Map.of())) {
      byte[] before = Files.readAllBytes(records);
      assertThatThrownBy(() -> RunStore.resume(folder, clock, Map.of()))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("another process writes");
      assertThat(Files.readAllBytes(records)).isEqualTo(before);
      first.end("done", "");
    }
    assertThat(StoredRun.open(folder).verify().verified()).isTrue();
  }

  @Test
  void aFolderWithThingsInItIsLeftAlone() throws IOException {
    byte[] before = Files.readAllBytes(records);
    assertThatThrownBy(() -> RunStore.create(folder, Map.of(), clock))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("a folder with things in it");
    assertThat(Files.readAllBytes(records)).isEqualTo(before);
    assertThatThrownBy(() -> StoredRun.open(temporary))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no manifest.json");
  }

  @Test
  void anEndedStoreTakesNothingMore() throws IOException {
    RunStore store = RunStore.resume(folder, clock, Map.of());
    store.end("done", "");
    store.end("failed", "too late");
    assertThatThrownBy(() -> store.append("read", Map.of()))
        .isInstanceOf(IllegalStateException.class);
    assertThat(StoredRun.open(folder).verify().outcome()).contains("done");
    assertThat(Files.readString(folder.resolve(StoredRun.LOG))).doesNotContain("too late");
  }

  @Test
  void onAFullDiskTheLastReadingFindsItsPlaceAndNoPulseFollows() throws IOException {
    Path full = Files.createDirectory(temporary.resolve("full"));
    FullDisk records = new FullDisk(full.resolve(StoredRun.RECORDS));
    RunStore store = new RunStore(full, clock, records, RunLock.take(full));
    assertThat(full.resolve(".reserve")).hasSize(Reserve.BYTES);
    store.flush();
    records.room = full.resolve(".reserve");
    assertThat(store.append("read", Map.of())).isZero();
    assertThatThrownBy(store::flush)
        .isInstanceOf(InputException.class)
        .hasMessageContaining("a full disk");
    store.end("failed", "full");
    assertThat(full.resolve(".reserve")).doesNotExist();
    assertThat(RecordReader.read(full.resolve(StoredRun.RECORDS), record -> {}).records())
        .isEqualTo(2);
  }

  /** Has no room as long as a file stands. */
  private final class FullDisk extends RecordWriter {
    private Path room;

    FullDisk(Path file) throws IOException {
      super(
          file,
          clock,
          FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE),
          0,
          0);
    }

    @Override
    synchronized long append(String kind, Map<String, ?> fields) {
      if (Files.exists(room)) {
        throw InputException.caused("records", 0, "", "No space left on device", null);
      }
      return super.append(kind, fields);
    }
  }

  @Test
  void theSystemsOwnWordsSayWhyARecordCannotBeWritten() {
    Path device = Path.of("/dev/full");
    assumeTrue(Files.exists(device));
    try (RecordWriter writer =
        RecordWriter.append(device, clock, new RecordCheck(0, 0, 0, List.of()))) {
      assertThatThrownBy(() -> writer.append("read", Map.of()))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("No space left on device");
    }
  }
}
