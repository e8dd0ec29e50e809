package org.ferroloop.training.update;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.ferroloop.random.RandomStream;
import org.ferroloop.synapse.PulseBatch;
import org.ferroloop.synapse.PulseTally;
import org.ferroloop.training.network.InputLines;
import org.ferroloop.training.network.LayerInputs;
import org.ferroloop.training.network.Magnitude;
import org.ferroloop.training.network.Tile;

/**
 * Plain pulsed gradient descent: a mini-batch is a sequence of rank-one updates, each of which goes
 * to the devices as pulses. With a shift of the synapses it is symmetry-point shifting.
 */
public final class PulsedUpdate implements TileUpdate {
  private final Tile tile;
  private final Synapses synapses;
  private final float granularity;
  private final Trains trains;
  private final long key;
  private final UpdateManagement management;
  private final PulseBatch pulses = new PulseBatch(1024);
  private final InputLines lines;

  /**
   * @param granularity what one pulse is reckoned to change
   * @param deterministic whether trains are, or stochastic
   * @param key of the trains' random numbers, where they are stochastic
   */
  public PulsedUpdate(
      Tile tile,
      Synapses synapses,
      float granularity,
      PulseTrains settings,
      boolean deterministic,
      long key) {
    this.tile = tile;
    this.synapses = synapses.sharing();
    this.granularity = granularity;
    this.management = new UpdateManagement(settings);
    this.trains = Trains.of(tile, deterministic);
    this.key = key;
    this.lines = new InputLines(tile.inputs().size());
  }

  @Override
  public void initialize(float[] effective) {
    synapses.program(effective);
    synapses.read();
  }

  @Override
  public void write(LayerInputs inputs, float[][] errors, int samples, float rate, long step) {
    long stepKey = RandomStream.bitsAt(key, step);
    for (int b = 0; b < samples; b++) {
      InputLines ours = inputs.lines(b, tile.inputs(), lines);
      update(ours, errors[b], rate, RandomStream.bitsAt(stepKey, b));
    }
    synapses.read();
  }

  private void update(InputLines inputs, float[] errors, float rate, long sampleKey) {
    int errorFrom = tile.outputs().from();
    management.set(
        inputs.largest(),
        Magnitude.largest(errors, errorFrom, tile.outputs().size()),
        rate,
        granularity);
    if (management.length() == 0) {
      return;
    }
    pulses.clear();
    trains.add(inputs, errors, errorFrom, management, sampleKey, pulses);
    synapses.pulse(pulses);
  }

  @Override
  public PulseTally tally() {
    return synapses.tally();
  }

  @Override
  public void save(DataOutputStream out) throws IOException {
    synapses.save(out);
  }

  @Override
  public void restore(DataInputStream in) throws IOException {
    synapses.restore(in);
  }
}
