package org.ferroloop.instrument.profile;

import java.util.List;
import java.util.Optional;
import org.ferroloop.config.ConfigNode;

/** The sections of a profile file and of those it is like; the nearest one wins. */
final class ProfileSections {
  /** The file itself first. */
  private final List<ConfigNode> files;

  ProfileSections(List<ConfigNode> files) {
    this.files = List.copyOf(files);
  }

  /** The file itself. */
  ConfigNode root() {
    return files.get(0);
  }

  Optional<ConfigNode> find(String section) {
    return files.stream().flatMap(file -> file.find(section).stream()).findFirst();
  }

  /**
   * @throws org.ferroloop.config.InputException when no file has it
   */
  ConfigNode get(String section) {
    return find(section).orElseGet(() -> root().get(section));
  }

  /** An action of the nearest file that has it. */
  Optional<ConfigNode> action(String name) {
    return files.stream()
        .flatMap(file -> file.find("actions").stream())
        .flatMap(actions -> actions.find(name).stream())
        .findFirst();
  }
}
