package org.ferroloop.simulator.language.scpi;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Channel lists of SCPI-99, volume 1, 8.3.2: "@1,3:5". */
final class ChannelList {
  private static final int MOST = 10_000;
  private static final Pattern RANGE =
      Pattern.compile("\\s*(\\d{1,6})\\s*(?::\\s*(\\d{1,6}))?\\s*");

  private ChannelList() {}

  /** text: what stands between the parentheses. */
  static List<Integer> parse(String text) throws ScpiError {
    if (!text.startsWith("@")) {
      throw new ScpiError(-171);
    }
    List<Integer> channels = new ArrayList<>();
    for (String part : text.substring(1).split(",", -1)) {
      Matcher matcher = RANGE.matcher(part);
      if (!matcher.matches()) {
        throw new ScpiError(-171);
      }
      int first = Integer.parseInt(matcher.group(1));
      int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
      if (Math.abs(last - first) + channels.size() > MOST) {
        throw new ScpiError(-223);
      }
      for (int channel = first; ; channel += last < first ? -1 : 1) {
        channels.add(channel);
        if (channel == last) {
          break;
        }
      }
    }
    return channels;
  }
}
