package org.ferroloop.training.update;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.ferroloop.synapse.PulseBatch;
import org.ferroloop.synapse.PulseTally;
import org.ferroloop.training.network.Tile;

/**
 * Mixed precision (Nandakumar et al., Frontiers in Neuroscience 2020, 10.3389/fnins.2020.00406):
 * wanted changes are gathered in a digital accumulator a cell; after each mini-batch every
 * accumulator that holds n whole steps gives n pulses and keeps the rest.
 *
 * <p>AIHWKit 1.1.0 hands the transfer to its pulsed update, which reckons with the device's own
 * granularity: n transfer steps of g_t become n g_t / g pulses. {@link #likeAihwkit} does so, with
 * the rounding of deterministic trains.
 */
public final class MixedPrecisionUpdate implements TileUpdate {
  private final Tile tile;
  private final Synapses synapses;
  private final float stepUp;
  private final float stepDown;
  private final float pulsesPerStep;
  private final float[][] accumulators;
  private final Gradients gradients;
  private final RowPeaks[] peaks;

  /** For each group of rows, a bit for each row that holds a whole step. */
  private final int[] full;

  private final PulseBatch pulses = new PulseBatch(1024);

  /**
   * @param stepUp what a potentiation pulse is reckoned to add
   * @param stepDown what a depression pulse is reckoned to take
   * @param batch the most samples of a mini-batch
   */
  public MixedPrecisionUpdate(
      Tile tile, Synapses synapses, float stepUp, float stepDown, int batch) {
    this(tile, synapses, stepUp, stepDown, 1, batch);
  }

  private MixedPrecisionUpdate(
      Tile tile, Synapses synapses, float stepUp, float stepDown, float pulsesPerStep, int batch) {
    this.tile = tile;
    this.synapses = synapses.sharing();
    this.stepUp = stepUp;
    this.stepDown = stepDown;
    this.pulsesPerStep = pulsesPerStep;
    this.accumulators = new float[tile.inputs().size()][tile.outputs().size()];
    this.gradients = new Gradients(tile, batch);
    this.peaks = new RowPeaks[gradients.blocks()];
    for (int i = 0; i < peaks.length; i++) {
      peaks[i] = new RowPeaks(tile.outputs().size());
    }
    this.full = new int[(accumulators.length + RowPeaks.GROUP - 1) / RowPeaks.GROUP];
  }

  /**
   * With the transfer of AIHWKit 1.1.0.
   *
   * @param step the transfer granularity g_t of both polarities
   * @param granularity g, what AIHWKit reckons one pulse to change
   */
  public static MixedPrecisionUpdate likeAihwkit(
      Tile tile, Synapses synapses, float step, float granularity, int batch) {
    return new MixedPrecisionUpdate(tile, synapses, step, step, step / granularity, batch);
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
    gradients.add(block, inputs, errors, samples, rate, accumulators);
    float limit = Math.min(stepUp, stepDown);
    for (int row = gradients.from(block); row < gradients.to(block); row += RowPeaks.GROUP) {
      full[row / RowPeaks.GROUP] = peaks[block].rows(accumulators, row, limit);
    }
  }

  @Override
  public void write(float[][] inputs, float[][] errors, int samples, float rate, long step) {
    int width = tile.outputs().size();
    pulses.clear();
    for (int i = 0; i < accumulators.length; i++) {
      if ((full[i / RowPeaks.GROUP] >>> i % RowPeaks.GROUP & 1) != 0) {
        transfer(accumulators[i], i * width);
      }
    }
    synapses.pulse(pulses);
    synapses.read();
  }

  private void transfer(float[] row, int firstCell) {
    for (int o = 0; o < row.length; o++) {
      float wanted = row[o];
      if (wanted >= stepUp) {
        int count = (int) (wanted / stepUp);
        row[o] = wanted - count * stepUp;
        pulses.add(firstCell + o, pulses(count));
      } else if (wanted <= -stepDown) {
        int count = (int) (-wanted / stepDown);
        row[o] = wanted + count * stepDown;
        pulses.add(firstCell + o, -pulses(count));
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
