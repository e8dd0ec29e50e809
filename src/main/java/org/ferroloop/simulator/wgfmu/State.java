package org.ferroloop.simulator.wgfmu;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.ferroloop.simulator.mainframe.Mainframe;
import org.ferroloop.simulator.mainframe.WgfmuOutput;

/** All that one loaded library holds, and the mainframe that it talks to in a session. */
final class State {
  private final Mainframe mainframe;
  private final Set<Integer> withoutRsu;
  private final Messages messages = new Messages();
  private final Map<String, Pattern> patterns = new LinkedHashMap<>();
  private final NavigableMap<Integer, ChannelSetup> channels = new TreeMap<>();
  private final NavigableMap<Integer, Run> runs = new TreeMap<>();
  private boolean open;
  private long changes;

  State(Mainframe mainframe, Set<Integer> withoutRsu) {
    this.mainframe = mainframe;
    this.withoutRsu = Set.copyOf(withoutRsu);
  }

  Mainframe mainframe() {
    return mainframe;
  }

  Messages messages() {
    return messages;
  }

  Map<String, Pattern> patterns() {
    return patterns;
  }

  /** What channels have played since they were last initialized. */
  NavigableMap<Integer, Run> runs() {
    return runs;
  }

  boolean open() {
    return open;
  }

  void open(boolean is) {
    open = is;
  }

  /** The setup has changed: results of before are out of date. */
  void change() {
    changes++;
  }

  /** How often the setup has changed. */
  long changes() {
    return changes;
  }

  /** Software only: patterns, sequences, messages. */
  void clear() {
    patterns.clear();
    channels.values().forEach(channel -> channel.sequence().entries().clear());
    messages.clear();
    change();
  }

  Pattern pattern(String argument, String name) {
    Pattern pattern = patterns.get(Bounds.text(argument, name));
    if (pattern == null) {
      throw new Refusal(ReturnCode.PATTERN_NOT_FOUND, argument + " \"" + name + "\"");
    }
    return pattern;
  }

  /** The setup of a channel that there may be: 101, 102, 201 to 1002. */
  ChannelSetup channel(int id) {
    boolean possible =
        id / 100 >= 1 && id / 100 <= Mainframe.SLOTS && id % 100 >= 1 && id % 100 <= 2;
    if (!possible || (open && !mainframe.wgfmuChannels().contains(id))) {
      throw new Refusal(
          ReturnCode.CHANNEL_NOT_FOUND,
          "channelId " + id + (open ? "; " + mainframe.wgfmuChannels() : "; 101 to 1002"));
    }
    return channels.computeIfAbsent(id, any -> new ChannelSetup());
  }

  /** The output of a channel, in a session. */
  WgfmuOutput output(int id) {
    session();
    channel(id);
    return mainframe.wgfmu(id);
  }

  /** Fails (-3) outside a session. */
  void session() {
    if (!open) {
      throw new Refusal(ReturnCode.CONTEXT, "no session is open; WGFMU_openSession comes first");
    }
  }

  /** Fails (-6) for a channel that has no RSU. */
  void rsu(int id) {
    if (withoutRsu.contains(id)) {
      throw new Refusal(ReturnCode.FIRMWARE, "RSU is not connected; CHANNEL" + id + ".");
    }
  }
}
