package org.ferroloop.simulator.language.tsp;

import java.util.Optional;
import java.util.regex.Pattern;

/** Gathers the lines between loadandrunscript (or loadscript) and endscript. */
final class ScriptRecorder {
  private static final int LONGEST = 1 << 18;

  private static final Pattern BEGIN = Pattern.compile("load(andrun)?script\\b.*");

  private StringBuilder script;
  private boolean runs;

  /** The chunk to run now, if any. */
  Optional<String> take(String line) {
    if (BEGIN.matcher(line).matches()) {
      script = new StringBuilder();
      runs = line.startsWith("loadandrun");
      return Optional.empty();
    }
    if (script == null) {
      return line.isEmpty() ? Optional.empty() : Optional.of(line);
    }
    if (line.equals("endscript")) {
      String whole = script.toString();
      clear();
      return runs ? Optional.of(whole) : Optional.empty();
    }
    if (script.length() + line.length() > LONGEST) {
      clear();
      throw TspError.runtime("script memory is full");
    }
    script.append(line).append('\n');
    return Optional.empty();
  }

  void clear() {
    script = null;
  }
}
