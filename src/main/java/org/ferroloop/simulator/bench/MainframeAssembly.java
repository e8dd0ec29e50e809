package org.ferroloop.simulator.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ferroloop.config.InputException;
import org.ferroloop.random.Seeds;
import org.ferroloop.simulator.mainframe.Mainframe;
import org.ferroloop.simulator.mainframe.MainframeModule;
import org.ferroloop.simulator.mainframe.Rsu;
import org.ferroloop.simulator.mainframe.SmuModule;
import org.ferroloop.simulator.mainframe.WgfmuModule;
import org.ferroloop.simulator.mainframe.WgfmuOutput;
import org.ferroloop.simulator.mainframe.WgfmuSpec;
import org.ferroloop.simulator.model.SmuModel;
import org.ferroloop.simulator.model.SmuSpec;
import org.ferroloop.simulator.node.Circuit;
import org.ferroloop.simulator.node.Port;

/**
 * Builds a mainframe from its plan: first its outputs, which devices are then wired to, then its
 * modules.
 */
final class MainframeAssembly {
  private static final String WGFMU = "B1530A";
  private static final String[] MODELS = {"B1511B", "B1517A", WGFMU};
  private static final int CHANNELS = 2;

  private final InstrumentPlan plan;
  private final String source;
  private final Circuit circuit;
  private final Seeds seeds;
  private final Map<Integer, Port> units = new LinkedHashMap<>();
  private final Map<Integer, Port> channels = new LinkedHashMap<>();
  private final Map<String, List<Rsu.Electrode>> behindRsu = new LinkedHashMap<>();

  /**
   * @param source the file, for complaints
   * @throws InputException when the plan does not hang together
   */
  MainframeAssembly(InstrumentPlan plan, String source, Circuit circuit, Seeds seeds) {
    this.plan = plan;
    this.source = source;
    this.circuit = circuit;
    this.seeds = seeds;
    plan.modules().forEach(this::addPorts);
    if (plan.modules().isEmpty()) {
      throw wrong("modules", "no module", "at least one module in a slot");
    }
    List<Integer> taken = new ArrayList<>();
    plan.rsu().forEach((channel, slot) -> check(channel, slot, taken));
  }

  /** The modules that are simulated. */
  static String[] models() {
    return MODELS.clone();
  }

  private void addPorts(int slot, String model) {
    if (!model.equals(WGFMU)) {
      units.put(slot, circuit.addPort(output(slot)));
      return;
    }
    for (int i = 1; i <= CHANNELS; i++) {
      int channel = slot * 100 + i;
      channels.put(channel, circuit.addPort(output(channel)));
      behindRsu.put(output(channel), new ArrayList<>());
    }
  }

  private void check(int channel, int slot, List<Integer> taken) {
    if (!channels.containsKey(channel)) {
      throw wrong("rsu", "the WGFMU channel " + channel, "one of " + channels.keySet());
    }
    if (!units.containsKey(slot) || taken.contains(slot)) {
      throw wrong(
          "rsu." + channel,
          "the slot " + slot,
          "a source-measure unit's, behind no other RSU: one of " + units.keySet());
    }
    taken.add(slot);
  }

  private InputException wrong(String field, String found, String expected) {
    return InputException.at(
        source, 0, "instruments." + plan.name() + "." + field, found, expected);
  }

  private String output(int number) {
    return plan.name() + "." + number;
  }

  /** The outputs of source-measure units that lead to a device themselves. */
  Map<String, Port> direct() {
    Map<String, Port> direct = new LinkedHashMap<>();
    units.forEach(
        (slot, port) -> {
          if (!plan.rsu().containsValue(slot)) {
            direct.put(output(slot), port);
          }
        });
    return direct;
  }

  /** The RSU outputs, each with the electrodes that it leads to, to be filled. */
  Map<String, List<Rsu.Electrode>> behindRsu() {
    return behindRsu;
  }

  /**
   * Builds it.
   *
   * @param firmware as {@code *IDN?} tells it
   * @param spoilt gets the source-measure units, for faults
   */
  Mainframe build(String firmware, List<SpoiltReadings> spoilt) {
    Map<Integer, SmuModule> smus = new LinkedHashMap<>();
    units.forEach((slot, port) -> smus.put(slot, smu(slot, port, spoilt)));
    List<MainframeModule> modules = new ArrayList<>(smus.values());
    plan.modules()
        .forEach(
            (slot, model) -> {
              if (model.equals(WGFMU)) {
                modules.add(wgfmu(slot, smus));
              }
            });
    return new Mainframe(firmware, circuit, modules);
  }

  private SmuModule smu(int slot, Port port, List<SpoiltReadings> spoilt) {
    String model = plan.modules().get(slot);
    SmuSpec spec = SmuSpec.read(PhysicsFiles.shipped(physics(model)));
    SmuModel physics = new SmuModel(spec, port, seeds.child(output(slot)).stream("reading noise"));
    SpoiltReadings unit = new SpoiltReadings(physics);
    spoilt.add(unit);
    return new SmuModule(slot, model, spec, physics, unit, port);
  }

  private WgfmuModule wgfmu(int slot, Map<Integer, SmuModule> smus) {
    WgfmuSpec spec = WgfmuSpec.read(PhysicsFiles.shipped(physics(WGFMU)));
    List<WgfmuOutput> outputs = new ArrayList<>();
    for (int i = 1; i <= CHANNELS; i++) {
      int channel = slot * 100 + i;
      Seeds own = seeds.child(output(channel));
      Port port = channels.get(channel);
      SmuModule behind = smus.get(plan.rsu().getOrDefault(channel, 0));
      Rsu rsu =
          new Rsu(
              channel,
              spec,
              port,
              behind,
              behindRsu.get(output(channel)),
              own.stream("RSU path noise"));
      outputs.add(new WgfmuOutput(channel, spec, port, rsu, own.stream("sample noise")));
    }
    return new WgfmuModule(slot, WGFMU, outputs);
  }

  private static String physics(String model) {
    return "keysight-" + model.toLowerCase(Locale.ROOT);
  }
}
