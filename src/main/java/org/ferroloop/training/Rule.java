package org.ferroloop.training;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The update rules (analog-training sections 3 to 5). */
public enum Rule {
  /** Stochastic gradient descent on float weights: no device. */
  FLOAT("float"),
  /** Plain pulsed gradient descent. */
  SGD("sgd"),
  /** The same with effective weights w - w*, w* being the symmetry point. */
  SGD_SHIFTED("sgd-shifted"),
  /** Gradients gathered digitally, pulses given when they reach a step. */
  MIXED_PRECISION("mixed-precision");

  private final String text;

  Rule(String text) {
    this.text = text;
  }

  /** The name on the command line, in reports and in result files. */
  public String text() {
    return text;
  }

  /** Whether devices are programmed. */
  public boolean pulsed() {
    return this != FLOAT;
  }

  /**
   * @throws IllegalArgumentException naming the rules there are
   */
  public static Rule of(String text) {
    for (Rule rule : values()) {
      if (rule.text.equals(text)) {
        return rule;
      }
    }
    throw new IllegalArgumentException("found " + text + ", expected one of " + names());
  }

  private static String names() {
    return Arrays.stream(values()).map(Rule::text).collect(Collectors.joining(", "));
  }
}
