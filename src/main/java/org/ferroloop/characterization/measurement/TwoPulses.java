package org.ferroloop.characterization.measurement;

import java.util.ArrayList;
import java.util.List;
import org.ferroloop.characterization.procedure.Step;
import org.ferroloop.instrument.Pulse;
import org.ferroloop.instrument.PulseTrain;

/**
 * A positive and a negative pulse, and the delay after each. Which one raises the conductance is a
 * property of the device.
 */
final class TwoPulses {
  static final String POSITIVE = "positive";
  static final String NEGATIVE = "negative";

  static final List<Parameter> PARAMETERS =
      List.of(
          Parameter.volts("pos-voltage", "1.5 V", 0, 100, "amplitude of the positive pulse"),
          Parameter.volts("neg-voltage", "-1.5 V", -100, 0, "amplitude of the negative pulse"),
          Parameter.time("width", "2 us", 1e-9, "of every pulse at half height"),
          Parameter.time("rise", "20 ns", 0, "leading edge from 0 V to the amplitude"),
          Parameter.time("fall", "20 ns", 0, "trailing edge from the amplitude to 0 V"),
          Parameter.time("delay", "1 ms", 0, "from each pulse to what follows it, at least"));

  private final Settings settings;

  TwoPulses(Settings settings) {
    this.settings = settings;
  }

  /** One of them and its delay, added to steps. */
  void add(List<Step> steps, String phase) {
    add(steps, PulseTrain.of(pulse(amplitude(phase))));
  }

  /** The same pulse so many times, as one train. */
  void addTrain(List<Step> steps, String phase, int count, double period) {
    add(steps, new PulseTrain(pulse(amplitude(phase)), count, period));
  }

  /** A pulse of this shape, and its delay. */
  void addPulse(List<Step> steps, double amplitude) {
    add(steps, PulseTrain.of(pulse(amplitude)));
  }

  /** One of them and its delay. */
  List<Step> steps(String phase) {
    List<Step> steps = new ArrayList<>();
    add(steps, phase);
    return steps;
  }

  private double amplitude(String phase) {
    return settings.value(phase.equals(POSITIVE) ? "pos-voltage" : "neg-voltage");
  }

  private Pulse pulse(double amplitude) {
    return new Pulse(
        amplitude, settings.value("width"), settings.value("rise"), settings.value("fall"));
  }

  private void add(List<Step> steps, PulseTrain train) {
    if (train.pulse().amplitude() != 0) {
      steps.add(new Step.PulseStep(train));
    }
    if (settings.value("delay") > 0) {
      steps.add(new Step.WaitStep(settings.value("delay")));
    }
  }
}
