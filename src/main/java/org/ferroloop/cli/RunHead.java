package org.ferroloop.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ferroloop.config.ConfigNode;

/** What a run's manifest says first of all, whatever kind of run it is of. */
final class RunHead {
  private final ConfigNode manifest;

  RunHead(ConfigNode manifest) {
    this.manifest = manifest;
  }

  /** The procedure; of a run that has none, the words of its command. */
  Optional<String> procedure() {
    Optional<String> name =
        manifest.find("procedure").flatMap(node -> node.find("name")).map(ConfigNode::text);
    return name.isPresent() ? name : text("kind");
  }

  /** A text of the manifest, if it is there. */
  Optional<String> text(String field) {
    return manifest.find(field).filter(ConfigNode::isScalar).map(ConfigNode::text);
  }

  /** The parameters of the procedure as they are written, by name. */
  Map<String, Object> parameters() {
    return manifest
        .find("procedure")
        .flatMap(node -> node.find("parameters"))
        .map(RunHead::texts)
        .orElse(Map.of());
  }

  private static Map<String, Object> texts(ConfigNode map) {
    Map<String, Object> texts = new LinkedHashMap<>();
    for (String name : map.fields()) {
      map.find(name).ifPresent(node -> texts.put(name, plain(node)));
    }
    return texts;
  }

  /** Texts, lists and maps of texts. */
  static Object plain(ConfigNode node) {
    return node.isMap()
        ? texts(node)
        : node.isList() ? node.items().stream().map(RunHead::plain).toList() : node.text();
  }
}
