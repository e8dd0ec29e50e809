package org.ferroloop.simulator.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ferroloop.config.ConfigNode;
import org.ferroloop.quantity.Unit;
import org.ferroloop.simulator.fault.FaultFile;
import org.ferroloop.simulator.node.Verdict;

/**
 * What can be asked of a running bench from beside it:
 *
 * <pre>
 * {"do": "fault", "fault": {"instrument": "smu", "on": "READ", "effect": "silent"}}
 * {"do": "mend"}
 * {"do": "age", "device": "dut", "cycles": 1e4}
 * {"do": "temperature", "device": "dut", "temperature": "350 K"}
 * {"do": "set", "device": "dut", "conductance": "90 nS"}
 * {"do": "pass", "time": "3600 s"}
 * {"do": "mark", "threshold": "0.5 V"}
 * {"do": "state"}
 * </pre>
 *
 * "fault" adds to the schedule, in the words of {@link FaultFile}; "mend" forgets every fault and
 * makes readings and devices whole; "age" wears a device by full cycles of polarisation;
 * "temperature" heats or cools it; "set" puts it into a state; "pass" lets bench time pass, and
 * devices age; "mark" begins the record of what devices see anew; "state" tells bench time and of
 * each device its true conductance at 0.1 V, polarisation, voltage, condition and the record since
 * the mark, all in SI units.
 */
final class ControlCommands {
  private final SimulatedBench bench;

  ControlCommands(SimulatedBench bench) {
    this.bench = bench;
  }

  /**
   * Does what is asked.
   *
   * @throws org.ferroloop.config.InputException when it cannot be understood
   */
  Map<String, Object> answer(ConfigNode node) {
    String deed =
        node.get("do").oneOf("fault", "mend", "age", "temperature", "set", "pass", "mark", "state");
    switch (deed) {
      case "fault" -> {
        node.allowOnly("do", "fault");
        bench.inject(FaultFile.fault(node.get("fault")));
      }
      case "mend" -> {
        node.allowOnly("do");
        bench.mend();
      }
      case "age" -> {
        node.allowOnly("do", "device", "cycles");
        bench.truth().age(node.get("device").text(), node.get("cycles").number(0, 1e15));
      }
      case "temperature" -> {
        ConfigNode kelvin = node.allowOnly("do", "device", "temperature").get("temperature");
        bench.truth().setTemperature(node.get("device").text(), kelvin.quantity(Unit.KELVIN));
      }
      case "set" -> {
        ConfigNode wanted = node.allowOnly("do", "device", "conductance").get("conductance");
        double siemens = wanted.quantity(Unit.SIEMENS);
        if (!(siemens > 0)) {
          throw wanted.wrong("a positive conductance");
        }
        bench.truth().setConductance(node.get("device").text(), siemens);
      }
      case "pass" -> {
        double seconds = node.allowOnly("do", "time").get("time").quantity(Unit.SECOND);
        if (seconds < 0 || seconds > 1e9) {
          throw node.get("time").wrong("0 s to 1e9 s");
        }
        bench.truth().pass(seconds);
      }
      case "mark" -> {
        node.allowOnly("do", "threshold");
        bench.truth().mark(node.find("threshold").map(n -> n.quantity(Unit.VOLT)).orElse(0.5));
      }
      default -> {
        node.allowOnly("do");
        return state();
      }
    }
    return Map.of("done", deed);
  }

  private Map<String, Object> state() {
    Map<String, Object> devices = new LinkedHashMap<>();
    Truth truth = bench.truth();
    for (String device : truth.devices()) {
      Map<String, Object> state = new LinkedHashMap<>();
      state.put("conductance", truth.conductance(device));
      double polarisation = truth.polarisation(device);
      state.put("polarisation", Double.isNaN(polarisation) ? null : polarisation);
      double temperature = truth.temperature(device);
      state.put("temperature", Double.isNaN(temperature) ? null : temperature);
      state.put("voltage", truth.voltage(device));
      state.put("condition", truth.condition(device));
      state.put("since_mark", fields(truth.verdict(device)));
      devices.put(device, state);
    }
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("seconds", bench.seconds());
    all.put("devices", devices);
    return all;
  }

  private static Map<String, Object> fields(Verdict verdict) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("highest_voltage", verdict.highestVoltage());
    fields.put("lowest_voltage", verdict.lowestVoltage());
    fields.put("highest_current", verdict.highestCurrent());
    fields.put("lowest_current", verdict.lowestCurrent());
    fields.put("widest_pulse", verdict.widestPulse());
    fields.put("fastest_slew", verdict.fastestSlew());
    fields.put("energy", verdict.energy());
    fields.put("positive_pulses", verdict.positivePulses());
    fields.put("negative_pulses", verdict.negativePulses());
    return fields;
  }
}
