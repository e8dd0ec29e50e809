package org.ferroloop.bench;

import java.util.List;
import org.ferroloop.instrument.IvSweep;
import org.ferroloop.instrument.Pulse;
import org.ferroloop.twin.ConductanceWindow;

/**
 * What a bench file says of its devices as synapses; voltages are across the device.
 *
 * @param cells the devices that are the cells of an array, in their order
 * @param up the potentiation pulse
 * @param down the depression pulse
 * @param period of the pulses of a train, in s
 * @param read the small sweep by which a weight is read; no point at 0 V
 * @param window the conductances of the weights -1 and +1
 * @param tolerance of a programmed weight, in units of the weight, positive; a device that is
 *     farther from where it was left has moved
 * @param budget the most pulses of programming one cell, at least 1
 */
public record SynapseFields(
    List<String> cells,
    Pulse up,
    Pulse down,
    double period,
    IvSweep read,
    ConductanceWindow window,
    double tolerance,
    int budget) {
  public SynapseFields {
    cells = List.copyOf(cells);
  }

  /** The same with other pulses. */
  public SynapseFields withPulses(Pulse otherUp, Pulse otherDown, double otherPeriod) {
    return new SynapseFields(
        cells, otherUp, otherDown, otherPeriod, read, window, tolerance, budget);
  }
}
