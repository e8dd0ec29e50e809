package org.ferroloop.simulator.language.scpi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A header as manuals write it: {@code [:SOURce#]:VOLTage[:LEVel]}. Capitals are the short form,
 * brackets are optional nodes, {@code #} is a channel number behind the mnemonic.
 */
final class CommandPattern {
  /** The header does not match. */
  static final int NO_MATCH = -1;

  /** The header matches and names no channel. */
  static final int NO_CHANNEL = 0;

  private static final Pattern NODE =
      Pattern.compile("(\\[)?:?(\\*?[A-Za-z][A-Za-z0-9_]*)(#)?(\\])?");

  private record Node(String full, String brief, boolean optional, boolean numbered) {}

  private final List<Node> nodes;

  private CommandPattern(List<Node> nodes) {
    this.nodes = nodes;
  }

  /**
   * @throws IllegalArgumentException when the text is no pattern
   */
  static CommandPattern parse(String text) {
    List<Node> nodes = new ArrayList<>();
    Matcher matcher = NODE.matcher(text);
    int end = 0;
    while (matcher.find() && matcher.start() == end) {
      if ((matcher.group(1) == null) != (matcher.group(4) == null)) {
        break;
      }
      nodes.add(
          new Node(
              matcher.group(2).toUpperCase(Locale.ROOT),
              brief(matcher.group(2)),
              matcher.group(1) != null,
              matcher.group(3) != null));
      end = matcher.end();
    }
    if (end != text.length() || nodes.isEmpty()) {
      throw new IllegalArgumentException(text);
    }
    return new CommandPattern(List.copyOf(nodes));
  }

  /** The short form of a mnemonic whose short form is in capitals. */
  static String brief(String mnemonic) {
    return mnemonic.replaceAll("[a-z]", "");
  }

  /** Whether a word is exactly the long or the short form of a mnemonic. */
  static boolean isForm(String word, String mnemonic) {
    return word.equals(mnemonic.toUpperCase(Locale.ROOT)) || word.equals(brief(mnemonic));
  }

  /**
   * The channel that the header names, {@link #NO_CHANNEL} or {@link #NO_MATCH}.
   *
   * @param header mnemonics in upper case
   */
  int match(List<String> header) {
    return match(0, header, 0, NO_CHANNEL);
  }

  private int match(int node, List<String> header, int at, int channel) {
    if (node == nodes.size()) {
      return at == header.size() ? channel : NO_MATCH;
    }
    Node expected = nodes.get(node);
    if (at < header.size()) {
      int number = number(expected, header.get(at));
      if (number >= 0) {
        int found = match(node + 1, header, at + 1, number > 0 ? number : channel);
        if (found != NO_MATCH) {
          return found;
        }
      }
    }
    return expected.optional() ? match(node + 1, header, at, channel) : NO_MATCH;
  }

  /** The number behind the mnemonic, 0 without one, -1 when it is another mnemonic. */
  private static int number(Node node, String word) {
    if (word.equals(node.full()) || word.equals(node.brief())) {
      return 0;
    }
    if (!node.numbered()) {
      return -1;
    }
    int digits = word.length();
    while (digits > 0 && UnitReader.isDigit(word.charAt(digits - 1))) {
      digits--;
    }
    String name = word.substring(0, digits);
    boolean named = name.equals(node.full()) || name.equals(node.brief());
    if (!named || digits == word.length()) {
      return -1;
    }
    String number = word.substring(digits);
    // A zero is a number too, and always out of range.
    return number.length() > 6 || Integer.parseInt(number) == 0
        ? Integer.MAX_VALUE
        : Integer.parseInt(number);
  }
}
