package org.ferroloop.instrument.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedProfilesTest {
  static List<String> names() {
    return Profiles.shipped();
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyShippedProfileIsRead(String name) {
    Profile profile = Profiles.find(name);
    assertThat(profile.model()).isNotBlank();
    for (ActionName action : ActionName.values()) {
      if (!profile.dialect().hasActions()) {
        assertThat(profile.action(action).isEmpty()).as(action.word()).isTrue();
      } else if (action.required() && action.belongsTo(profile.kind())) {
        assertThat(profile.action(action).isEmpty()).as(action.word()).isFalse();
      }
    }
  }

  @Test
  void theListOfProfilesIsTheFolder() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("instrument-profiles"))) {
      List<String> found =
          files
              .map(file -> file.getFileName().toString())
              .filter(file -> file.endsWith(".yaml"))
              .map(file -> file.replace(".yaml", ""))
              .toList();
      assertThat(found).containsExactlyInAnyOrderElementsOf(Profiles.shipped());
    }
  }
}
