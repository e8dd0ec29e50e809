package org.ferroloop.robustness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ferroloop.random.RandomStream;

/** Damages of a table in a B1500A file, and of its two lines of parameters. */
enum TableCorruption implements Corruption {
  COLUMNS_SWAPPED {
    @Override
    public byte[] apply(String text, RandomStream random) {
      return table(text, random, true, true);
    }
  },
  /**
   * Only the rows. Not the two resistances with each other: nothing in the file tells them apart,
   * and the conductance is the same.
   */
  CELLS_SWAPPED {
    @Override
    public byte[] apply(String text, RandomStream random) {
      return table(text, random, false, true);
    }
  },
  COLUMN_NAMES_SWAPPED {
    @Override
    public byte[] apply(String text, RandomStream random) {
      return table(text, random, true, false);
    }
  },
  COLUMN_UNIT_CHANGED {
    @Override
    public byte[] apply(String text, RandomStream random) {
      String from = random.nextInt(2) == 0 ? "(ohm)" : "(V)";
      String prefix = TextCorruption.pick(random, "(k", "(m", "(M", "(n");
      return TextCorruption.utf8(text.replace(from, from.replace("(", prefix)));
    }
  },
  VALUE_SWAPPED_WITH_ITS_NEIGHBOUR {
    @Override
    public byte[] apply(String text, RandomStream random) {
      return parameters(text, random, false, (cells, at) -> cells.add(at, cells.remove(at + 1)));
    }
  },
  PARAMETER_MISSING {
    @Override
    public byte[] apply(String text, RandomStream random) {
      return parameters(text, random, true, (cells, at) -> cells.remove(at));
    }
  },
  PARAMETER_UNKNOWN {
    @Override
    public byte[] apply(String text, RandomStream random) {
      return parameters(text, random, true, (cells, at) -> cells.add(at, "surprise"));
    }
  };

  private static final int NAMES = 8;

  /** Changes a list of cells at a place that is not the last. */
  private interface Change {
    void apply(List<String> cells, int at);
  }

  private static byte[] parameters(String text, RandomStream random, boolean names, Change change) {
    List<String> lines = TextCorruption.lines(text);
    int at = random.nextInt(lines.get(NAMES).split(",").length - 2);
    for (int line = names ? NAMES : NAMES + 1; line <= NAMES + 1; line++) {
      List<String> cells = new ArrayList<>(Arrays.asList(lines.get(line).split(",")));
      change.apply(cells, at);
      lines.set(line, String.join(",", cells));
    }
    return TextCorruption.utf8(String.join("", lines));
  }

  private static byte[] table(String text, RandomStream random, boolean names, boolean rows) {
    List<String> lines = TextCorruption.lines(text);
    int head = 11;
    int columns = lines.get(head).split(",").length;
    int first = random.nextInt(columns - 1);
    int second = first + 1 + random.nextInt(columns - 1 - first);
    if (!names && first == columns - 2) {
      first = 0;
    }
    for (int i = head; i < lines.size(); i++) {
      if (i == head ? names : rows) {
        String line = lines.get(i);
        String[] cells = line.stripTrailing().split(",");
        String held = cells[first];
        cells[first] = cells[second];
        cells[second] = held;
        lines.set(i, String.join(",", cells) + "\r\n");
      }
    }
    return TextCorruption.utf8(String.join("", lines));
  }
}
