package org.ferroloop.characterization;

import java.util.Optional;
import org.ferroloop.config.InputException;
import org.ferroloop.twin.Polarity;

/** Tells from a sweep which sign of the pulse raises the conductance. */
public final class PolarityFinder {
  /** A device whose two branches differ by less in ln G is not known to respond. */
  private static final double LEAST_CHANGE = 0.02;

  private static final double NOISES = 6;

  private PolarityFinder() {}

  /**
   * The sign of the branch that raises the conductance; empty when the branches do not differ
   * beyond their noise (no contact, a truncated sweep without negative branch).
   */
  public static Optional<Polarity> find(MeasuredSweep sweep) {
    BranchRise up = BranchRise.of(sweep.rows(), 1);
    BranchRise down = BranchRise.of(sweep.rows(), -1);
    if (up.size() < 3 || down.size() < 3) {
      return Optional.empty();
    }
    double difference = up.change() - down.change();
    double noise = Math.hypot(up.noise(), down.noise());
    if (Math.abs(difference) < Math.max(LEAST_CHANGE, NOISES * noise)) {
      return Optional.empty();
    }
    return Optional.of(
        difference > 0 ? Polarity.POSITIVE_POTENTIATES : Polarity.POSITIVE_DEPRESSES);
  }

  /**
   * As {@link #find}.
   *
   * @throws InputException when the sweep does not tell
   */
  public static Polarity of(MeasuredSweep sweep) {
    return find(sweep)
        .orElseThrow(
            () ->
                InputException.at(
                    sweep.source(),
                    0,
                    "polarity",
                    "two branches that do not differ beyond noise",
                    "a device that responds, or its polarity given"));
  }
}
