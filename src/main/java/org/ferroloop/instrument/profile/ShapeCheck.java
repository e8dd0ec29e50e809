package org.ferroloop.instrument.profile;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.ferroloop.config.ConfigNode;

/** Holds a node of a file against a shape. */
final class ShapeCheck {
  private ShapeCheck() {}

  /**
   * @throws org.ferroloop.config.InputException naming file, line and field of the first misfit
   */
  static void check(ConfigNode node, Shape shape) {
    if (shape instanceof Shape.Section section) {
      section(node, section);
    } else if (shape instanceof Shape.Named named) {
      node.fields().forEach(name -> check(node.get(name), named.of()));
    } else if (shape instanceof Shape.Items items) {
      node.items().forEach(item -> check(item, items.of()));
    } else if (shape instanceof Shape.Either either) {
      check(node, fits(node, either.first()) ? either.first() : either.second());
    } else if (shape instanceof Shape.Quantity quantity) {
      node.quantity(quantity.unit());
    } else if (shape instanceof Shape.Number number) {
      node.number(number.least(), number.most());
    } else if (shape instanceof Shape.Whole whole) {
      node.integer(whole.least(), whole.most());
    } else if (shape instanceof Shape.Word word) {
      node.oneOf(word.words().toArray(new String[0]));
    } else if (shape instanceof Shape.Pattern) {
      pattern(node);
    } else {
      node.text();
    }
  }

  private static void section(ConfigNode node, Shape.Section section) {
    node.allowOnly(section.fields().stream().map(Shape.Field::name).toArray(String[]::new));
    for (Shape.Field field : section.fields()) {
      if (field.required()) {
        node.get(field.name());
      }
      node.find(field.name()).ifPresent(value -> check(value, field.shape()));
    }
  }

  private static void pattern(ConfigNode node) {
    try {
      Pattern.compile(node.text());
    } catch (PatternSyntaxException e) {
      throw node.wrong("a regular expression (" + e.getDescription() + ")", e);
    }
  }

  private static boolean fits(ConfigNode node, Shape shape) {
    if (shape instanceof Shape.Word word && node.isScalar()) {
      return word.words().contains(node.text());
    }
    if (shape instanceof Shape.Section || shape instanceof Shape.Named) {
      return node.isMap();
    }
    return shape instanceof Shape.Items ? node.isList() : node.isScalar();
  }
}
