package org.ferroloop.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

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
   * The value, whose refusal names the option.
   *
   * @throws IllegalArgumentException naming the option
   */
  static <T> T named(String option, Supplier<T> value) {
    try {
      return value.get();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(option + ": " + e.getMessage(), e);
    }
  }

  /**
   * Refuses an option that would have no effect.
   *
   * @param given as it was given; empty when it was not
   * @param reason why it has no effect; empty when it has one
   * @throws IllegalArgumentException naming the option, what was found and what to do
   */
  static void refuse(String option, Optional<?> given, Optional<String> reason) {
    if (given.isPresent() && reason.isPresent()) {
      throw new IllegalArgumentException(
          option + ": found " + given.get() + ", but " + reason.get() + "; leave the option out");
    }
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
