package org.ferroloop.robustness;

import java.util.ArrayList;
import java.util.List;
import org.ferroloop.random.RandomStream;

/** Damages of the fields of a YAML or JSON document. */
enum FieldCorruption implements Corruption {
  FIELD_MISSING {
    @Override
    public byte[] apply(String text, RandomStream random) {
      List<String> lines = TextCorruption.lines(text);
      lines.remove(place(lines, random));
      return TextCorruption.utf8(String.join("", lines));
    }
  },
  FIELD_UNKNOWN {
    @Override
    public byte[] apply(String text, RandomStream random) {
      List<String> lines = TextCorruption.lines(text);
      int place = place(lines, random);
      String line = lines.get(place);
      int colon = line.indexOf(':');
      boolean quoted = line.charAt(colon - 1) == '"';
      String start = line.substring(0, quoted ? colon - 1 : colon);
      lines.set(place, start + "_surprise" + line.substring(quoted ? colon - 1 : colon));
      return TextCorruption.utf8(String.join("", lines));
    }
  },
  VALUE_OF_ANOTHER_KIND {
    @Override
    public byte[] apply(String text, RandomStream random) {
      List<String> lines = TextCorruption.lines(text);
      int place = place(lines, random);
      String line = lines.get(place);
      String end = line.stripTrailing().endsWith(",") ? ",\n" : "\n";
      String value = TextCorruption.pick(random, "[]", "{}", "\"yes\"", "true", "[1, 2]");
      lines.set(place, line.substring(0, line.indexOf(':')) + ": " + value + end);
      return TextCorruption.utf8(String.join("", lines));
    }
  };

  /** A line with a field. */
  private static int place(List<String> lines, RandomStream random) {
    List<Integer> fields = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).indexOf(':') > 0) {
        fields.add(i);
      }
    }
    return fields.get(random.nextInt(fields.size()));
  }
}
