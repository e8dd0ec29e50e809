package org.ferroloop.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Words as option values: constants in small letters with hyphens. */
final class OptionText {
  private OptionText() {}

  /**
   * One of the constants.
   *
   * @throws IllegalArgumentException naming the option, what was found and the words there are
   */
  static <E extends Enum<E>> E constant(String option, Class<E> type, String text) {
    E[] constants = type.getEnumConstants();
    String[] words =
        Arrays.stream(constants)
            .map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .toArray(String[]::new);
    return constants[List.of(words).indexOf(oneOf(option, text, words))];
  }

  /**
   * The text, which must be one of the words.
   *
   * @throws IllegalArgumentException as {@link #constant}
   */
  static String oneOf(String option, String text, String... words) {
    if (!Arrays.asList(words).contains(text)) {
      throw new IllegalArgumentException(
          option + ": found " + text + ", expected " + String.join(" or ", words));
    }
    return text;
  }
}
