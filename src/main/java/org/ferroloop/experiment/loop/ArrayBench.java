package org.ferroloop.experiment.loop;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ferroloop.config.ConfigFile;
import org.ferroloop.config.ConfigNode;
import org.ferroloop.config.ConfigText;
import org.ferroloop.config.InputException;
import org.ferroloop.config.TextFile;
import org.ferroloop.quantity.Unit;
import org.ferroloop.twin.DeviceTwin;

/** A simulated bench of many devices, each of which follows the twin that was just fitted. */
final class ArrayBench {
  private ArrayBench() {}

  /**
   * Writes a copy of a bench file and of the simulator file it names, with this twin as every
   * device and its pulses and window as those of the synapses.
   *
   * @param original bench file with the fields simulator and synapses
   * @param twin with pulse and window
   * @param twinFile where it stands
   * @param folder for {@code bench.yaml} and {@code simulator.yaml}
   * @return the new bench file
   * @throws InputException when the original is no such bench
   */
  static Path write(Path original, DeviceTwin twin, Path twinFile, Path folder) {
    ConfigNode bench = ConfigFile.read(original);
    Path simulator = original.resolveSibling(bench.get("simulator").text()).normalize();
    ConfigNode simulated = ConfigFile.read(simulator);
    Map<String, Object> devices = new LinkedHashMap<>();
    Path here = folder.toAbsolutePath().normalize();
    String path = here.relativize(twinFile.toAbsolutePath().normalize()).toString();
    for (String device : simulated.get("devices").fields()) {
      Map<String, Object> fields = map(simulated.get("devices").get(device));
      if (fields.containsKey("twin")) {
        fields.put("twin", path.replace('\\', '/'));
      }
      devices.put(device, fields);
    }
    Map<String, Object> served = map(simulated);
    served.put("devices", devices);
    TextFile.write(folder.resolve("simulator.yaml"), ConfigText.yaml(served));
    Map<String, Object> plan = map(bench);
    plan.put("simulator", "simulator.yaml");
    plan.put("synapses", synapses(bench.get("synapses"), twin));
    Path file = folder.resolve("bench.yaml");
    TextFile.write(file, ConfigText.yaml(plan));
    return file;
  }

  private static Map<String, Object> synapses(ConfigNode node, DeviceTwin twin) {
    var pulse = twin.pulse().orElseThrow();
    var window = twin.window().orElseThrow();
    Map<String, Object> fields = map(node);
    fields.put("up", pulse(pulse.amplitudeUp(), pulse.width()));
    fields.put("down", pulse(pulse.amplitudeDown(), pulse.width()));
    Map<String, Object> ends = new LinkedHashMap<>();
    ends.put("lowest", Unit.SIEMENS.format(window.gMin()));
    ends.put("highest", Unit.SIEMENS.format(window.gMax()));
    fields.put("window", ends);
    return fields;
  }

  private static Map<String, Object> pulse(double amplitude, double width) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("amplitude", Unit.VOLT.format(amplitude));
    fields.put("width", Unit.SECOND.format(width));
    return fields;
  }

  private static Map<String, Object> map(ConfigNode node) {
    Map<String, Object> fields = new LinkedHashMap<>();
    node.fields().forEach(field -> fields.put(field, value(node.get(field))));
    return fields;
  }

  private static Object value(ConfigNode node) {
    if (node.isMap()) {
      return map(node);
    }
    if (node.isList()) {
      List<Object> items = new ArrayList<>();
      node.items().forEach(item -> items.add(value(item)));
      return items;
    }
    return node.text();
  }
}
