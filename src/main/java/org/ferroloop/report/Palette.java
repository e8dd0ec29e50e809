package org.ferroloop.report;

import java.awt.Color;
import java.util.Map;

/**
 * One colour for one thing throughout a report. The hues are those of Okabe and Ito (Color
 * Universal Design, 2008), which readers with any colour vision tell apart.
 */
final class Palette {
  static final Color TEXT = new Color(0x22282E);
  static final Color FAINT_TEXT = new Color(0x5B6570);
  static final Color GRID = new Color(0xE3E7EB);
  static final Color FRAME = new Color(0x9AA4AE);

  private static final Map<String, Color> INKS =
      Map.ofEntries(
          Map.entry("float", new Color(0x4D5560)),
          Map.entry("sgd", new Color(0xD55E00)),
          Map.entry("sgd-shifted", new Color(0x0072B2)),
          Map.entry("mixed-precision", new Color(0x009E73)),
          Map.entry("ttv1", new Color(0xF0D000)),
          Map.entry("ttv2", new Color(0xA3195B)),
          Map.entry("c-ttv2", new Color(0x17BECF)),
          Map.entry("agad", new Color(0x7F2704)),
          Map.entry("measured", new Color(0x4D5560)),
          Map.entry("fitted", new Color(0xCC5A9A)),
          Map.entry("up", new Color(0xC77C02)),
          Map.entry("down", new Color(0x3B8FC4)),
          Map.entry("settled", new Color(0x22282E)),
          Map.entry("crossing", new Color(0xA3195B)),
          Map.entry("aside", new Color(0x9AA4AE)));

  private static final Color[] OTHERS = {
    new Color(0xE69F00),
    new Color(0x56B4E9),
    new Color(0xCC79A7),
    new Color(0x7A5195),
    new Color(0x8C6D31),
    new Color(0x3E7F76),
    new Color(0x2F4B7C),
    new Color(0xF781BF),
    new Color(0x9AA4AE),
    new Color(0x6B8E23),
    new Color(0xB22222),
    new Color(0x22282E)
  };

  private Palette() {}

  /**
   * The colour of what a series stands for.
   *
   * @param place of the series in its figure, which chooses the colour of an unknown thing
   */
  static Color of(String ink, int place) {
    Color known = INKS.get(ink);
    return known != null ? known : OTHERS[place % OTHERS.length];
  }

  /** As CSS writes it: #0072b2. */
  static String css(String ink) {
    return String.format("#%06x", of(ink, 0).getRGB() & 0xFFFFFF);
  }
}
