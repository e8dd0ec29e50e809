package org.ferroloop.training.update;

/**
 * Length and firing factors of the pulse trains of one rank-one update (analog-training section 4;
 * AIHWKit 1.1.0): trains just long enough for the largest wanted change, the factors balanced so
 * that the largest input and the largest error fire alike. Kept and set anew for each update.
 */
final class UpdateManagement {
  /** The longest train. */
  static final int LONGEST = 31;

  private int length;
  private float errorFactor;
  private float inputFactor;

  /** Slots of the trains; 0 when nothing is to be changed. */
  int length() {
    return length;
  }

  /** An error times this is the chance that its row fires in a slot (to be bounded at 1). */
  float errorFactor() {
    return errorFactor;
  }

  /** An input times this is the chance that its column fires in a slot (to be bounded at 1). */
  float inputFactor() {
    return inputFactor;
  }

  /** With trains managed. */
  void manage(float largestInput, float largestError, float rate, float granularity) {
    if (largestInput == 0 || largestError == 0) {
      length = 0;
      return;
    }
    float wanted = rate * largestInput * largestError / granularity;
    length = Math.min(LONGEST, (int) Math.ceil(wanted));
    if (length == 0) {
      return;
    }
    float error = wanted > LONGEST ? largestError * (LONGEST / wanted) : largestError;
    float factor = (float) Math.sqrt(rate / (granularity * length));
    errorFactor = factor * (float) Math.sqrt(largestInput / error);
    inputFactor = factor * (float) Math.sqrt(error / largestInput);
  }

  /** With trains of the full length and equal factors. */
  void fixed(float rate, float granularity) {
    length = LONGEST;
    errorFactor = (float) Math.sqrt(rate / (granularity * length));
    inputFactor = errorFactor;
  }
}
