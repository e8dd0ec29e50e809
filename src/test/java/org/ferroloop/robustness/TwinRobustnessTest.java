package org.ferroloop.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ferroloop.SharedData;
import org.ferroloop.twin.AihwkitImport;
import org.ferroloop.twin.DeviceFacts;
import org.ferroloop.twin.TwinFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwinRobustnessTest {
  @TempDir Path folder;

  private static Path description() {
    return SharedData.folder().resolve("reference/aihwkit-piecewise/ID161ZR15000-111900.json");
  }

  @Test
  void twinFiles() throws Exception {
    List<Corruption> corruptions = new ArrayList<>(List.of(TextCorruption.values()));
    corruptions.addAll(List.of(FieldCorruption.values()));
    Subject subject =
        new FieldSubject(
            "twin YAML",
            "device.yaml",
            TwinFile.text(
                AihwkitImport.read(description(), DeviceFacts.UNKNOWN, "2026-01-01", "0.1.0")),
            file -> new String[] {"twin", "show", "--json", file.toString()},
            corruptions,
            List.of(),
            Optional.empty());
    assertThat(new CorruptionRun(subject, folder).run(200)).containsKey("refused");
  }

  @Test
  void aihwkitDescriptions() throws Exception {
    List<Corruption> corruptions = new ArrayList<>(List.of(TextCorruption.values()));
    corruptions.addAll(List.of(FieldCorruption.values()));
    // A lost digit and two exchanged nodes leave a description that somebody could have meant.
    corruptions.remove(TextCorruption.CHARACTERS_DELETED);
    corruptions.remove(TextCorruption.LINES_SWAPPED);
    Path product = folder.resolve("out.yaml");
    Subject subject =
        new FieldSubject(
            "AIHWKit JSON",
            "device.json",
            Files.readString(description()),
            file ->
                new String[] {
                  "twin", "import", "--json", "-o", product.toString(), file.toString()
                },
            corruptions,
            List.of("name", "file", "date", "area", "checksum", "- file", "sha256"),
            Optional.of(product));
    assertThat(new CorruptionRun(subject, folder).run(200)).containsKey("refused");
  }
}
