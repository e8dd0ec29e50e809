package org.ferroloop.training.update;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.ferroloop.random.GaussianNoise;
import org.ferroloop.random.RandomStream;
import org.ferroloop.synapse.PulseBatch;
import org.ferroloop.synapse.PulseTally;
import org.ferroloop.synapse.SynapseArray;
import org.ferroloop.training.network.InputLines;
import org.ferroloop.training.network.Span;
import org.ferroloop.training.network.Tile;

/**
 * The fast tile A of the Tiki-Taka rules: gradients are written to it by pulsed outer products,
 * with the signs of the choppers, and columns of it are read.
 */
final class FastTile {
  private final SynapseArray array;
  private final Span inputSpan;
  private final Span outputSpan;
  private final Trains trains;
  private final Choppers choppers;
  private final FastRate fastRate;
  private final ColumnReading reading;
  private final float granularity;
  private final UpdateManagement management;
  private final PulseBatch pulses = new PulseBatch(1024);
  private final float[] inputs;
  private final float[] errors;
  private final InputLines lines;
  private final GaussianNoise noise;

  FastTile(
      SynapseArray array,
      Tile tile,
      Trains trains,
      UpdateManagement management,
      Choppers choppers,
      FastRate fastRate,
      ColumnReading reading,
      float granularity) {
    this.array = array;
    this.inputSpan = tile.inputs();
    this.outputSpan = tile.outputs();
    this.trains = trains;
    this.management = management;
    this.choppers = choppers;
    this.fastRate = fastRate;
    this.reading = reading;
    this.granularity = granularity;
    this.inputs = new float[inputSpan.size()];
    this.errors = new float[outputSpan.size()];
    this.lines = new InputLines(inputs.length);
    this.noise = new GaussianNoise(errors.length);
  }

  int columns() {
    return inputs.length;
  }

  int outputs() {
    return errors.length;
  }

  void initialize() {
    array.program(new float[array.size()]);
  }

  /**
   * One sample's outer product.
   *
   * @param rate of the epoch
   */
  void update(float[] layerInputs, float[] layerErrors, float rate, long key) {
    float largestInput = 0;
    for (int i = 0; i < inputs.length; i++) {
      float value = layerInputs[inputSpan.from() + i];
      inputs[i] = choppers.input(i) ? -value : value;
      largestInput = Math.max(largestInput, Math.abs(value));
    }
    float largestError = 0;
    for (int o = 0; o < errors.length; o++) {
      float value = layerErrors[outputSpan.from() + o];
      errors[o] = choppers.output(o) ? -value : value;
      largestError = Math.max(largestError, Math.abs(value));
    }
    float updateRate = fastRate.of(largestInput, largestError, rate);
    management.set(largestInput, largestError, updateRate, granularity);
    if (management.length() > 0) {
      pulses.clear();
      lines.takeAll(inputs, 0, inputs.length);
      trains.add(lines, errors, 0, management, key, pulses);
      array.pulse(pulses);
    }
  }

  void readColumn(int column, float[] values, long key) {
    array.read(column * values.length, values);
    reading.convert(values, RandomStream.bitsAt(key, 0), noise);
  }

  /** Reads all cells into rows of which {@link #keepIn} was told. */
  void readAll(float[][] rows) {
    array.read(rows);
  }

  /** Lets the array keep its weights in these rows where it can. */
  void keepIn(float[][] rows) {
    array.keepIn(rows);
  }

  PulseTally tally() {
    return array.tally();
  }

  void save(DataOutputStream out) throws IOException {
    ArrayStates.write(out, array.save());
    choppers.save(out);
    fastRate.save(out);
  }

  void restore(DataInputStream in) throws IOException {
    array.restore(ArrayStates.read(in));
    choppers.restore(in);
    fastRate.restore(in);
  }
}
