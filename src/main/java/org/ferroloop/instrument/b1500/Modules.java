package org.ferroloop.instrument.b1500;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The modules of a mainframe by slot, as {@code UNT?} tells them, and the numbers and names of
 * their channels. An SMU in slot n is channel n; the channels of a WGFMU in slot n are n01 and n02
 * (its library's numbers). SMU1, SMU2, ... and WGFMU1, WGFMU2, ... count from slot 1, as
 * measurement scripts and the headers of their files do.
 */
public final class Modules {
  /** What {@code UNT?} answers: model and revision of ten slots, 0,0 for an empty one. */
  static final Pattern ANSWER = Pattern.compile("[^,;]+,[^,;]+(;[^,;]+,[^,;]+)*");

  /**
   * One module.
   *
   * @param slot from 1
   * @param model "B1517A"
   * @param revision as it was told
   */
  record Module(int slot, String model, String revision, ModuleKind kind) {}

  private final List<Module> modules;

  private Modules(List<Module> modules) {
    this.modules = List.copyOf(modules);
  }

  /** The modules of an answer to {@code UNT?}. */
  static Modules of(String answer) {
    List<Module> modules = new ArrayList<>();
    String[] slots = answer.split(";");
    for (int i = 0; i < slots.length; i++) {
      String[] parts = slots[i].trim().split(",");
      String model = parts[0].trim();
      if (!model.equals("0")) {
        modules.add(new Module(i + 1, model, parts[1].trim(), ModuleKind.of(model)));
      }
    }
    return new Modules(modules);
  }

  /**
   * The module of an SMU.
   *
   * @param channel its slot ("3") or its name ("SMU3"); empty for the first SMU
   * @throws IllegalArgumentException when there is no such SMU; the message names those there are
   */
  Module smu(String channel) {
    List<Module> units = modules.stream().filter(module -> module.kind().isSmu()).toList();
    String wanted = channel.isEmpty() ? "SMU1" : channel;
    for (int i = 0; i < units.size(); i++) {
      Module unit = units.get(i);
      if (wanted.equals(Integer.toString(unit.slot()))
          || wanted.equalsIgnoreCase("SMU" + (i + 1))) {
        return unit;
      }
    }
    throw new IllegalArgumentException(
        "no source-measure unit \"" + channel + "\" in this mainframe: " + described());
  }

  /**
   * The number of a WGFMU channel, as its library has it.
   *
   * @param channel its number ("601") or its name ("WGFMU3"); empty for the first one
   * @return 101 to 1002
   * @throws IllegalArgumentException when there is no such channel; the message names those there
   *     are
   */
  public int wgfmuChannel(String channel) {
    String wanted = channel.isEmpty() ? "WGFMU1" : channel;
    List<Integer> channels = wgfmuChannels();
    for (int i = 0; i < channels.size(); i++) {
      if (wanted.equals(Integer.toString(channels.get(i)))
          || wanted.equalsIgnoreCase("WGFMU" + (i + 1))) {
        return channels.get(i);
      }
    }
    throw new IllegalArgumentException(
        "no WGFMU channel \"" + channel + "\" in this mainframe: " + described());
  }

  private List<Integer> wgfmuChannels() {
    List<Integer> channels = new ArrayList<>();
    for (Module module : modules) {
      if (module.kind() == ModuleKind.WGFMU) {
        channels.add(100 * module.slot() + 1);
        channels.add(100 * module.slot() + 2);
      }
    }
    return channels;
  }

  /** A line a module: slot, model, kind and channels. */
  public List<String> described() {
    List<String> lines = new ArrayList<>();
    int smus = 0;
    int wgfmus = 0;
    for (Module module : modules) {
      String line = "slot " + module.slot() + " " + module.model();
      line += module.kind() == ModuleKind.UNKNOWN ? "" : " " + module.kind().word();
      line += module.revision().equals("0") ? "" : " revision " + module.revision();
      if (module.kind().isSmu()) {
        line += ", channel " + module.slot() + " (SMU" + ++smus + ")";
      } else if (module.kind() == ModuleKind.WGFMU) {
        int first = 100 * module.slot() + 1;
        line += ", channels " + first + " (WGFMU" + ++wgfmus + ") and " + (first + 1);
        line += " (WGFMU" + ++wgfmus + ")";
      }
      lines.add(line);
    }
    return lines;
  }
}
