package org.ferroloop.simulator.bench;

import java.util.List;
import org.ferroloop.simulator.language.SimulatedInstrument;

/** An instrument and its wires; the first one is the one it is announced with. */
public record Outfit(SimulatedInstrument instrument, List<Wire> wires) {
  public Outfit {
    wires = List.copyOf(wires);
  }

  /** On a raw socket with any free port. */
  public static Outfit onSocket(SimulatedInstrument instrument) {
    return new Outfit(instrument, List.of(new Wire.Socket(0)));
  }
}
