package org.ferroloop.training.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ferroloop.training.update.ExactTile.INPUTS;
import static org.ferroloop.training.update.ExactTile.OUTPUTS;
import static org.ferroloop.training.update.ExactTile.STEP;
import static org.ferroloop.training.update.ExactTile.sample;
import static org.ferroloop.training.update.ExactTile.signs;

import java.util.Arrays;
import org.ferroloop.random.RandomStream;
import org.ferroloop.synapse.PulseBatch;
import org.ferroloop.synapse.SynapseArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** c-TTv2 with signs that flip, on an ideal device, against its formulas in doubles. */
class ChoppedTransferTest {
  /** With a chance of 1 signs flip at every opportunity, so it is known when. */
  @ParameterizedTest
  @CsvSource({"1, 0", "0, 1", "1, 1"})
  void flippingSignsFollowTheirClosedForm(int flipInput, int flipOutput) {
    ExactTile exact = new ExactTile();
    TileUpdate update = exact.parts(1).chopped(0.25f, 0.5f, true, flipInput, flipOutput);
    update.initialize(new float[INPUTS * OUTPUTS]);
    double[] inputSigns = new double[INPUTS];
    double[] outputSigns = new double[OUTPUTS];
    Arrays.fill(inputSigns, -1);
    Arrays.fill(outputSigns, 1);
    double[][] fast = new double[INPUTS][OUTPUTS];
    double[][] buffer = new double[INPUTS][OUTPUTS];
    int[][] slow = new int[INPUTS][OUTPUTS];
    int pulses = 0;
    for (int step = 0; step < 120; step++) {
      // A gradient that drifts, with a sign that is at random in half of the inputs.
      float[] inputs = signs(INPUTS, step);
      inputs[0] = 1;
      float[] errors = {-3, 1 + step % 3};
      update.apply(sample(inputs, 1), sample(errors, STEP), 1, 1, step);
      for (int i = 0; i < INPUTS; i++) {
        for (int o = 0; o < OUTPUTS; o++) {
          fast[i][o] -= inputSigns[i] * inputs[i] * outputSigns[o] * errors[o];
        }
      }
      int column = step % INPUTS;
      for (int o = 0; o < OUTPUTS; o++) {
        buffer[column][o] += inputSigns[column] * outputSigns[o] * fast[column][o] / 4;
        if (Math.abs(buffer[column][o]) >= 1) {
          slow[column][o] += buffer[column][o] > 0 ? 1 : -1;
          buffer[column][o] *= 0.5;
          pulses++;
        }
      }
      if (flipInput == 1) {
        inputSigns[column] = -inputSigns[column];
      }
      if (column == INPUTS - 1 && flipOutput == 1) {
        for (int o = 0; o < OUTPUTS; o++) {
          outputSigns[o] = -outputSigns[o];
        }
      }
      for (int i = 0; i < INPUTS; i++) {
        for (int o = 0; o < OUTPUTS; o++) {
          assertThat(exact.tile().byInput()[i][o])
              .as("step %d, cell %d %d", step, i, o)
              .isEqualTo(slow[i][o] * STEP);
        }
      }
    }
    assertThat(pulses).isGreaterThan(30);
  }

  /** Whatever the signs are, what is read with them is the gradient that was written. */
  @Test
  void signsOfWritingAndOfReadingCancel() {
    float[] inputs = {1, -1, 1};
    float[] errors = {-2, 3};
    for (int signs = 0; signs < 1 << INPUTS + OUTPUTS; signs++) {
      ExactTile exact = new ExactTile();
      Choppers choppers = choppers(signs);
      FastTile fast =
          new FastTile(
              exact.fast(),
              exact.tile(),
              Trains.of(exact.tile(), true),
              new UpdateManagement(PulseTrains.DEFAULT),
              choppers,
              new FastRate(1, false, 31, STEP, 1),
              ColumnReading.ideal(),
              STEP);
      fast.update(inputs, sample(errors, STEP)[0], 1, 5);
      float[] column = new float[OUTPUTS];
      for (int i = 0; i < INPUTS; i++) {
        fast.readColumn(i, column, 6);
        for (int o = 0; o < OUTPUTS; o++) {
          boolean flipped = ((signs >> i ^ signs >> INPUTS + o) & 1) != 0;
          float gradient = -inputs[i] * errors[o] * STEP;
          assertThat(column[o])
              .as("signs %d, cell %d %d", signs, i, o)
              .isEqualTo(flipped ? -gradient : gradient);
          assertThat(choppers.sign(i, o) * column[o]).isEqualTo(gradient);
        }
      }
    }
  }

  /** Bits tell who is flipped: inputs first, then outputs. */
  private static Choppers choppers(int signs) {
    Choppers choppers = new Choppers(INPUTS, OUTPUTS, false);
    for (int i = 0; i < INPUTS; i++) {
      if ((signs >> i & 1) != 0) {
        choppers.flipInput(i);
      }
    }
    for (int o = 0; o < OUTPUTS; o++) {
      if ((signs >> INPUTS + o & 1) != 0) {
        choppers.flipOutput(o);
      }
    }
    return choppers;
  }

  /** An offset of the fast tile is gathered without flips, and averages out with them. */
  @Test
  void flipsTakeTheOffsetOfTheFastTileOut() {
    assertThat(pulsesOfAnOffset(0)).isEqualTo(10);
    assertThat(pulsesOfAnOffset(1)).isZero();
  }

  /** Pulses that 40 readings of an offset of a quarter of a pulse give. */
  private static long pulsesOfAnOffset(double flipInput) {
    ExactTile exact = new ExactTile();
    TileUpdate update = exact.parts(1).chopped(1, 0, true, flipInput, 0);
    update.initialize(new float[INPUTS * OUTPUTS]);
    SynapseArray fast = exact.fast();
    float[] offsets = new float[INPUTS * OUTPUTS];
    offsets[0] = STEP / 4;
    fast.program(offsets);
    float[][] nothing = new float[1][INPUTS];
    for (int step = 0; step < 40 * INPUTS; step++) {
      update.apply(nothing, new float[1][OUTPUTS], 1, 1, step);
    }
    return update.tally().pulses();
  }

  @Test
  void signsFlipWithTheirChances() {
    int columns = 4;
    Choppers choppers = new Choppers(columns, OUTPUTS, true);
    BufferedTransfer transfer =
        new BufferedTransfer(1, new PulseBuffer(columns * OUTPUTS, 0, true), choppers, 0.3, 0.1);
    PulseBatch pulses = new PulseBatch(1);
    int inputFlips = 0;
    int outputFlips = 0;
    int rounds = 5000;
    for (int reading = 0; reading < rounds * columns; reading++) {
      int column = reading % columns;
      boolean input = choppers.input(column);
      boolean output = choppers.output(1);
      transfer.transfer(column, new float[OUTPUTS], 1, RandomStream.bitsAt(9, reading), pulses);
      inputFlips += choppers.input(column) != input ? 1 : 0;
      outputFlips += choppers.output(1) != output ? 1 : 0;
    }
    // Three standard deviations of the binomial shares.
    double inputSlack = 3 * Math.sqrt(0.3 * 0.7 / (rounds * columns));
    assertThat((double) inputFlips / (rounds * columns)).isEqualTo(0.3, within(inputSlack));
    assertThat((double) outputFlips / rounds)
        .isEqualTo(0.1, within(3 * Math.sqrt(0.1 * 0.9 / rounds)));
  }
}
