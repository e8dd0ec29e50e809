package org.ferroloop.training.update;

/**
 * Length and firing factors of the pulse trains of one rank-one update (analog-training section 4;
 * AIHWKit 1.1.0): trains just long enough for the largest wanted change, the factors balanced so
 * that the largest input and the largest error fire alike; or, without management, of the longest
 * length with equal factors. Kept and set anew for each update.
 */
final class UpdateManagement {
  private final int longest;
  private final boolean managed;
  private int length;
  private float errorFactor;
  private float inputFactor;

  UpdateManagement(PulseTrains trains) {
    this.longest = trains.longest();
    this.managed = trains.managed();
  }

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

  /** For an update with these largest values, without sign. */
  void set(float largestInput, float largestError, float rate, float granularity) {
    if (largestInput == 0 || largestError == 0) {
      length = 0;
    } else if (managed) {
      manage(largestInput, largestError, rate, granularity);
    } else {
      length = longest;
      errorFactor = (float) Math.sqrt(rate / (granularity * length));
      inputFactor = errorFactor;
    }
  }

  private void manage(float largestInput, float largestError, float rate, float granularity) {
    float wanted = rate * largestInput * largestError / granularity;
    length = Math.min(longest, (int) Math.ceil(wanted));
    if (length == 0) {
      return;
    }
    float error = wanted > longest ? largestError * (longest / wanted) : largestError;
    float factor = (float) Math.sqrt(rate / (granularity * length));
    errorFactor = factor * (float) Math.sqrt(largestInput / error);
    inputFactor = factor * (float) Math.sqrt(error / largestInput);
  }
}
