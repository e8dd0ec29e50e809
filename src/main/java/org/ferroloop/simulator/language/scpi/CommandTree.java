package org.ferroloop.simulator.language.scpi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All commands of an instrument; finds the one that a header means. */
final class CommandTree {
  private static final int MOST_REMEMBERED = 2048;

  /**
   * A command.
   *
   * @param sets whether it has a form without question mark
   * @param asks whether it has a query form
   */
  record Command(CommandPattern pattern, Behaviour behaviour, boolean sets, boolean asks) {}

  /** A command and the channel that the header named (0: none). */
  record Match(Command command, int channel) {}

  private final List<Command> commands;
  private final Map<String, Match> remembered = new HashMap<>();

  CommandTree(List<Command> commands) {
    this.commands = List.copyOf(commands);
  }

  /**
   * Finds a command.
   *
   * @param path mnemonics that a relative header continues, as ":SOUR:VOLT"; may be empty
   * @throws ScpiError -113 when there is none
   */
  Match find(String path, ProgramUnit unit) throws ScpiError {
    String header = unit.common() || unit.absolute() ? unit.header() : path + ":" + unit.header();
    String key = unit.query() ? header + "?" : header;
    Match match = remembered.get(key);
    if (match == null) {
      match = search(header, unit.query());
      if (remembered.size() >= MOST_REMEMBERED) {
        remembered.clear();
      }
      remembered.put(key, match);
    }
    return match;
  }

  private Match search(String header, boolean query) throws ScpiError {
    List<String> mnemonics =
        new ArrayList<>(Arrays.asList(header.replaceFirst("^:", "").split(":")));
    for (Command command : commands) {
      if (query ? command.asks() : command.sets()) {
        int channel = command.pattern().match(mnemonics);
        if (channel != CommandPattern.NO_MATCH) {
          return new Match(command, channel);
        }
      }
    }
    throw new ScpiError(-113);
  }

  /** The path on which the next relative header continues: everything but the last mnemonic. */
  static String pathAfter(String path, ProgramUnit unit) {
    if (unit.common()) {
      return path;
    }
    String header = unit.absolute() ? unit.header() : path + ":" + unit.header();
    return header.substring(0, header.lastIndexOf(':'));
  }
}
