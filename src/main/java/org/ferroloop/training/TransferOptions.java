package org.ferroloop.training;

/**
 * Parameters of the Tiki-Taka rules. Defaults are those of AIHWKit 1.1.0 (TransferCompound,
 * BufferedTransferCompound, ChoppedTransferCompound, DynamicTransferCompound), whose names stand in
 * brackets.
 *
 * @param every a column of the fast tile is read and transferred after so many vector updates
 *     [transfer_every]; with {@link #inBatches} after so many mini-batches; at least 1
 * @param inBatches the unit of every [units_in_mbatch]; true for ttv1 and ttv2
 * @param rate learning rate of the transfer, times that of the epoch [transfer_lr,
 *     scale_transfer_lr]
 * @param fastRate constant learning rate of the fast tile; 0 for that of the epoch [fast_lr]
 * @param autoScale whether fastRate counts in full trains: it is multiplied by dw_min / (max|x|
 *     max|d|) times the slots of the longest train, the maxima being running averages [auto_scale;
 *     c-ttv2 and agad]
 * @param gamma weight of the fast tile in the effective weight [gamma; ttv1 and ttv2]
 * @param granularity of the buffer, in steps dw_min [thres_scale of ttv2, buffer_granularity]
 * @param autoGranularity when positive, granularity is multiplied by this / (inputs x every)
 *     [auto_granularity; c-ttv2 and agad]
 * @param momentum share of the buffer that a transfer leaves, 0 to 1 [momentum]
 * @param forget whether a transfer drops what the one pulse could not carry [forget_buffer]
 * @param chopProbability chance that a column's sign flips after it was read; its inverse is the
 *     period of agad, which flips regularly [in_chop_prob]
 * @param outChopProbability the same for outputs, after all columns were read [out_chop_prob;
 *     c-ttv2]
 * @param tailWeight of agad's mean: its decay is this / period [tail_weightening]
 */
public record TransferOptions(
    double every,
    boolean inBatches,
    double rate,
    double fastRate,
    boolean autoScale,
    double gamma,
    double granularity,
    double autoGranularity,
    double momentum,
    boolean forget,
    double chopProbability,
    double outChopProbability,
    double tailWeight) {
  /**
   * @throws IllegalArgumentException naming the value that is out of its range
   */
  public TransferOptions {
    want(every >= 1 && every <= 1e6, "transfer-every must be 1 to 1000000", every);
    positive("transfer-lr", rate);
    want(fastRate >= 0 && fastRate < 1e6, "fast-lr must not be negative", fastRate);
    want(gamma >= 0 && gamma <= 1e6, "gamma must not be negative", gamma);
    positive("buffer-granularity", granularity);
    want(
        autoGranularity >= 0 && autoGranularity < 1e9,
        "auto-granularity must not be negative",
        autoGranularity);
    share("momentum", momentum);
    share("chop-probability", chopProbability);
    share("out-chop-probability", outChopProbability);
    positive("tail-weight", tailWeight);
  }

  private static void want(boolean right, String what, double found) {
    if (!right) {
      throw new IllegalArgumentException(what + ", found " + found);
    }
  }

  private static void positive(String name, double value) {
    want(value > 0 && value < 1e9, name + " must be positive", value);
  }

  private static void share(String name, double value) {
    want(value >= 0 && value <= 1, name + " must be 0 to 1", value);
  }

  /**
   * AIHWKit's defaults for a rule.
   *
   * @throws IllegalArgumentException when the rule transfers nothing
   */
  public static TransferOptions aihwkit(Rule rule) {
    return switch (rule) {
      case TTV1 -> new TransferOptions(1, true, 1, 1, false, 0, 1, 0, 0, true, 0, 0, 5);
      case TTV2 -> new TransferOptions(1, true, 1, 1, false, 0, 1, 0, 0.1, true, 0, 0, 5);
      case C_TTV2, AGAD -> new TransferOptions(1, false, 1, 1, false, 0, 1, 0, 0, true, 0.1, 0, 5);
      default ->
          throw new IllegalArgumentException("the rule " + rule.text() + " transfers nothing");
    };
  }
}
