package org.ferroloop.bench;

import java.time.Duration;
import java.util.Locale;
import org.ferroloop.config.ConfigNode;
import org.ferroloop.quantity.Unit;
import org.ferroloop.transport.LinkOptions;
import org.ferroloop.transport.ResourceName;
import org.ferroloop.transport.SerialSettings;
import org.ferroloop.transport.SerialSettings.Flow;
import org.ferroloop.transport.SerialSettings.Parity;
import org.ferroloop.transport.Terminator;

/** Reads what a bench file says about the line to an instrument, besides its resource name. */
final class LinkReader {
  private LinkReader() {}

  /**
   * @param bench the whole bench file, whose "visa" and "prologix" hold for every instrument
   * @param node the field "link" of the instrument; null when it has none
   */
  static LinkOptions read(ConfigNode bench, ConfigNode node, ResourceName resource) {
    LinkOptions options =
        LinkOptions.DEFAULT.withVisa(bench.find("visa").map(ConfigNode::flag).orElse(false));
    if (resource instanceof ResourceName.Gpib && bench.find("prologix").isPresent()) {
      options = options.withAdapter(bench.get("prologix").text());
    }
    return node == null ? options : own(node, options);
  }

  private static LinkOptions own(ConfigNode node, LinkOptions given) {
    node.allowOnly(
        "write-terminator",
        "read-terminator",
        "baud",
        "data-bits",
        "parity",
        "stop-bits",
        "flow-control",
        "prologix",
        "visa",
        "device-clear",
        "vxi11-port",
        "connect-timeout");
    LinkOptions options =
        given
            .withTerminators(
                word(node, "write-terminator", Terminator.class, given.writeEnd()),
                word(node, "read-terminator", Terminator.class, given.readEnd()))
            .withSerial(serial(node, given.serial()))
            .withVisa(node.find("visa").map(ConfigNode::flag).orElse(given.visa()))
            .withDeviceClear(
                node.find("device-clear").map(ConfigNode::flag).orElse(given.deviceClear()));
    if (node.has("prologix")) {
      options = options.withAdapter(node.get("prologix").text());
    }
    if (node.has("vxi11-port")) {
      options = options.withVxi11CorePort((int) node.get("vxi11-port").integer(1, 65535));
    }
    if (node.has("connect-timeout")) {
      options = options.withConnectTimeout(duration(node.get("connect-timeout")));
    }
    return options;
  }

  private static SerialSettings serial(ConfigNode node, SerialSettings given) {
    return new SerialSettings(
        integer(node, "baud", 50, 4_000_000, given.baud()),
        integer(node, "data-bits", 5, 8, given.dataBits()),
        word(node, "parity", Parity.class, given.parity()),
        integer(node, "stop-bits", 1, 2, given.stopBits()),
        word(node, "flow-control", Flow.class, given.flow()));
  }

  private static int integer(ConfigNode node, String field, long least, long most, int given) {
    return node.find(field).map(n -> (int) n.integer(least, most)).orElse(given);
  }

  private static Duration duration(ConfigNode node) {
    double seconds = node.quantity(Unit.SECOND);
    if (!(seconds > 0 && seconds <= 600)) {
      throw node.wrong("above 0 s, at most 10 min");
    }
    return Duration.ofNanos(Math.round(seconds * 1e9));
  }

  /** One of an enumeration's names, written with small letters and hyphens. */
  private static <E extends Enum<E>> E word(ConfigNode node, String field, Class<E> kind, E given) {
    ConfigNode found = node.find(field).orElse(null);
    if (found == null) {
      return given;
    }
    E[] constants = kind.getEnumConstants();
    String[] words = new String[constants.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = constants[i].name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
    String word = found.oneOf(words);
    return Enum.valueOf(kind, word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
