package org.ferroloop.instrument.session;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.ferroloop.instrument.profile.Question;

/**
 * The elements of one answer, by the names that the profile gives them.
 *
 * @param elements as they came
 */
public record Answer(Question question, List<String> elements) {
  /** Fields that are not numbers. */
  private static final Set<String> TEXTS = Set.of("-", "load", "polarity", "closed");

  public Answer {
    elements = List.copyOf(elements);
  }

  /** The element of this name; empty when the question does not yield it. */
  public Optional<String> find(String name) {
    List<String> fields = question.fields();
    for (int i = 0; i < fields.size(); i++) {
      if (question.keyed()) {
        int equals = fields.get(i).lastIndexOf('=');
        if (fields.get(i).substring(equals + 1).equals(name)) {
          return valueOf(fields.get(i).substring(0, equals));
        }
      } else if (fields.get(i).equals(name)) {
        return Optional.of(elements.get(i));
      }
    }
    return Optional.empty();
  }

  /** The number of this name; empty when the question does not yield it, or yields none. */
  public OptionalDouble number(String name) {
    return find(name).map(Numbers::read).orElse(OptionalDouble.empty());
  }

  /** Whether every field is there, and is a number where it must be one. */
  boolean complete() {
    List<String> fields = question.fields();
    if (!question.keyed() && elements.size() < fields.size()) {
      return false;
    }
    for (String field : fields) {
      String name = question.keyed() ? field.substring(field.lastIndexOf('=') + 1) : field;
      if (!TEXTS.contains(name) && number(name).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private Optional<String> valueOf(String key) {
    for (int i = 0; i + 1 < elements.size(); i++) {
      if (elements.get(i).trim().equalsIgnoreCase(key)) {
        return Optional.of(elements.get(i + 1));
      }
    }
    return Optional.empty();
  }
}
