package org.ferroloop.training;

/**
 * How long one training sample takes, in us; medians of repetitions unless said.
 *
 * @param trainType of the pulsed rules; without meaning for float and mixed precision
 * @param periphery through which passes went
 * @param noisy whether the devices had noise and spread
 * @param sample a whole sample by the wall clock, with everything between the phases
 * @param forward of it in forward passes
 * @param backward of it in backward passes
 * @param update of it in updates of devices, weights and biases
 * @param processor time of the calling thread, which does everything when it is alone, in the
 *     repetition that took least; well below the wall clock's it tells of a busy machine
 */
public record RuleSpeed(
    Rule rule,
    TrainType trainType,
    PeripheryType periphery,
    int threads,
    boolean noisy,
    double sample,
    double forward,
    double backward,
    double update,
    double processor) {
  /** Whether the other one differs in the number of threads at most. */
  public boolean sameWork(RuleSpeed other) {
    return rule == other.rule
        && trainType == other.trainType
        && periphery == other.periphery
        && noisy == other.noisy;
  }
}
