package org.ferroloop.instrument.session;

/**
 * One entry of an instrument's error queue.
 *
 * @param code 0 when there is no error
 * @param text in the instrument's words
 */
public record ErrorEntry(int code, String text) {
  /** An entry of several elements: the number first, then the text. */
  static java.util.Optional<ErrorEntry> of(java.util.List<String> elements) {
    if (elements.isEmpty()) {
      return java.util.Optional.empty();
    }
    java.util.OptionalDouble code = Numbers.read(elements.get(0));
    if (code.isEmpty() || code.getAsDouble() != Math.rint(code.getAsDouble())) {
      return java.util.Optional.empty();
    }
    String text = String.join(", ", elements.subList(1, elements.size())).trim();
    String bare =
        text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
            ? text.substring(1, text.length() - 1)
            : text;
    return java.util.Optional.of(new ErrorEntry((int) code.getAsDouble(), bare));
  }

  boolean isError() {
    return code != 0;
  }

  @Override
  public String toString() {
    return code + " \"" + text + "\"";
  }
}
