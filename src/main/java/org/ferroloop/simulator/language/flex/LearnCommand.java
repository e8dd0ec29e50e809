package org.ferroloop.simulator.language.flex;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ferroloop.simulator.mainframe.Mainframe;

/** {@code *LRN?}: the commands that restore the settings, joined by ";", without a space. */
final class LearnCommand {
  private final FlexMachine machine;

  LearnCommand(FlexMachine machine) {
    this.machine = machine;
  }

  void addTo(Map<String, FlexCommand> commands) {
    commands.put("*LRN?", new FlexCommand(1, 1, call -> call.answer(learned(call))));
  }

  private String learned(FlexCall call) throws FlexError {
    int type = call.whole(0, 0, 110);
    if (type >= 1 && type <= Mainframe.SLOTS) {
      return source(machine.channel(type));
    }
    return switch (type) {
      case 0 -> switches();
      case 30 -> each(channel -> "FL" + (channel.module().filter() ? 1 : 0) + "," + channel.slot());
      case 31 -> general();
      case 32 ->
          each(channel -> "RI" + channel.slot() + "," + channel.currentRange().code())
              + ";"
              + each(channel -> "RV" + channel.slot() + "," + channel.voltageRange().code());
      case 33 -> staircase();
      case 46 -> each(channel -> "CMM" + channel.slot() + "," + channel.measureMode());
      case 53 -> each(channel -> "SSR" + channel.slot() + "," + (channel.seriesResistor() ? 1 : 0));
      case 54 ->
          each(
              channel ->
                  "RM"
                      + channel.slot()
                      + ","
                      + channel.rangingMode()
                      + ","
                      + channel.rangingRate());
      case 55 -> each(channel -> "AAD" + channel.slot() + "," + channel.converter());
      case 56 -> machine.converters().learned();
      case 60 -> "TSC" + (machine.timeStamps() ? 1 : 0);
      case 110 -> "PAD" + (machine.parallel() ? 1 : 0);
      default -> throw new FlexError(FlexError.VALUE);
    };
  }

  private String each(Function<FlexChannel, String> text) {
    return machine.channels().stream().map(text).collect(Collectors.joining(";"));
  }

  private String switches() {
    List<FlexChannel> on =
        machine.channels().stream().filter(channel -> channel.module().on()).toList();
    return on.isEmpty() ? "CL" : "CN " + slots(on);
  }

  private static String slots(List<FlexChannel> channels) {
    return channels.stream()
        .map(channel -> Integer.toString(channel.slot()))
        .collect(Collectors.joining(","));
  }

  private static String source(FlexChannel channel) {
    if (!channel.module().on()) {
      return "CL" + channel.slot();
    }
    FlexChannel.Source source = channel.source();
    return (source.current() ? "DI" : "DV")
        + channel.slot()
        + ",0,"
        + number(source.level())
        + ","
        + number(source.compliance());
  }

  private String general() {
    SweepSetup sweep = machine.sweep();
    String measures = sweep.mode() == 0 ? "" : ";MM" + sweep.mode() + "," + slots(sweep.channels());
    return "TM"
        + machine.triggerMode()
        + ";"
        + machine.converters().averaging()
        + ";CM"
        + (machine.autoCalibration() ? 1 : 0)
        + ";FMT"
        + machine.format().number()
        + ","
        + machine.format().mode()
        + measures;
  }

  private String staircase() {
    SweepSetup.Staircase sweep = machine.sweep().staircase();
    if (sweep == null) {
      return machine.sweep().learned();
    }
    FlexChannel.Source start = sweep.start();
    return machine.sweep().learned()
        + (start.current() ? ";WI" : ";WV")
        + sweep.channel().slot()
        + ","
        + sweep.mode()
        + ","
        + sweep.range().code()
        + ","
        + number(start.level())
        + ","
        + number(sweep.stop())
        + ","
        + sweep.steps()
        + ","
        + number(start.compliance());
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.6G", value);
  }
}
