package org.ferroloop.instrument.b1500;

import java.util.Optional;
import org.ferroloop.instrument.IvSweep;
import org.ferroloop.instrument.SmuLimits;
import org.ferroloop.instrument.profile.SourceRule;
import org.ferroloop.quantity.Unit;

/** What an SMU of a mainframe can do: the profile's limits within those of its module. */
final class SmuRules {
  /** Steps of one staircase [K]. */
  private static final int MOST_POINTS = 1001;

  private final SourceRule rule;
  private final ModuleKind kind;
  private final SmuLimits limits;

  SmuRules(SourceRule rule, ModuleKind kind) {
    this.rule = rule;
    this.kind = kind;
    SmuLimits given = rule.limits();
    this.limits =
        new SmuLimits(
            Math.min(given.maxVoltage(), kind.maxVoltage()),
            Math.min(given.maxCurrent(), kind.maxCurrent(0)),
            given.minCompliance(),
            Math.max(given.minRange(), kind.lowestRange()),
            given.minNplc(),
            given.maxNplc());
  }

  SmuLimits limits() {
    return limits;
  }

  /** The setting nearest to a voltage and not beyond it, in V. */
  double settable(double volts) {
    return rule.settable(volts);
  }

  /** Half of the largest step between settings of a staircase in V, for comparing. */
  double slack(double volts) {
    for (double range : rule.levelRanges()) {
      if (Math.abs(volts) <= range) {
        return 0.51 * range / rule.levelCounts();
      }
    }
    return 0;
  }

  /** The fixed range in A that holds the asked one, not above the compliance's; 0 for automatic. */
  double range(IvSweep sweep) {
    double asked = rule.rangeWithinCompliance() ? within(sweep) : sweep.range();
    return asked == 0 ? 0 : Math.max(asked, limits.minRange());
  }

  private static double within(IvSweep sweep) {
    return Math.min(sweep.range(), sweep.compliance());
  }

  /** What is wrong with a compliance; empty when it can be set. */
  Optional<String> misfit(double compliance) {
    return compliance >= limits.minCompliance() && compliance <= limits.maxCurrent()
        ? Optional.empty()
        : Optional.of(
            "a compliance of "
                + compliance
                + " A, possible are "
                + Unit.AMPERE.format(limits.minCompliance())
                + " to "
                + Unit.AMPERE.format(limits.maxCurrent()));
  }

  /** What is wrong with a sweep; empty when it can be made. */
  Optional<String> misfit(IvSweep sweep) {
    double most = Math.max(Math.abs(sweep.start()), Math.abs(sweep.stop()));
    if (!(most <= limits.maxVoltage())) {
      return Optional.of(
          "a voltage of " + most + " V, at most " + Unit.VOLT.format(limits.maxVoltage()));
    }
    if (misfit(sweep.compliance()).isPresent()) {
      return misfit(sweep.compliance());
    }
    if (sweep.compliance() > kind.maxCurrent(most)) {
      return Optional.of(
          "a compliance of "
              + Unit.AMPERE.format(sweep.compliance())
              + ", at most "
              + Unit.AMPERE.format(kind.maxCurrent(most))
              + " at "
              + Unit.VOLT.format(most));
    }
    if (sweep.points() < 1 || sweep.points() > MOST_POINTS) {
      return Optional.of("a sweep of " + sweep.points() + " points, 1 to " + MOST_POINTS);
    }
    return misfitOfNplc(sweep.nplc())
        .or(
            () ->
                sweep.range() >= 0
                    ? Optional.empty()
                    : Optional.of("a current range of " + sweep.range() + " A"));
  }

  /** The high-resolution converter counts whole cycles, the fast one integrates up to one. */
  private Optional<String> misfitOfNplc(double nplc) {
    boolean fits =
        nplc >= limits.minNplc()
            && nplc <= limits.maxNplc()
            && (nplc < 1 || nplc == Math.rint(nplc));
    return fits
        ? Optional.empty()
        : Optional.of(
            "an integration of "
                + nplc
                + " power line cycles, possible are "
                + limits.minNplc()
                + " to 1 and whole numbers to "
                + limits.maxNplc());
  }
}
