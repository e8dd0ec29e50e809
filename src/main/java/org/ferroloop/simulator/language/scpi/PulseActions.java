package org.ferroloop.simulator.language.scpi;

import java.util.Locale;
import org.ferroloop.simulator.model.Parameter;

/** Triggers of pulse generators. */
final class PulseActions {
  private PulseActions() {}

  /** *TRG and group execute trigger: every channel that waits for the bus. */
  static void triggerAll(Call call) throws ScpiError {
    call.atMost(0);
    triggerAll(call.machine());
  }

  /** APPLy:PULSe frequency, amplitude, offset, delay: what is missing stays as it is. */
  static String applyPulse(Call call) throws ScpiError {
    String[] parameters = {"frequency", "amplitude", "offset", "pulse.delay"};
    UnitSuffix[] units = {UnitSuffix.HZ, UnitSuffix.V, UnitSuffix.V, UnitSuffix.S};
    call.atMost(parameters.length);
    Parameter function = call.machine().parameter(call.channel(), "function");
    call.machine().set(call.channel(), "function", function.choices().indexOf("pulse"));
    for (int i = 0; i < call.data().size(); i++) {
      new NumberParameter(parameters[i], units[i], false, false, 1)
          .set(new Call(call.machine(), call.named(), call.data().subList(i, i + 1)));
    }
    call.machine().set(call.channel(), "output", 1);
    return "";
  }

  static void triggerAll(ScpiMachine machine) throws ScpiError {
    boolean fired = false;
    for (int channel = 1; channel <= machine.channels(); channel++) {
      if (waitsForBus(machine, channel)) {
        machine.perform(channel, "trigger");
        fired = true;
      }
    }
    if (!fired) {
      throw new ScpiError(-211);
    }
  }

  private static boolean waitsForBus(ScpiMachine machine, int channel) {
    try {
      if (machine.get(channel, "burst") == 0 || machine.get(channel, "output") == 0) {
        return false;
      }
      Parameter source = machine.parameter(channel, "trigger.source");
      int index = (int) machine.get(channel, "trigger.source");
      return source.choices().get(index).toLowerCase(Locale.ROOT).equals("bus");
    } catch (IllegalArgumentException e) {
      // A model without triggers has nothing to wait with.
      return false;
    }
  }
}
