package org.ferroloop.cli;

import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import org.ferroloop.bench.probe.Hookup;
import org.ferroloop.characterization.MeasuredSweep;
import org.ferroloop.characterization.SweepPlan;
import org.ferroloop.characterization.procedure.SweepOutput;
import org.ferroloop.characterization.procedure.SweepProcedure;
import org.ferroloop.quantity.QuantityException;

/** What both sweep commands do, once their options are read. */
final class SweepCommand {
  static final String ABOUT =
      "The results are a CSV file a repetition in the layout of the B1500A's measurement script. "
          + ProcedureCommand.ABOUT;
  static final String UNITS =
      "Units: voltages across the device (top against bottom) in V, times in s, currents in A,"
          + " resistances in Ohm, energies in J; a number without its unit is refused.";

  private final Console console;
  private final BenchRunOptions bench;
  private final SweepOptions sweep;
  private final SweepLabelOptions labelling;

  SweepCommand(
      Console console, BenchRunOptions bench, SweepOptions sweep, SweepLabelOptions labelling) {
    this.console = console;
    this.bench = bench;
    this.sweep = sweep;
    this.labelling = labelling;
  }

  /**
   * @param like the file whose parameters are taken
   * @param plan the pulses; throws IllegalArgumentException when they contradict each other
   */
  int call(Optional<MeasuredSweep> like, Supplier<SweepPlan> plan) {
    Hookup hookup = bench.hookup();
    SweepProcedure procedure;
    SweepOutput output;
    try {
      procedure =
          new SweepProcedure(
              sweep.settings(plan.get(), like), sweep.read(hookup.device().envelope()));
      output =
          new SweepOutput(
              procedure, labelling.labels(hookup, procedure.name(), like), ZoneId.systemDefault());
      output.check();
    } catch (QuantityException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw sweep.usage(e.getMessage());
    }
    return new ProcedureCommand(console, bench, sweep.command()).call(hookup, procedure, output);
  }
}
