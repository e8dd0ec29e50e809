package org.ferroloop.training;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The update rules (analog-training sections 3 to 6). */
public enum Rule {
  /** Stochastic gradient descent on float weights: no device. */
  FLOAT("float"),
  /** Plain pulsed gradient descent. */
  SGD("sgd"),
  /** The same with effective weights w - w*, w* being the symmetry point. */
  SGD_SHIFTED("sgd-shifted"),
  /** Gradients gathered digitally, pulses given when they reach a step. */
  MIXED_PRECISION("mixed-precision"),
  /** Tiki-Taka: gradients go to a fast tile, whose columns go to the slow one in turn. */
  TTV1("ttv1"),
  /** The same through a digital buffer. */
  TTV2("ttv2"),
  /** The same with choppers: signs that flip, so that the fast tile's bias averages out. */
  C_TTV2("c-ttv2"),
  /** The same with a reference from the past chopper period in place of a symmetry point. */
  AGAD("agad");

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

  /** Whether a fast tile's columns are transferred to a slow one (the Tiki-Taka rules). */
  public boolean transfers() {
    return this == TTV1 || this == TTV2 || this == C_TTV2 || this == AGAD;
  }

  /** Whether updates are outer products of pulse trains. */
  public boolean hasTrains() {
    return pulsed() && this != MIXED_PRECISION;
  }

  /** Whether weights are shifted by a symmetry point. */
  public boolean shifts(RuleOptions options) {
    return this == SGD_SHIFTED || options.shift().tiles() != ShiftOptions.Tiles.NONE;
  }

  /** Whether the shift is by the one mean point that a training is told beforehand. */
  public boolean wantsMeanPoint(RuleOptions options) {
    return shifts(options) && options.shift().points() == ShiftOptions.Points.MEAN;
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
