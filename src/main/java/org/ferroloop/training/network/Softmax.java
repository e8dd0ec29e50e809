package org.ferroloop.training.network;

/** Log-softmax with negative log likelihood. */
final class Softmax {
  private Softmax() {}

  /**
   * The loss of one sample and its error.
   *
   * @param outputs of the last layer
   * @param errors receives d loss / d output times scale
   * @return the negative log likelihood of the label
   */
  static double loss(float[] outputs, int classes, int label, float scale, float[] errors) {
    float highest = outputs[highest(outputs, classes)];
    double sum = 0;
    for (int i = 0; i < classes; i++) {
      sum += Math.exp(outputs[i] - highest);
    }
    for (int i = 0; i < classes; i++) {
      double share = Math.exp(outputs[i] - highest) / sum;
      errors[i] = scale * (float) (i == label ? share - 1 : share);
    }
    return Math.log(sum) - (outputs[label] - highest);
  }

  /** The place of the highest output, the first of equals. */
  static int highest(float[] outputs, int classes) {
    int best = 0;
    for (int i = 1; i < classes; i++) {
      if (outputs[i] > outputs[best]) {
        best = i;
      }
    }
    return best;
  }
}
