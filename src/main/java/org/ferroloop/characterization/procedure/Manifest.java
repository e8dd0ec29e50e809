package org.ferroloop.characterization.procedure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ferroloop.bench.Bench;
import org.ferroloop.bench.BenchPlan;
import org.ferroloop.bench.Envelope;
import org.ferroloop.bench.InstrumentEntry;
import org.ferroloop.bench.SimulatorFields;
import org.ferroloop.bench.Wire;
import org.ferroloop.config.TextFile;
import org.ferroloop.instrument.Identity;
import org.ferroloop.instrument.profile.Profiles;
import org.ferroloop.quantity.Unit;
import org.ferroloop.time.Clock;

/** What a run's manifest says, from an open bench: all that is needed to understand its records. */
final class Manifest {
  /** Of the store's files; another one is another layout. */
  private static final int FORMAT = 1;

  private Manifest() {}

  static Map<String, Object> of(RunRequest request, Bench bench, Clock clock) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("format", FORMAT);
    all.put("command", request.command());
    all.put("ferroloop", request.version());
    all.put("java", System.getProperty("java.version"));
    all.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    all.put("started", clock.now().toString());
    Map<String, Object> procedure = new LinkedHashMap<>();
    procedure.put("name", request.procedure().name());
    procedure.put("steps", request.procedure().mostSteps());
    procedure.put("parameters", request.procedure().parameters());
    all.put("procedure", procedure);
    all.putAll(request.output().manifest());
    all.put("device", request.hookup().device().name());
    all.put("voltages", "across the device, top against bottom");
    all.put("generator", request.hookup().generator().name());
    all.put("meter", request.hookup().meter().name());
    all.put("envelope", envelope(request.hookup().device().envelope()));
    // No step draws lots: only a simulator has a seed.
    all.put("seeds", seeds(bench.plan()));
    bench.plan().simulator().ifPresent(fields -> all.put("simulator", simulator(fields)));
    all.put("instruments", instruments(bench));
    all.put("bench", bench.plan().name());
    all.put("bench_file", bench.plan().file().toString());
    all.put("bench_text", TextFile.read(bench.plan().file()));
    return all;
  }

  private static Map<String, Object> seeds(BenchPlan plan) {
    Map<String, Object> seeds = new LinkedHashMap<>();
    plan.simulator()
        .ifPresent(fields -> fields.seed().ifPresent(seed -> seeds.put("simulator", seed)));
    return seeds;
  }

  private static Map<String, Object> simulator(SimulatorFields simulator) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("file", simulator.file().toString());
    simulator.start().ifPresent(start -> fields.put("start", start.toString()));
    return fields;
  }

  /**
   * What is asked of the instruments for a manifest, asked again: a run that is repeated says to
   * them what the first one said.
   */
  static void askAgain(Bench bench) {
    instruments(bench);
  }

  private static List<Object> instruments(Bench bench) {
    List<Object> all = new ArrayList<>();
    for (InstrumentEntry entry : bench.plan().instruments()) {
      Identity identity = bench.identity(entry.name());
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("name", entry.name());
      fields.put("resource", entry.resource().toString());
      fields.put("profile", entry.profile());
      fields.put("channel", entry.channel());
      fields.put("identity", identity.toString());
      if (entry.wire() != null) {
        fields.put("wire", wire(entry.wire()));
      }
      fields.put("limits", limits(bench, entry));
      fields.put("settings", bench.settings(entry.name()));
      all.add(fields);
    }
    return all;
  }

  private static Map<String, Object> wire(Wire wire) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("terminal", wire.terminal().name().toLowerCase(java.util.Locale.ROOT));
    fields.put("series_resistance", Unit.OHM.format(wire.seriesResistance()));
    fields.put("load", Unit.OHM.format(wire.load()));
    fields.put("cable_capacitance", Unit.FARAD.format(wire.cableCapacitance()));
    return fields;
  }

  /** As the driver states them, in words: what pulses and readings are to be held against. */
  private static String limits(Bench bench, InstrumentEntry entry) {
    return switch (Profiles.find(entry.profile()).kind()) {
      case PULSE_GENERATOR -> bench.pulseGenerator(entry.name()).limits().toString();
      case SOURCE_MEASURE_UNIT -> bench.sourceMeasureUnit(entry.name()).limits().toString();
      case SWITCH_MATRIX -> "";
    };
  }

  private static Map<String, Object> envelope(Envelope envelope) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("amplitude", envelope.amplitude().text(Unit.VOLT));
    fields.put("width", envelope.width().text(Unit.SECOND));
    fields.put("read_voltage", Unit.VOLT.format(envelope.readVoltage()));
    fields.put("compliance", Unit.AMPERE.format(envelope.compliance()));
    fields.put("compliance_stops", envelope.complianceStops());
    fields.put("conductance", envelope.conductance().text(Unit.SIEMENS));
    return fields;
  }
}
