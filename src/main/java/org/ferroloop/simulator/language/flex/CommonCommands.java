package org.ferroloop.simulator.language.flex;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ferroloop.simulator.mainframe.Mainframe;
import org.ferroloop.simulator.mainframe.MainframeErrors;

/** Who it is, what is wrong, status, and the rest that concerns no channel. */
final class CommonCommands {
  private static final int CODES_OF_ERR = 4;
  private static final double SELF_TEST = 10; // s [K]
  private static final double SELF_CALIBRATION = 30; // s
  private static final int LONGEST_PAUSE = 99; // s

  private final FlexMachine machine;

  CommonCommands(FlexMachine machine) {
    this.machine = machine;
  }

  void addTo(Map<String, FlexCommand> commands) {
    commands.put("*IDN?", new FlexCommand(0, 0, call -> call.answer(machine.identity())));
    commands.put("*OPC?", new FlexCommand(0, 0, call -> call.answer("1")));
    commands.put("*RST", new FlexCommand(0, 0, call -> machine.reset()));
    commands.put("*TST?", new FlexCommand(0, 1, this::selfTest));
    commands.put("*CAL?", new FlexCommand(0, 1, this::selfCalibration));
    commands.put(
        "*STB?", new FlexCommand(0, 0, call -> call.answer(Integer.toString(machine.status()))));
    commands.put(
        "*SRE", new FlexCommand(1, 1, call -> machine.serviceEnable(call.whole(0, 0, 255))));
    commands.put(
        "*SRE?",
        new FlexCommand(0, 0, call -> call.answer(Integer.toString(machine.serviceEnable()))));
    commands.put("UNT?", new FlexCommand(0, 1, this::units));
    commands.put("ERR?", new FlexCommand(0, 1, this::fourErrors));
    commands.put("ERRX?", new FlexCommand(0, 1, this::oneError));
    commands.put(
        "EMG?", new FlexCommand(1, 1, call -> call.answer(machine.text(call.whole(0, 0, 9999)))));
    commands.put("BC", new FlexCommand(0, 0, call -> machine.output().clear()));
    commands.put(
        "NUB?",
        new FlexCommand(0, 0, call -> call.answer(Integer.toString(machine.output().data()))));
    commands.put("FMT", new FlexCommand(1, 2, call -> machine.format(DataFormat.of(call))));
    commands.put("CM", new FlexCommand(1, 1, call -> machine.autoCalibration(call.flag(0))));
    commands.put("PAD", new FlexCommand(1, 1, call -> machine.parallel(call.flag(0))));
    commands.put("TM", new FlexCommand(1, 1, call -> machine.triggerMode(call.whole(0, 1, 4))));
    commands.put("TSC", new FlexCommand(1, 1, call -> machine.timeStamps(call.flag(0))));
    commands.put("TSR", new FlexCommand(0, 1, this::restartTimer));
    commands.put("TSQ", new FlexCommand(0, 0, call -> readTimer()));
    commands.put(
        "PA", new FlexCommand(0, 1, call -> machine.pass(call.number(0, 0, LONGEST_PAUSE, 0))));
    commands.put("AB", new FlexCommand(0, 0, call -> {}));
    commands.put("RCV", new FlexCommand(0, 1, this::recover));
  }

  private void units(FlexCall call) throws FlexError {
    call.whole(0, 0, 1, 0);
    List<String> units = new ArrayList<>();
    for (int slot = 1; slot <= Mainframe.SLOTS; slot++) {
      units.add(
          machine
              .mainframe()
              .module(slot)
              .map(module -> module.model() + "," + module.revision())
              .orElse("0,0"));
    }
    call.answer(String.join(";", units));
  }

  private void fourErrors(FlexCall call) throws FlexError {
    call.whole(0, 0, 1, 0);
    MainframeErrors errors = machine.mainframe().errors();
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < CODES_OF_ERR; i++) {
      codes.add(Integer.toString(errors.next().number()));
    }
    errors.clear();
    call.answer(String.join(",", codes));
  }

  private void oneError(FlexCall call) throws FlexError {
    boolean codeOnly = call.whole(0, 0, 1, 0) == 1;
    MainframeErrors.Entry entry = machine.mainframe().errors().next();
    call.answer("+" + entry.number() + (codeOnly ? "" : ",\"" + entry.text() + "\""));
  }

  /** 0 is passed; with the outputs off, as the test leaves them. */
  private void selfTest(FlexCall call) throws FlexError {
    call.whole(0, 0, Mainframe.SLOTS + 1, 0);
    machine.channels().forEach(FlexChannel::off);
    machine.pass(SELF_TEST);
    call.answer("0");
  }

  private void selfCalibration(FlexCall call) throws FlexError {
    call.whole(0, 0, Mainframe.SLOTS, 0);
    if (machine.channels().stream().anyMatch(FlexChannel::highVoltage)) {
      throw new FlexError(FlexError.CALIBRATION);
    }
    machine.channels().forEach(FlexChannel::off);
    machine.pass(SELF_CALIBRATION);
    call.answer("0");
  }

  private void restartTimer(FlexCall call) throws FlexError {
    if (call.has(0)) {
      call.channel(0);
    }
    machine.restartTimer();
  }

  /** The answer goes to the data buffer, unlike those of queries. */
  private void readTimer() {
    machine.output().add(machine.format(), List.of(Datum.time(0, machine.timer())));
  }

  private void recover(FlexCall call) throws FlexError {
    call.whole(0, 0, Mainframe.SLOTS, 0);
  }
}
