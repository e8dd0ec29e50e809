package org.ferroloop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.ferroloop.SharedData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code dataset check} on MNIST: whole, in part, and with one wrong byte. */
class DatasetCheckCommandTest {
  private static final String IMAGES = "train-images-idx3-ubyte.gz";
  private static final String LABELS = "train-labels-idx1-ubyte.gz";
  private static final String TEST_IMAGES = "t10k-images-idx3-ubyte.gz";
  private static final String TEST_LABELS = "t10k-labels-idx1-ubyte.gz";

  private final Path mnist = SharedData.folder().resolve("mnist");

  @TempDir Path folder;

  @BeforeEach
  void aCopy() throws IOException {
    for (String name : List.of(IMAGES, LABELS, TEST_IMAGES, TEST_LABELS)) {
      Files.copy(mnist.resolve(name), folder.resolve(name));
    }
  }

  private JsonNode check(int exit) throws IOException {
    CommandRun run = CommandRun.of("dataset", "check", folder.toString(), "--json");
    assertThat(run.code()).as(run.err()).isEqualTo(exit);
    return new ObjectMapper().readTree(run.out());
  }

  /** Replaces a test file by its content without gzip. */
  private byte[] unzipped(String name) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(folder.resolve(name)))) {
      return in.readAllBytes();
    } finally {
      Files.delete(folder.resolve(name));
    }
  }

  @Test
  void theWholeSetIsVerifiedZippedOrNot() throws IOException {
    Files.write(folder.resolve("t10k-images.idx3-ubyte"), unzipped(TEST_IMAGES));
    JsonNode check = check(0);
    assertThat(check.get("data_set").asText()).isEqualTo("MNIST");
    assertThat(check.get("complete").asBoolean()).isTrue();
    assertThat(check.get("verified").asBoolean()).isTrue();
    assertThat(check.get("files").findValuesAsText("bytes"))
        .containsExactly("47040016", "60008", "7840016", "10008");
  }

  @Test
  void aPartTellsItsSetAndWhatIsMissingUnderWhichNames() throws IOException {
    Files.delete(folder.resolve(TEST_IMAGES));
    Files.delete(folder.resolve(TEST_LABELS));
    JsonNode check = check(1);
    assertThat(check.get("data_set").asText()).isEqualTo("MNIST");
    assertThat(check.get("complete").asBoolean()).isFalse();
    assertThat(check.get("files").get(1).get("problem").isNull()).isTrue();
    JsonNode missing = check.get("files").get(3);
    assertThat(missing.get("found").isNull()).isTrue();
    assertThat(missing.get("problem").asText())
        .contains("no such file")
        .contains("t10k-labels-idx1-ubyte, t10k-labels-idx1-ubyte.gz, t10k-labels.idx1-ubyte");
  }

  @Test
  void oneWrongByteIsFoundAndTrainingOnItWarns() throws IOException {
    byte[] labels = unzipped(TEST_LABELS);
    labels[5000] = (byte) ((labels[5000] + 1) % 10);
    Files.write(folder.resolve("t10k-labels-idx1-ubyte"), labels);
    JsonNode check = check(1);
    assertThat(check.get("data_set").asText()).isEqualTo("MNIST");
    assertThat(check.get("complete").asBoolean()).isTrue();
    assertThat(check.get("verified").asBoolean()).isFalse();
    assertThat(check.get("files").get(3).get("problem").asText())
        .startsWith("MD5 ")
        .endsWith("MNIST's is 27ae3e4e09519cfbb04c329615203637");
    CommandRun train = train(folder);
    assertThat(train.code()).as(train.err()).isZero();
    assertThat(train.err()).contains("warning").contains(folder.toString()).contains("checksums");
    assertThat(train(mnist).err()).doesNotContain("warning");
  }

  private static CommandRun train(Path data) {
    return CommandRun.of(
        "train",
        "--rule",
        "float",
        "--data",
        data.toString(),
        "--train-limit",
        "50",
        "--epochs",
        "1",
        "--hidden",
        "2",
        "--periphery",
        "ideal");
  }
}
