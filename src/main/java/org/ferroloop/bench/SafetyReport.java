package org.ferroloop.bench;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What was done to make a bench safe.
 *
 * @param reason why it was done
 * @param outcomes one an instrument, in the order in which they were made safe
 * @param took by the clock of the bench
 */
public record SafetyReport(String reason, List<Outcome> outcomes, Duration took) {
  public SafetyReport {
    outcomes = List.copyOf(outcomes);
  }

  /** How it ended at one instrument. */
  public enum Result {
    /** Zero and off were commanded, and the instrument says that its outputs are off. */
    CONFIRMED,
    /** The instrument answers, but not that its outputs are off. */
    UNCONFIRMED,
    /** The instrument could not be reached. */
    UNREACHABLE
  }

  /**
   * One instrument's part.
   *
   * @param instrument its name on the bench
   * @param resource where it is
   * @param result how it ended
   * @param detail what was done or what went wrong, in words
   */
  public record Outcome(String instrument, String resource, Result result, String detail) {}

  /** Whether every instrument confirmed that its outputs are off. */
  public boolean confirmed() {
    return outcomes.stream().allMatch(outcome -> outcome.result() == Result.CONFIRMED);
  }

  /** In one line, for people and for the log. */
  public String text() {
    return (confirmed() ? "the bench is safe" : "THE BENCH IS NOT CONFIRMED SAFE")
        + " (after "
        + reason
        + ", "
        + took.toMillis()
        + " ms): "
        + outcomes.stream()
            .map(outcome -> outcome.instrument() + " " + outcome.detail())
            .collect(Collectors.joining("; "));
  }
}
