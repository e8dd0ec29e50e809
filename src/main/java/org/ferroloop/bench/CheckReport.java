package org.ferroloop.bench;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.ferroloop.instrument.Identity;
import org.ferroloop.instrument.Particulars;
import org.ferroloop.instrument.PulseLimits;
import org.ferroloop.instrument.SmuLimits;

/**
 * What a check of a bench found.
 *
 * @param instruments one each
 * @param wiring one for each reference device
 */
public record CheckReport(List<InstrumentCheck> instruments, List<WiringCheck> wiring) {
  public CheckReport {
    instruments = List.copyOf(instruments);
    wiring = List.copyOf(wiring);
  }

  /** Whether nothing is wrong. */
  public boolean passed() {
    return instruments.stream().allMatch(InstrumentCheck::passed)
        && wiring.stream().allMatch(check -> check.trouble().isEmpty());
  }

  /**
   * One instrument.
   *
   * @param entry of the bench file
   * @param identity who it says it is
   * @param selfTest 0 when it passed; empty when it has none
   * @param errors what stood in its error queue
   * @param off whether it says that its outputs are off
   * @param pulses its limits, when it is a generator
   * @param readings its limits, when it is an SMU
   * @param particulars its modules, what cannot be protected by it, recommendations
   */
  public record InstrumentCheck(
      InstrumentEntry entry,
      Identity identity,
      OptionalInt selfTest,
      List<String> errors,
      boolean off,
      Optional<PulseLimits> pulses,
      Optional<SmuLimits> readings,
      Particulars particulars) {
    public InstrumentCheck {
      errors = List.copyOf(errors);
    }

    /** Self-test passed, no errors, outputs off. */
    public boolean passed() {
      return selfTest.orElse(0) == 0 && errors.isEmpty() && off;
    }
  }

  /**
   * The way to one reference device and back.
   *
   * @param device the reference
   * @param known its resistance in Ohm
   * @param measured resistance in Ohm; empty when there is no number
   * @param atMost whether the current limit was reached, so that the true value may be lower
   * @param trouble why there is no number, or what is wrong with it; empty when nothing is wrong
   */
  public record WiringCheck(
      String device, double known, OptionalDouble measured, boolean atMost, String trouble) {}
}
