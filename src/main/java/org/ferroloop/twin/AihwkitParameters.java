package org.ferroloop.twin;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.ferroloop.config.ConfigNode;
import org.ferroloop.config.InputException;

/**
 * The parameters of one AIHWKit device, read strictly: each is used, known to be without effect
 * here, or refused; {@link #finish} refuses the ones that nobody asked for.
 */
final class AihwkitParameters {
  private final ConfigNode node;
  private final Set<String> known = new LinkedHashSet<>();

  AihwkitParameters(ConfigNode node) {
    this.node = node;
  }

  ConfigNode get(String name) {
    known.add(name);
    return node.get(name);
  }

  double number(String name) {
    return get(name).number();
  }

  double number(String name, double absent) {
    return find(name).map(ConfigNode::number).orElse(absent);
  }

  boolean flag(String name, boolean absent) {
    return find(name).map(ConfigNode::flag).orElse(absent);
  }

  /** A parameter that may only be missing, null, or this number. */
  void only(String name, double neutral, String why) {
    Optional<ConfigNode> found = find(name);
    if (found.isPresent() && found.get().number() != neutral) {
      throw found.get().wrong(neutral + ": " + why);
    }
  }

  /** A switch that may only be missing, null, or this. */
  void only(String name, boolean neutral, String why) {
    Optional<ConfigNode> found = find(name);
    if (found.isPresent() && found.get().flag() != neutral) {
      throw found.get().wrong(neutral + ": " + why);
    }
  }

  /** Parameters that change nothing in the steps, whatever they are. */
  void ignore(String... names) {
    known.addAll(Set.of(names));
  }

  /** Parameters that must be missing or null. */
  void absent(String name, String why) {
    Optional<ConfigNode> found = find(name);
    if (found.isPresent()) {
      throw found.get().wrong("nothing: " + why);
    }
  }

  /**
   * @throws InputException naming the first parameter that was not asked for
   */
  void finish() {
    node.allowOnly(known.toArray(String[]::new));
  }

  private Optional<ConfigNode> find(String name) {
    known.add(name);
    return node.find(name);
  }
}
