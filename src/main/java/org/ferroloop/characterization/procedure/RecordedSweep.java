package org.ferroloop.characterization.procedure;

import java.util.List;
import org.ferroloop.characterization.AmplitudePlan;
import org.ferroloop.characterization.Preconditioning;
import org.ferroloop.characterization.SweepPlan;
import org.ferroloop.characterization.SweepSettings;
import org.ferroloop.characterization.WidthPlan;
import org.ferroloop.config.ConfigNode;
import org.ferroloop.instrument.IvSweep;
import org.ferroloop.quantity.Unit;

/** A sweep from the parameters in a run's manifest ({@link SweepProcedure#parameters}). */
public final class RecordedSweep {
  private static final String AMPLITUDE = "amplitude-sweep";

  private final ConfigNode parameters;

  private RecordedSweep(ConfigNode parameters) {
    this.parameters = parameters;
  }

  /** Whether the field procedure of a manifest tells of a sweep. */
  public static boolean is(ConfigNode procedure) {
    return List.of(AMPLITUDE, "width-sweep").contains(procedure.get("name").text());
  }

  /**
   * The sweep.
   *
   * @throws org.ferroloop.config.InputException naming a parameter that is missing or wrong
   */
  public static SweepProcedure of(ConfigNode procedure) {
    boolean amplitude = procedure.get("name").text().equals(AMPLITUDE);
    return new RecordedSweep(procedure.get("parameters")).sweep(amplitude);
  }

  private SweepProcedure sweep(boolean amplitude) {
    Preconditioning condition =
        new Preconditioning(
            volts("precondition-first"),
            volts("precondition-second"),
            seconds("precondition-rise"),
            seconds("precondition-fall"),
            seconds("precondition-width"),
            parameters.get("precondition-every").flag());
    SweepSettings settings =
        new SweepSettings(
            amplitude ? amplitudes() : widths(),
            seconds("rise"),
            seconds("fall"),
            seconds("delay"),
            0,
            (int) parameters.get("repetitions").integer(1, Integer.MAX_VALUE),
            condition);
    ConfigNode range = parameters.get("read-range");
    IvSweep read =
        new IvSweep(
            volts("read-start"),
            volts("read-stop"),
            (int) parameters.get("read-points").integer(1, Integer.MAX_VALUE),
            parameters.get("compliance").quantity(Unit.AMPERE),
            parameters.get("read-nplc").number(),
            range.text().equals("auto") ? 0 : range.quantity(Unit.AMPERE));
    return new SweepProcedure(settings, read);
  }

  private SweepPlan amplitudes() {
    return new AmplitudePlan(
        volts("start-pos"),
        volts("end-pos"),
        volts("start-neg"),
        volts("end-neg"),
        volts("step"),
        seconds("width"),
        bothSides());
  }

  private SweepPlan widths() {
    List<Double> widths =
        parameters.get("widths").items().stream().map(node -> node.quantity(Unit.SECOND)).toList();
    return new WidthPlan(volts("pos-voltage"), volts("neg-voltage"), widths, bothSides());
  }

  private boolean bothSides() {
    return parameters.get("both-sides").flag();
  }

  private double volts(String name) {
    return parameters.get(name).quantity(Unit.VOLT);
  }

  private double seconds(String name) {
    return parameters.get(name).quantity(Unit.SECOND);
  }
}
