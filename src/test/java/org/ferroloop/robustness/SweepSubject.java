package org.ferroloop.robustness;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A B1500A file read by {@code import}. */
record SweepSubject(String name, String fileName, String original) implements Subject {
  /** What only names the measurement: another text in it changes no number. */
  private static final List<String> WORDS =
      List.of("Device ID", "TriggerOutput", "TriggerPolarity", "measName");

  @Override
  public List<Corruption> corruptions() {
    List<Corruption> all = new ArrayList<>(List.of(TextCorruption.values()));
    all.addAll(List.of(TableCorruption.values()));
    return all;
  }

  @Override
  public String[] command(Path file) {
    return new String[] {"import", "--json", file.toString()};
  }

  @Override
  public Verdict judge(JsonNode original, JsonNode found) {
    JsonNode before = original.get("files").get(0);
    JsonNode after = found.get("files").get(0);
    boolean warned = !after.get("warnings").isEmpty();
    boolean same = sameRows(before.get("data"), after.get("data"), warned);
    for (String part : List.of("header", "parameters")) {
      for (var field : before.get(part).properties()) {
        boolean equal = field.getValue().equals(after.get(part).get(field.getKey()));
        same &= equal || warned || WORDS.contains(field.getKey());
      }
    }
    if (!same) {
      return Verdict.WRONG;
    }
    return warned ? Verdict.WARNED : Verdict.SAME;
  }

  /**
   * Every kept row is the original row at its index; with a warning, rows may be missing at the end
   * and a single reading may differ, as it stands in the file.
   */
  private static boolean sameRows(JsonNode before, JsonNode after, boolean warned) {
    int different = 0;
    for (int i = 0; i < after.size(); i++) {
      for (String field : List.of("index", "amplitude", "width", "r_low", "r_high")) {
        boolean equal = before.get(i).get(field).equals(after.get(i).get(field));
        if (!equal && !field.startsWith("r_") && !(warned && field.equals("width"))) {
          return false;
        }
        different += equal || field.equals("width") ? 0 : 1;
      }
    }
    return before.size() == after.size() && different == 0 || warned && different <= 3;
  }
}
