package org.ferroloop.experiment;

import java.nio.file.Path;
import org.ferroloop.synapse.TwinsToTry;
import org.ferroloop.twin.PiecewiseStep;
import org.ferroloop.twin.StepModel;
import org.ferroloop.twin.StepParameters;
import org.ferroloop.twin.TwinFile;
import org.ferroloop.twin.Variability;

/** A twin that one pulse moves to where no other moves it: its symmetry point is not found. */
public final class UnsettledTwin {
  /** What is told of it. */
  public static final String WARNING =
      "by hand: the symmetry point has not settled on every cell; rules shift by the mean that was"
          + " reached";

  /** A step that is not zero, but lost in the rounding of the weight. */
  private static final double LOST = 1e-8;

  private UnsettledTwin() {}

  /** Writes its file and gives the list "twins" that names it, beside a twin that settles. */
  public static String twins(Path folder) {
    Path file = folder.resolve("stuck.yaml");
    double[] up = {1, 1, 1, 1, 5, LOST, LOST, LOST, 0};
    double[] down = {0, 1, 1, 1, 1, LOST, LOST, LOST, LOST};
    StepModel stuck = new PiecewiseStep(up, down);
    TwinFile.write(
        TwinsToTry.twin(stuck, new StepParameters(0.1, 0, -1, 1), Variability.NONE), file);
    return "[{file: '" + file + "'}, {bundled: ID161ZR15000-2us-111900}]";
  }
}
