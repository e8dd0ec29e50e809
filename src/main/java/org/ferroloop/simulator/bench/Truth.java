package org.ferroloop.simulator.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.ferroloop.simulator.fault.Effect;
import org.ferroloop.simulator.node.Circuit;
import org.ferroloop.simulator.node.Verdict;
import org.ferroloop.simulator.server.SharedBench;
import org.ferroloop.twin.switching.SwitchingDevice;

/**
 * What is really going on at the devices of a simulated bench, whatever its instruments say: the
 * judge of tests, and the hand that ages and breaks. Thread-safe; every call waits until the
 * instruments have done what they are about.
 *
 * <p>Devices are named as in the simulator file; an unknown name is an {@link
 * IllegalArgumentException}.
 */
public final class Truth {
  private static final double READ_VOLTS = 0.1;

  private final Circuit circuit;
  private final SharedBench shared;
  private final BenchSabotage sabotage;

  Truth(Circuit circuit, SharedBench shared, BenchSabotage sabotage) {
    this.circuit = circuit;
    this.shared = shared;
    this.sabotage = sabotage;
  }

  /** The names of the devices. */
  public List<String> devices() {
    return locked(circuit::cellNames);
  }

  /**
   * Begins the record of what every device sees anew.
   *
   * @param threshold in V: what is above counts as a pulse, what is below as reading
   */
  public void mark(double threshold) {
    act(() -> circuit.mark(threshold));
  }

  /** Extremes of voltage, current, width, slew and energy at a device since the mark. */
  public Verdict verdict(String device) {
    return locked(() -> circuit.verdict(device));
  }

  /** The voltage across a device now, from end to end, in V. */
  public double voltage(String device) {
    return locked(() -> circuit.voltage(device));
  }

  /** The true conductance of a device at 0.1 V, in S, without measuring it. */
  public double conductance(String device) {
    return locked(() -> circuit.dut(device).current(READ_VOLTS) / READ_VOLTS);
  }

  /** The polarisation of a device from -1 to 1; NaN when it has none. */
  public double polarisation(String device) {
    return locked(() -> circuit.dut(device).polarisation());
  }

  /** What is wrong with a device: "normal", "open", "short" or "stuck". */
  public String condition(String device) {
    return locked(() -> circuit.condition(device).name().toLowerCase(Locale.ROOT));
  }

  /** Breaks a device, or mends it, for a time of the bench's clock, in s. */
  public void breakDevice(String device, Effect.Broken.How how, double seconds) {
    act(() -> sabotage.carryOut("", new Effect.Broken(how, device, seconds)));
  }

  /** Lets bench time pass, in s; devices age. */
  public void pass(double seconds) {
    act(
        () -> {
          circuit.pass(seconds);
          sabotage.endAt(circuit.seconds());
        });
  }

  /**
   * Ages a switching device by so many full cycles of its polarisation.
   *
   * @throws IllegalArgumentException when it is a resistor
   */
  public void age(String device, double cycles) {
    act(() -> switching(device).age(cycles));
  }

  /**
   * Heats or cools a switching device.
   *
   * @param kelvin from 77 K to 600 K
   * @throws IllegalArgumentException outside of these, or when it is a resistor
   */
  public void setTemperature(String device, double kelvin) {
    act(() -> switching(device).setTemperature(kelvin));
  }

  /**
   * Puts a switching device into a state, each domain as little as that takes: how a simulation
   * goes on from where a measurement began.
   *
   * @param siemens mean conductance at both read polarities, positive; cut to what it can have
   * @throws IllegalArgumentException when it is a resistor
   */
  public void setConductance(String device, double siemens) {
    act(() -> switching(device).setConductance(siemens));
  }

  /** The temperature of a device in K; NaN of a resistor, which has none. */
  public double temperature(String device) {
    return locked(
        () ->
            circuit.dut(device) instanceof SwitchingDevice switching
                ? switching.temperature()
                : Double.NaN);
  }

  private SwitchingDevice switching(String device) {
    if (circuit.dut(device) instanceof SwitchingDevice switching) {
      return switching;
    }
    throw new IllegalArgumentException(
        device + " is a resistor, expected a device with a switching twin");
  }

  void mend() {
    act(sabotage::mend);
  }

  private void act(Runnable work) {
    locked(
        () -> {
          work.run();
          return null;
        });
  }

  private <T> T locked(Supplier<T> work) {
    shared.lock().lock();
    try {
      return work.get();
    } finally {
      shared.lock().unlock();
    }
  }
}
