package org.ferroloop.twin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.ferroloop.config.InputException;
import org.junit.jupiter.api.Test;

/** Whatever happens to a twin file, it is refused with its name or read as a sound twin. */
class TwinFileCorruptionTest {
  private static final String[] FRAGMENTS = {
    "NaN",
    ".inf",
    "1e999",
    "-1",
    "0x1p3",
    "null",
    "~",
    "{}",
    "[]",
    "- ",
    ": ",
    "\t",
    "&a ",
    "*a",
    "|",
    ">",
    "%",
    "'",
    "\"",
    "\u0000",
    "\uFFFD",
    "1_000",
    "2026-11-23",
    "12.3 nV",
    "---\n",
    "# "
  };

  @Test
  void randomDamageIsRefusedOrHarmless() {
    String sound = TwinFile.text(Twins.full());
    int refused = 0;
    for (long seed = 0; seed < 1000; seed++) {
      String damaged = damage(sound, new Random(seed));
      try {
        DeviceTwin twin = TwinFile.parse("twin.yaml", damaged);
        assertThat(TwinFile.parse("twin.yaml", TwinFile.text(twin)))
            .as("seed %d", seed)
            .isEqualTo(twin);
      } catch (InputException e) {
        assertThat(e.getMessage()).as("seed %d", seed).startsWith("twin.yaml");
        refused++;
      } catch (RuntimeException e) {
        throw new AssertionError("seed " + seed + ": " + e, e);
      }
    }
    // Harmless are changes inside a digit, a name or a comment only.
    assertThat(refused).isGreaterThan(600);
  }

  private static String damage(String text, Random random) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    int line = random.nextInt(lines.size());
    int at = random.nextInt(text.length());
    return switch (random.nextInt(6)) {
      case 0 -> text.substring(0, at);
      case 1 -> text.substring(0, at) + text.substring(Math.min(text.length(), at + 7));
      case 2 ->
          text.substring(0, at) + FRAGMENTS[random.nextInt(FRAGMENTS.length)] + text.substring(at);
      case 3 -> {
        Collections.swap(lines, line, random.nextInt(lines.size()));
        yield String.join("\n", lines);
      }
      case 4 -> {
        lines.add(line, lines.get(line));
        yield String.join("\n", lines);
      }
      default -> {
        String value = FRAGMENTS[random.nextInt(FRAGMENTS.length)];
        lines.set(line, lines.get(line).replaceFirst("(: |- ).*", "$1" + value));
        yield String.join("\n", lines);
      }
    };
  }
}
