package org.ferroloop.training.update;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.ferroloop.synapse.PulseBatch;
import org.ferroloop.synapse.PulseTally;
import org.ferroloop.training.network.LayerInputs;
import org.ferroloop.training.network.Tile;

/**
 * Mixed precision (Nandakumar et al., Frontiers in Neuroscience 2020, 10.3389/fnins.2020.00406):
 * wanted changes are gathered in a digital accumulator a cell; with each mini-batch every
 * accumulator that holds n whole steps gives n pulses and keeps the rest.
 *
 * <p>AIHWKit (0.9.2 to 1.1.0) hands the transfer to its pulsed update, which reckons with the
 * device's own granularity: n transfer steps of g_t become n g_t / g pulses. {@link #likeAihwkit}
 * does so, with the rounding of deterministic trains.
 */
public final class MixedPrecisionUpdate implements TileUpdate {
  private final Tile tile;
  private final Synapses synapses;
  private final float stepUp;
  private final float stepDown;
  private final float pulsesPerStep;
  private final float[][] accumulators;
  private final Timing timing;
  private final Gradients gradients;
  private final RowPeaks[] peaks;

  /** What each block of rows has to give, so that blocks may be gathered side by side. */
  private final PulseBatch[] given;

  private final PulseBatch pulses = new PulseBatch(1024);

  /** When accumulators give their pulses. */
  public enum Timing {
    /** When the whole mini-batch is gathered, as AIHWKit does on a GPU. */
    AT_ONCE,
    /**
     * When the first sample of a mini-batch is gathered: all but that one wait for the next
     * mini-batch. AIHWKit does so on a CPU, where its counter of samples is a multiple of the
     * mini-batch then (rpu_mixedprec_device.cpp, doDirectVectorUpdate); only before its very first
     * sample it never gives any.
     */
    AFTER_FIRST_SAMPLE
  }

  /**
   * @param stepUp what a potentiation pulse is reckoned to add
   * @param stepDown what a depression pulse is reckoned to take
   * @param batch the most samples of a mini-batch
   */
  public MixedPrecisionUpdate(
      Tile tile, Synapses synapses, float stepUp, float stepDown, int batch) {
    this(tile, synapses, stepUp, stepDown, 1, Timing.AT_ONCE, batch);
  }

  private MixedPrecisionUpdate(
      Tile tile,
      Synapses synapses,
      float stepUp,
      float stepDown,
      float pulsesPerStep,
      Timing timing,
      int batch) {
    this.tile = tile;
    this.synapses = synapses.sharing();
    this.stepUp = stepUp;
    this.stepDown = stepDown;
    this.pulsesPerStep = pulsesPerStep;
    this.timing = timing;
    this.accumulators = new float[tile.inputs().size()][tile.outputs().size()];
    this.gradients = new Gradients(tile, batch);
    this.peaks = new RowPeaks[gradients.blocks()];
    this.given = new PulseBatch[peaks.length];
    for (int i = 0; i < peaks.length; i++) {
      peaks[i] = new RowPeaks(tile.outputs().size());
      given[i] = new PulseBatch(16);
    }
  }

  /**
   * With AIHWKit's transfer.
   *
   * @param step the transfer granularity g_t of both polarities
   * @param granularity g, what AIHWKit reckons one pulse to change
   */
  public static MixedPrecisionUpdate likeAihwkit(
      Tile tile, Synapses synapses, float step, float granularity, Timing timing, int batch) {
    float pulsesPerStep = step / granularity;
    return new MixedPrecisionUpdate(tile, synapses, step, step, pulsesPerStep, timing, batch);
  }

  @Override
  public void initialize(float[] effective) {
    synapses.program(effective);
    synapses.read();
  }

  @Override
  public int blocks() {
    return gradients.blocks();
  }

  @Override
  public void gather(int block, float[][] inputs, float[][] errors, int samples, float rate) {
    int before = timing == Timing.AT_ONCE ? samples : Math.min(1, samples);
    gradients.add(block, inputs, errors, 0, before, rate, accumulators);
    transfer(block);
    if (before < samples) {
      gradients.add(block, inputs, errors, before, samples, rate, accumulators);
    }
  }

  private void transfer(int block) {
    float limit = Math.min(stepUp, stepDown);
    int width = tile.outputs().size();
    int end = gradients.to(block);
    given[block].clear();
    for (int group = gradients.from(block); group < end; group += RowPeaks.GROUP) {
      int full = peaks[block].rows(accumulators, group, limit);
      for (int row = group; row < Math.min(group + RowPeaks.GROUP, end); row++) {
        if ((full >>> row - group & 1) != 0) {
          transfer(accumulators[row], row * width, given[block]);
        }
      }
    }
  }

  @Override
  public void write(LayerInputs inputs, float[][] errors, int samples, float rate, long step) {
    pulses.clear();
    for (PulseBatch block : given) {
      for (int i = 0; i < block.size(); i++) {
        pulses.add(block.cell(i), block.count(i));
      }
    }
    synapses.pulse(pulses);
    synapses.read();
  }

  private void transfer(float[] row, int firstCell, PulseBatch out) {
    for (int o = 0; o < row.length; o++) {
      float wanted = row[o];
      if (wanted >= stepUp) {
        int count = (int) (wanted / stepUp);
        row[o] = wanted - count * stepUp;
        out.add(firstCell + o, pulses(count));
      } else if (wanted <= -stepDown) {
        int count = (int) (-wanted / stepDown);
        row[o] = wanted + count * stepDown;
        out.add(firstCell + o, -pulses(count));
      }
    }
  }

  private int pulses(int steps) {
    return pulsesPerStep == 1 ? steps : (int) Math.rint(steps * pulsesPerStep);
  }

  @Override
  public PulseTally tally() {
    return synapses.tally();
  }

  @Override
  public void save(DataOutputStream out) throws IOException {
    synapses.save(out);
    Floats.write(out, accumulators);
  }

  @Override
  public void restore(DataInputStream in) throws IOException {
    synapses.restore(in);
    Floats.readInto(in, accumulators);
  }
}
