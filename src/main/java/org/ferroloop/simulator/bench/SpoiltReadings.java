package org.ferroloop.simulator.bench;

import java.util.List;
import org.ferroloop.simulator.fault.Effect;
import org.ferroloop.simulator.model.InstrumentModel;
import org.ferroloop.simulator.model.Parameter;
import org.ferroloop.simulator.model.SmuModel;

/**
 * A source-measure unit whose current readings faults can spoil. Readings come in groups of five
 * numbers as {@link SmuModel} gives them: V, A, ohm, s, status.
 */
final class SpoiltReadings implements InstrumentModel {
  private static final int GROUP = 5;

  private final InstrumentModel whole;
  private Effect.Spoilt effect;
  private double stuckAt = Double.NaN;

  SpoiltReadings(InstrumentModel whole) {
    this.whole = whole;
  }

  /** Spoils readings from now on; null ends it. */
  void spoil(Effect.Spoilt how) {
    effect = how;
    stuckAt = how == null ? Double.NaN : how.amperes();
  }

  @Override
  public List<Parameter> parameters() {
    return whole.parameters();
  }

  @Override
  public double get(String parameter) {
    boolean tripped = effect != null && effect.kind() == Effect.Spoilt.Kind.COMPLIANCE;
    return tripped && parameter.equals("tripped") ? 1 : whole.get(parameter);
  }

  @Override
  public void set(String parameter, double value) {
    whole.set(parameter, value);
  }

  @Override
  public double[] perform(String action, double... arguments) {
    double[] numbers = whole.perform(action, arguments);
    boolean reading = action.equals("measure") || action.equals("read");
    if (effect == null || !reading || numbers.length % GROUP != 0) {
      return numbers;
    }
    double[] spoilt = numbers.clone();
    for (int i = 0; i < spoilt.length; i += GROUP) {
      spoilt[i + 1] = amperes(spoilt[i + 1]);
      spoilt[i + 2] = spoilt[i] / spoilt[i + 1];
      if (effect.kind() == Effect.Spoilt.Kind.COMPLIANCE) {
        spoilt[i + 4] = (int) spoilt[i + 4] | SmuModel.COMPLIANCE;
      }
    }
    return spoilt;
  }

  @Override
  public double now() {
    return whole.now();
  }

  @Override
  public void pass(double seconds) {
    whole.pass(seconds);
  }

  private double amperes(double reading) {
    return switch (effect.kind()) {
      case OFFSET -> reading + effect.amperes();
      case STUCK -> {
        stuckAt = Double.isNaN(stuckAt) ? reading : stuckAt;
        yield stuckAt;
      }
      case COMPLIANCE -> reading;
    };
  }

  @Override
  public void reset() {
    whole.reset();
  }
}
