package org.ferroloop.robustness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;

/** A kind of input file and the command that reads it. */
interface Subject {
  /** "CSV, amplitude sweep". */
  String name();

  /** Under which the damaged file is written. */
  String fileName();

  /** The undamaged file. */
  String original();

  /** The ways in which it is damaged. */
  List<Corruption> corruptions();

  /** The command line that reads the file and prints one JSON object. */
  String[] command(Path file);

  /** Adds to the command's answer what it wrote elsewhere. */
  default void complete(ObjectNode answer) {}

  /**
   * Whether a damaged file that was accepted was understood rightly.
   *
   * @param original what the command prints for the undamaged file
   * @param found what it prints for the damaged one
   */
  Verdict judge(JsonNode original, JsonNode found);

  /** What became of a damaged file that was accepted. */
  enum Verdict {
    /** Every value is the undamaged file's: the damage had no meaning. */
    SAME,
    /** What is kept is right, and a warning tells what is not. */
    WARNED,
    /** Something else is taken for true without a word. */
    WRONG
  }
}
