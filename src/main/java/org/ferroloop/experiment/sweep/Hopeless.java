package org.ferroloop.experiment.sweep;

/**
 * When a training is given up, if that is asked for.
 *
 * @param afterEpochs looked at once, after so many epochs, at least 1
 * @param below validation accuracy, 0 to 1, under which it is given up
 */
public record Hopeless(int afterEpochs, double below) {
  /** Ten classes: nearly chance after five epochs. */
  public static final Hopeless DEFAULT = new Hopeless(5, 0.2);
}
