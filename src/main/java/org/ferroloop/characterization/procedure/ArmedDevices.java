package org.ferroloop.characterization.procedure;

import org.ferroloop.bench.Bench;
import org.ferroloop.bench.probe.Hookup;
import org.ferroloop.bench.probe.Probes;

/** The device of an open bench that a run acts on, one at a time. */
final class ArmedDevices {
  private final Bench bench;
  private Hookup hookup;
  private Probes probes;

  /** Arms the first one. */
  ArmedDevices(Bench bench, Hookup first) {
    this.bench = bench;
    this.hookup = first;
    this.probes = Probes.arm(bench, first);
  }

  /** Makes the one before safe and arms another; of no effect for the one that is armed. */
  void turnTo(String name) {
    if (!name.equals(device())) {
      hookup = hookup.of(name);
      probes = Probes.arm(bench, hookup);
    }
  }

  /** The armed one. */
  Probes probes() {
    return probes;
  }

  /** Its name. */
  String device() {
    return hookup.device().name();
  }
}
