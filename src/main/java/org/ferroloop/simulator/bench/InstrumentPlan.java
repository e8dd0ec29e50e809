package org.ferroloop.simulator.bench;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ferroloop.simulator.node.Terminal;

/**
 * An instrument of a simulator file.
 *
 * @param name in the file
 * @param model names its physics file and its language file ("keithley-2636b")
 * @param serial serial number; the language file's unless given
 * @param firmware the language file's unless given
 * @param quirks of its language, switched on or off
 * @param ideal whether a source-measure unit has neither noise, offset nor steps
 * @param wires how it is reached
 * @param rows of a matrix: the output ("smu.1") at each row
 * @param columns of a matrix: where each column leads
 * @param modules of a mainframe: the model in each slot
 * @param rsu of a mainframe: the slot of the source-measure unit behind the RSU of a WGFMU channel
 */
public record InstrumentPlan(
    String name,
    String model,
    Optional<String> serial,
    Optional<String> firmware,
    Map<String, Boolean> quirks,
    boolean ideal,
    List<Wire> wires,
    Map<Integer, String> rows,
    Map<Integer, End> columns,
    Map<Integer, String> modules,
    Map<Integer, Integer> rsu) {
  InstrumentPlan onFirstWire() {
    return new InstrumentPlan(
        name,
        model,
        serial,
        firmware,
        quirks,
        ideal,
        List.of(wires.get(0).atFreePort()),
        rows,
        columns,
        modules,
        rsu);
  }

  /** A terminal of a device. */
  record End(String device, Terminal terminal) {}
}
