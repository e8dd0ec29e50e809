package org.ferroloop.training.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ferroloop.bench.Bench;
import org.ferroloop.bench.InstrumentEntry;
import org.ferroloop.bench.SynapseFields;
import org.ferroloop.config.TextFile;
import org.ferroloop.instrument.Pulse;
import org.ferroloop.quantity.Unit;

/** What a training's manifest says of its open bench. */
final class BenchManifest {
  private BenchManifest() {}

  static Map<String, Object> of(Bench bench, SynapseFields fields) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("bench", bench.plan().name());
    all.put("bench_file", bench.plan().file().toAbsolutePath().toString());
    all.put("bench_text", TextFile.read(bench.plan().file()));
    bench
        .plan()
        .simulator()
        .ifPresent(
            simulator -> {
              Map<String, Object> simulated = new LinkedHashMap<>();
              simulated.put("seed", simulator.seed().orElseThrow());
              simulated.put("start", simulator.start().orElseThrow().toString());
              simulated.put("text", TextFile.read(simulator.file()));
              all.put("simulator", simulated);
            });
    all.put("instruments", instruments(bench));
    all.put("voltages", "across the device, top against bottom");
    all.put("cells", fields.cells());
    all.put("up", pulse(fields.up()));
    all.put("down", pulse(fields.down()));
    all.put("window_lowest", Unit.SIEMENS.format(fields.window().gMin()));
    all.put("window_highest", Unit.SIEMENS.format(fields.window().gMax()));
    return all;
  }

  private static Map<String, Object> pulse(Pulse pulse) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("amplitude", Unit.VOLT.format(pulse.amplitude()));
    fields.put("width", Unit.SECOND.format(pulse.width()));
    fields.put("rise", Unit.SECOND.format(pulse.rise()));
    fields.put("fall", Unit.SECOND.format(pulse.fall()));
    return fields;
  }

  private static List<Object> instruments(Bench bench) {
    List<Object> all = new ArrayList<>();
    for (InstrumentEntry entry : bench.plan().instruments()) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("name", entry.name());
      fields.put("resource", entry.resource().toString());
      fields.put("profile", entry.profile());
      fields.put("channel", entry.channel());
      fields.put("identity", bench.identity(entry.name()).toString());
      all.add(fields);
    }
    return all;
  }
}
