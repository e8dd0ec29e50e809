package org.ferroloop.simulator.server;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * One client of an adapter: its settings, and what its lines mean. Commands after the manual of the
 * Prologix GPIB-ETHERNET controller; settings with {@code ++x} are told, with {@code ++x n} set.
 */
final class PrologixSession {
  private static final byte[][] ENDS = {{'\r', '\n'}, {'\r'}, {'\n'}, {}};

  private final Map<Integer, Station> bus;
  private final Outlet outlet;
  private final BooleanSupplier gone;
  private final Map<String, Integer> settings = new HashMap<>();

  /**
   * @param gone whether the client has left: nothing is read for it any more
   */
  PrologixSession(Map<Integer, Station> bus, Outlet outlet, BooleanSupplier gone) {
    this.bus = bus;
    this.outlet = outlet;
    this.gone = gone;
    settings.putAll(
        Map.of(
            "mode", 1, "auto", 0, "eos", 0, "eoi", 1, "eot_enable", 0, "eot_char", 0, "addr", 0));
    settings.putAll(Map.of("read_tmo_ms", 500, "savecfg", 1, "lon", 0));
  }

  /**
   * @throws InterruptedException when the thread is interrupted while it waits for an answer
   */
  void take(PrologixLines.Line line) throws InterruptedException {
    if (line.command()) {
      command(new String(line.bytes(), StandardCharsets.ISO_8859_1).strip());
      return;
    }
    Station station = station();
    if (station == null) {
      return;
    }
    byte[] end = ENDS[settings.get("eos")];
    byte[] message = Arrays.copyOf(line.bytes(), line.bytes().length + end.length);
    System.arraycopy(end, 0, message, line.bytes().length, end.length);
    station.receive(message, settings.get("eoi") == 1, outlet);
    if (settings.get("auto") == 1) {
      read(station, -1);
    }
  }

  private void command(String text) throws InterruptedException {
    String[] words = text.toLowerCase(Locale.ROOT).split("\\s+");
    Station station = station();
    switch (words[0]) {
      case "read" -> read(station, words.length > 1 ? until(words[1]) : -2);
      case "clr" -> {
        if (station != null) {
          station.clear();
        }
      }
      case "trg" -> trigger(words);
      case "spoll" -> {
        Station polled = words.length > 1 ? bus.get(number(words[1])) : station;
        say(polled == null ? "0" : "" + polled.serialPoll());
      }
      case "srq" ->
          say(bus.values().stream().anyMatch(s -> (s.serialPoll() & 64) != 0) ? "1" : "0");
      case "ver" -> say("Prologix GPIB-ETHERNET Controller version 01.06.06.00 (FerroLoop)");
      case "loc", "llo", "ifc", "rst", "help" -> {
        // Taken without any effect that an instrument here could show.
      }
      default -> setting(words);
    }
  }

  private void setting(String[] words) {
    if (!settings.containsKey(words[0])) {
      say("Unrecognized command");
      return;
    }
    if (words.length == 1) {
      say("" + settings.get(words[0]));
      return;
    }
    int value = number(words[1]);
    int most =
        switch (words[0]) {
          case "addr" -> 30;
          case "eos" -> 3;
          case "eot_char" -> 255;
          case "read_tmo_ms" -> 3000;
          case "auto", "eoi", "eot_enable", "mode", "savecfg", "lon" -> 1;
          default -> 0;
        };
    if (value < 0 || value > most) {
      say("Unrecognized command");
      return;
    }
    settings.put(words[0], value);
  }

  private void trigger(String[] words) {
    if (words.length == 1 && station() != null) {
      station().trigger();
    }
    for (int i = 1; i < words.length; i++) {
      Station station = bus.get(number(words[i]));
      if (station != null) {
        station.trigger();
      }
    }
  }

  /**
   * @param until -1 for EOI, -2 for the time-out, else the byte after which reading stops
   */
  private void read(Station station, int until) throws InterruptedException {
    if (station == null || gone.getAsBoolean()) {
      return;
    }
    Answer answer = station.read(settings.get("read_tmo_ms"), gone);
    while (answer != null) {
      outlet.send(answer.bytes(), answer.end());
      boolean ends =
          until == -1
              ? answer.end()
              : until >= 0
                  && answer.bytes().length > 0
                  && answer.bytes()[answer.bytes().length - 1] == (byte) until;
      if (answer.end() && settings.get("eot_enable") == 1) {
        outlet.send(new byte[] {settings.get("eot_char").byteValue()}, true);
      }
      answer = ends ? null : station.read(settings.get("read_tmo_ms"), gone);
    }
  }

  private static int until(String word) {
    return word.equals("eoi") ? -1 : number(word);
  }

  private static int number(String word) {
    return word.matches("\\d{1,9}") ? Integer.parseInt(word) : -3;
  }

  private Station station() {
    return bus.get(settings.get("addr"));
  }

  private void say(String text) {
    outlet.send((text + "\r\n").getBytes(StandardCharsets.ISO_8859_1), true);
  }
}
