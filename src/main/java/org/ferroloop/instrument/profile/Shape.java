package org.ferroloop.instrument.profile;

import java.util.List;
import org.ferroloop.quantity.Unit;

/**
 * What a value in a profile must look like. From shapes come the reader's complaints and the schema
 * for editors, so that both always say the same.
 */
sealed interface Shape {
  /** Any text. */
  record Text() implements Shape {}

  /** A regular expression. */
  record Pattern() implements Shape {}

  /** A number without unit. */
  record Number(double least, double most) implements Shape {}

  /** A whole number. */
  record Whole(long least, long most) implements Shape {}

  /** A number with a unit. */
  record Quantity(Unit unit) implements Shape {}

  /** One of some words. */
  record Word(List<String> words) implements Shape {}

  /** A list. */
  record Items(Shape of) implements Shape {}

  /** A map with known fields. */
  record Section(List<Field> fields) implements Shape {}

  /** A map with fields of any name. */
  record Named(Shape of) implements Shape {}

  /** One shape or another, told apart by being a list, a map or a scalar. */
  record Either(Shape first, Shape second) implements Shape {}

  /**
   * A field of a section.
   *
   * @param required whether it must be there
   * @param meaning a line for people
   */
  record Field(String name, Shape shape, boolean required, String meaning) {}

  static Section section(Field... fields) {
    return new Section(List.of(fields));
  }

  static Field required(String name, Shape shape, String meaning) {
    return new Field(name, shape, true, meaning);
  }

  static Field optional(String name, Shape shape, String meaning) {
    return new Field(name, shape, false, meaning);
  }

  static Word word(String... words) {
    return new Word(List.of(words));
  }
}
