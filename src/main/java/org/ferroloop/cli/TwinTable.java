package org.ferroloop.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import org.ferroloop.quantity.Unit;
import org.ferroloop.twin.DeviceTwin;
import org.ferroloop.twin.EnergyTerms;
import org.ferroloop.twin.Provenance;
import org.ferroloop.twin.PulseEnergy;
import org.ferroloop.twin.Variability;

/** A twin as text to read: four digits, units, "unknown" for what is unknown. */
final class TwinTable {
  private static final String UNKNOWN = "unknown";

  private final StringBuilder text = new StringBuilder();

  TwinTable(DeviceTwin twin) {
    row("name", twin.name());
    row("model", twin.model().name());
    row("dw_min", digits(twin.parameters().dwMin()));
    row("up_down", digits(twin.parameters().upDown()));
    row("bounds", digits(twin.parameters().wMin()) + " to " + digits(twin.parameters().wMax()));
    row("polarity", twin.polarity().text());
    row(
        "window",
        twin.window()
            .map(w -> quantity(w.gMin(), Unit.SIEMENS) + " to " + quantity(w.gMax(), Unit.SIEMENS))
            .orElse(UNKNOWN));
    row(
        "pulse",
        twin.pulse()
            .map(
                p ->
                    quantity(p.width(), Unit.SECOND)
                        + ", up "
                        + quantity(p.amplitudeUp(), Unit.VOLT)
                        + ", down "
                        + quantity(p.amplitudeDown(), Unit.VOLT))
            .orElse(UNKNOWN));
    row("area", area(twin));
    steps(twin);
    variability(twin.variability());
    energies(twin);
    provenance(twin.provenance());
  }

  String text() {
    return text.toString();
  }

  /** The area with its unit. */
  static String area(DeviceTwin twin) {
    return twin.area().isPresent()
        ? quantity(twin.area().getAsDouble(), Unit.SQUARE_METRE)
        : UNKNOWN;
  }

  private void steps(DeviceTwin twin) {
    line("");
    line(String.format(Locale.ROOT, "%8s  %12s  %12s", "w", "step up", "step down"));
    for (double w : TwinSummary.WEIGHTS) {
      line(
          String.format(
              Locale.ROOT,
              "%8s  %12s  %12s",
              digits(w),
              digits(twin.stepUp(w)),
              digits(twin.stepDown(w))));
    }
    line("");
  }

  private void variability(Variability v) {
    if (v.equals(Variability.NONE)) {
      row("noise", "none, no spread");
      return;
    }
    row("cycle to cycle", digits(v.cycleToCycle()) + " of the step");
    row(
        "spread",
        digits(v.stepSpread())
            + (v.stepSpreadLogNormal() ? " (log-normal)" : "")
            + " of dw_min, "
            + digits(v.upDownSpread())
            + " of up_down, "
            + digits(v.wMinSpread())
            + " of w_min, "
            + digits(v.wMaxSpread())
            + " of w_max");
    row("write noise", digits(v.writeNoise()) + " dw_min");
    row("read noise", digits(v.readNoise()) + " in w");
  }

  private void energies(DeviceTwin twin) {
    if (twin.energies().isEmpty()) {
      row("energy", UNKNOWN);
      return;
    }
    line("");
    line(
        String.format(
            Locale.ROOT,
            "%-14s %-6s %12s %12s %12s %12s",
            "pulse energy",
            "",
            "conduction",
            "capacitive",
            "switching",
            "total"));
    for (PulseEnergy energy : twin.energies()) {
      energy(energy.source(), "up", energy.up());
      energy("", "down", energy.down());
      line("  conduction within a factor " + digits(energy.uncertaintyFactor()));
    }
    line("");
  }

  private void energy(String source, String polarity, EnergyTerms terms) {
    line(
        String.format(
            Locale.ROOT,
            "%-14s %-6s %12s %12s %12s %12s",
            source,
            polarity,
            quantity(terms.conduction(), Unit.JOULE),
            quantity(terms.capacitive(), Unit.JOULE),
            quantity(terms.switching(), Unit.JOULE),
            quantity(terms.total(), Unit.JOULE)));
  }

  private void provenance(Provenance provenance) {
    row("method", provenance.method());
    row("made", provenance.date() + " by FerroLoop " + provenance.toolVersion());
    for (Provenance.Source source : provenance.sources()) {
      row("source", source.file() + " (SHA-256 " + source.sha256().substring(0, 12) + "...)");
    }
    provenance.fitQuality().forEach((name, value) -> row(name, digits(value)));
  }

  private void row(String name, String value) {
    line(String.format(Locale.ROOT, "%-15s %s", name, value));
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private static String digits(double value) {
    BigDecimal rounded = rounded(value);
    return rounded.signum() != 0 && rounded.abs().compareTo(new BigDecimal("1e-4")) < 0
        ? rounded.toString()
        : rounded.toPlainString();
  }

  private static String quantity(double value, Unit unit) {
    return unit.format(rounded(value).doubleValue());
  }

  private static BigDecimal rounded(double value) {
    return new BigDecimal(value).round(new MathContext(4)).stripTrailingZeros();
  }
}
