package org.ferroloop.simulator.language.scpi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Crosspoints of a switch matrix by channel lists: card, two digits of row, two of column. */
final class MatrixActions {
  private static final int CARD = 10_000;
  private static final int ROW = 100;

  private MatrixActions() {}

  static String close(Call call) throws ScpiError {
    for (int channel : list(call)) {
      call.machine().perform(1, "close", row(channel), column(channel));
    }
    return "";
  }

  static String open(Call call) throws ScpiError {
    for (int channel : list(call)) {
      call.machine().perform(1, "open", row(channel), column(channel));
    }
    return "";
  }

  static String openAll(Call call) throws ScpiError {
    call.atMost(1);
    call.machine().perform(1, "openall");
    return "";
  }

  static String state(Call call, boolean closed) throws ScpiError {
    List<String> states = new ArrayList<>();
    for (int channel : list(call)) {
      double state = call.machine().perform(1, "state", row(channel), column(channel))[0];
      states.add((state != 0) == closed ? "1" : "0");
    }
    return String.join(",", states);
  }

  static String closed(Call call) throws ScpiError {
    double[] pairs = call.machine().perform(1, "closed");
    List<String> channels = new ArrayList<>();
    for (int i = 0; i + 1 < pairs.length; i += 2) {
      // In auto configuration all cards are one, number 0.
      channels.add(String.format(Locale.ROOT, "%05d", (int) (ROW * pairs[i] + pairs[i + 1])));
    }
    return "(@" + String.join(",", channels) + ")";
  }

  private static List<Integer> list(Call call) throws ScpiError {
    if (!(call.only() instanceof ProgramData.Expression expression)) {
      throw new ScpiError(-104);
    }
    List<Integer> channels = ChannelList.parse(expression.text());
    return channels;
  }

  private static int row(int channel) {
    return channel % CARD / ROW;
  }

  private static int column(int channel) {
    return channel % ROW;
  }
}
