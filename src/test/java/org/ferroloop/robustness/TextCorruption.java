package org.ferroloop.robustness;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ferroloop.random.RandomStream;

/** Damages that befall any text file. */
enum TextCorruption implements Corruption {
  TRUNCATED {
    @Override
    public byte[] apply(String text, RandomStream random) {
      return utf8(text.substring(0, random.nextInt(text.length())));
    }
  },
  CHARACTERS_DELETED {
    @Override
    public byte[] apply(String text, RandomStream random) {
      StringBuilder damaged = new StringBuilder(text);
      for (int left = 1 + random.nextInt(3); left > 0; left--) {
        damaged.deleteCharAt(random.nextInt(damaged.length()));
      }
      return utf8(damaged.toString());
    }
  },
  LINE_DELETED {
    @Override
    public byte[] apply(String text, RandomStream random) {
      List<String> lines = lines(text);
      lines.remove(random.nextInt(lines.size()));
      return utf8(String.join("", lines));
    }
  },
  LINE_DUPLICATED {
    @Override
    public byte[] apply(String text, RandomStream random) {
      List<String> lines = lines(text);
      int line = random.nextInt(lines.size());
      lines.add(line, lines.get(line));
      return utf8(String.join("", lines));
    }
  },
  LINES_SWAPPED {
    @Override
    public byte[] apply(String text, RandomStream random) {
      List<String> lines = lines(text);
      int line = random.nextInt(lines.size() - 1);
      lines.add(line, lines.remove(line + 1));
      return utf8(String.join("", lines));
    }
  },
  NOT_A_NUMBER {
    @Override
    public byte[] apply(String text, RandomStream random) {
      String by = pick(random, "nan", "NaN", ".nan", "inf", "-.inf");
      return utf8(replaceNumber(text, random, number -> by));
    }
  },
  HUGE_NUMBER {
    @Override
    public byte[] apply(String text, RandomStream random) {
      String by = pick(random, "1e300", "-1e308", "1e999", "99999999999999.000");
      return utf8(replaceNumber(text, random, number -> by));
    }
  },
  WRONG_UNIT {
    @Override
    public byte[] apply(String text, RandomStream random) {
      String unit = pick(random, " kg", " V", " mOhm", "%", " s", "e");
      return utf8(replaceNumber(text, random, number -> number + unit));
    }
  },
  UTF_16 {
    @Override
    public byte[] apply(String text, RandomStream random) {
      return text.getBytes(
          random.nextInt(2) == 0 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_16LE);
    }
  },
  LATIN_1 {
    @Override
    public byte[] apply(String text, RandomStream random) {
      int place = random.nextInt(text.length());
      String foreign = pick(random, "\u00b5", "\u00b0", "\u00fc", "\u00e9");
      String damaged = text.substring(0, place) + foreign + text.substring(place);
      return damaged.getBytes(StandardCharsets.ISO_8859_1);
    }
  },
  MAINFRAME {
    @Override
    public byte[] apply(String text, RandomStream random) {
      return text.getBytes(Charset.forName("IBM037"));
    }
  },
  /** One of the characters that give a YAML or JSON document its structure. */
  PUNCTUATION_DELETED {
    @Override
    public byte[] apply(String text, RandomStream random) {
      int place;
      do {
        place = random.nextInt(text.length());
      } while ("{}[],:\"_\n".indexOf(text.charAt(place)) < 0);
      return utf8(text.substring(0, place) + text.substring(place + 1));
    }
  },
  CONTROL_CHARACTER {
    @Override
    public byte[] apply(String text, RandomStream random) {
      int place = random.nextInt(text.length());
      String control = pick(random, "\u0000", "\u0007", "\u001a", "\u007f");
      return utf8(text.substring(0, place) + control + text.substring(place));
    }
  };

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The lines, each with its line end. */
  static List<String> lines(String text) {
    return new ArrayList<>(List.of(text.split("(?<=\n)")));
  }

  static String pick(RandomStream random, String... from) {
    return from[random.nextInt(from.length)];
  }

  private static String replaceNumber(String text, RandomStream random, UnaryOperator<String> by) {
    int[] place = place(text, random);
    String number = text.substring(place[0], place[1]);
    return text.substring(0, place[0]) + by.apply(number) + text.substring(place[1]);
  }

  private static int[] place(String text, RandomStream random) {
    List<int[]> places = new ArrayList<>();
    Matcher matcher = NUMBER.matcher(text);
    while (matcher.find()) {
      places.add(new int[] {matcher.start(), matcher.end()});
    }
    return places.get(random.nextInt(places.size()));
  }
}
