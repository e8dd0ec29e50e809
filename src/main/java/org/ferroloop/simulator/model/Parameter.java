package org.ferroloop.simulator.model;

import java.util.List;

/**
 * One setting of a simulated instrument, as its physics knows it: a number within limits, a flag,
 * or one of some words. The language engine translates commands to it.
 *
 * @param name within its model ("voltage", "pulse.width", "output")
 * @param kind what it holds
 * @param least smallest number
 * @param most largest number
 * @param initial after power-on and reset; a flag is 0 or 1, a choice its index
 * @param choices the words of a choice; empty otherwise
 */
public record Parameter(
    String name, Kind kind, double least, double most, double initial, List<String> choices) {
  /** What a parameter holds. */
  public enum Kind {
    NUMBER,
    FLAG,
    CHOICE
  }

  public static Parameter number(String name, double least, double most, double initial) {
    return new Parameter(name, Kind.NUMBER, least, most, initial, List.of());
  }

  public static Parameter flag(String name, boolean initial) {
    return new Parameter(name, Kind.FLAG, 0, 1, initial ? 1 : 0, List.of());
  }

  public static Parameter choice(String name, String initial, String... choices) {
    List<String> words = List.of(choices);
    return new Parameter(name, Kind.CHOICE, 0, words.size() - 1, words.indexOf(initial), words);
  }
}
