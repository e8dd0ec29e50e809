package org.ferroloop.simulator.language.flex;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A command with its parameters; those left empty or out take the default. */
final class FlexCall {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");

  private final FlexMachine machine;
  private final List<String> fields;

  FlexCall(FlexMachine machine, List<String> fields) {
    this.machine = machine;
    this.fields = fields;
  }

  int count() {
    return fields.size();
  }

  boolean has(int index) {
    return index < fields.size() && !fields.get(index).isEmpty();
  }

  /** A finite number. */
  double number(int index) throws FlexError {
    if (!has(index)) {
      throw new FlexError(FlexError.TERMINATOR);
    }
    String text = fields.get(index);
    if (!NUMBER.matcher(text).matches()) {
      throw new FlexError(FlexError.NUMERIC_SYNTAX);
    }
    double value = Double.parseDouble(text);
    if (!Double.isFinite(value)) {
      throw new FlexError(FlexError.VALUE);
    }
    return value;
  }

  /** A number within bounds. */
  double number(int index, double least, double most) throws FlexError {
    double value = number(index);
    if (value < least || value > most) {
      throw new FlexError(FlexError.VALUE);
    }
    return value;
  }

  double number(int index, double least, double most, double initial) throws FlexError {
    return has(index) ? number(index, least, most) : initial;
  }

  /** A whole number within bounds. */
  int whole(int index, int least, int most) throws FlexError {
    double value = number(index, least, most);
    if (value != Math.rint(value)) {
      throw new FlexError(FlexError.VALUE);
    }
    return (int) value;
  }

  int whole(int index, int least, int most, int initial) throws FlexError {
    return has(index) ? whole(index, least, most) : initial;
  }

  boolean flag(int index) throws FlexError {
    return whole(index, 0, 1) == 1;
  }

  /** The channel of a source-measure unit. */
  FlexChannel channel(int index) throws FlexError {
    return machine.channel(whole(index, 1, 1 << 20));
  }

  /** The channels from a parameter on; all when none is given. */
  List<FlexChannel> channels(int from) throws FlexError {
    if (count() <= from) {
      return machine.channels();
    }
    List<FlexChannel> channels = new ArrayList<>();
    for (int i = from; i < count(); i++) {
      FlexChannel channel = channel(i);
      if (channels.contains(channel)) {
        throw new FlexError(FlexError.CHANNEL_COUNT);
      }
      channels.add(channel);
    }
    return channels;
  }

  void answer(String text) {
    machine.output().answer(text);
  }
}
