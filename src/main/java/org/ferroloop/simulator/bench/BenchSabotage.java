package org.ferroloop.simulator.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ferroloop.simulator.fault.Effect;
import org.ferroloop.simulator.fault.Sabotage;
import org.ferroloop.simulator.node.Circuit;
import org.ferroloop.simulator.node.Condition;

/** Spoils readings and devices of one bench, and ends that when its time has come. */
final class BenchSabotage implements Sabotage {
  private final Circuit circuit;
  private final Map<String, List<SpoiltReadings>> units;
  private final List<Ending> endings = new ArrayList<>();

  private record Ending(double at, Runnable work) {}

  /**
   * @param units the channels of each source-measure unit, by instrument
   */
  BenchSabotage(Circuit circuit, Map<String, List<SpoiltReadings>> units) {
    this.circuit = circuit;
    this.units = Map.copyOf(units);
  }

  @Override
  public void carryOut(String instrument, Effect effect) {
    if (effect instanceof Effect.Spoilt spoilt) {
      List<SpoiltReadings> channels = units.getOrDefault(instrument, List.of());
      channels.forEach(channel -> channel.spoil(spoilt));
      endAfter(spoilt.seconds(), () -> channels.forEach(channel -> channel.spoil(null)));
    } else if (effect instanceof Effect.Broken broken) {
      for (String cell : circuit.cellNames()) {
        if (broken.device().isEmpty() || broken.device().equals(cell)) {
          circuit.condition(cell, Condition.valueOf(broken.how().name()));
          endAfter(broken.seconds(), () -> circuit.condition(cell, Condition.NORMAL));
        }
      }
    }
  }

  private void endAfter(double seconds, Runnable work) {
    if (Double.isFinite(seconds)) {
      endings.add(new Ending(circuit.seconds() + seconds, work));
    }
  }

  @Override
  public void endAt(double seconds) {
    for (Ending ending : List.copyOf(endings)) {
      if (seconds >= ending.at()) {
        ending.work().run();
        endings.remove(ending);
      }
    }
  }

  /** Ends everything that lasts for ever as well. */
  void mend() {
    endings.clear();
    units.values().forEach(channels -> channels.forEach(channel -> channel.spoil(null)));
    circuit.cellNames().forEach(cell -> circuit.condition(cell, Condition.NORMAL));
  }
}
