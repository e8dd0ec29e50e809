package org.ferroloop.instrument.b1500;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ferroloop.instrument.ScriptedLink;
import org.ferroloop.instrument.profile.Profile;
import org.ferroloop.instrument.profile.Profiles;
import org.ferroloop.time.VirtualClock;

/** Recorded answers of a B1500A: by what a message ends with, and an error queue. */
final class ScriptedB1500 {
  static final Profile PROFILE = Profiles.find("keysight-b1500a");

  final Deque<String> errors = new ArrayDeque<>();
  final Map<String, String> answers = new LinkedHashMap<>();
  final ScriptedLink link = new ScriptedLink(this::answer);
  private String switches = "CL";

  ScriptedB1500() {
    answers.put("*IDN?", "Agilent Technologies,B1500A,0,A.04.03.2010.0130");
    answers.put("UNT?", "B1517A,0;B1517A,0;B1517A,0;B1511B,0;B1530A,0;B1530A,0;0,0;0,0;0,0;0,0");
  }

  private String answer(String message) {
    for (String command : message.split(";")) {
      if (command.startsWith("CN ") || command.startsWith("CL ")) {
        switches = command.startsWith("CL") ? "CL" : command.replace("CN ", "CN");
      }
    }
    if (message.endsWith("ERRX?")) {
      return errors.isEmpty() ? "+0,\"No Error.\"" : errors.remove();
    }
    if (message.endsWith("*LRN? 0")) {
      return switches;
    }
    String last = message.substring(message.lastIndexOf(';') + 1);
    return answers.get(last);
  }

  B1500 open() {
    return B1500.open("b1500", link, new VirtualClock(Instant.EPOCH), PROFILE);
  }

  FlexSourceMeasureUnit smu(SmuPort port) {
    return new FlexSourceMeasureUnit(open(), PROFILE, port, new SwitchOver());
  }

  /** What was said from the last mark on. */
  List<String> said() {
    List<String> said = List.copyOf(link.sent());
    link.sent().clear();
    return said;
  }
}
