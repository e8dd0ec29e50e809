package org.ferroloop.training.update;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.ferroloop.random.RandomStream;
import org.ferroloop.random.Seeds;
import org.ferroloop.synapse.PulseBatch;
import org.ferroloop.synapse.SynapseArray;
import org.ferroloop.synapse.TwinArray;
import org.ferroloop.synapse.TwinsToTry;
import org.ferroloop.synapse.arrangement.MultipliedArray;
import org.ferroloop.synapse.arrangement.ShiftedArray;
import org.ferroloop.training.network.Layer;
import org.ferroloop.training.network.Network;
import org.ferroloop.training.network.Tile;
import org.ferroloop.twin.Variability;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reading only what was pulsed gives the bits of reading all, whatever comes between. */
class SynapsesTest {
  private static final int ROUNDS = 60;
  private static final Variability SPREAD = new Variability(0.3, 0.1, false, 0.01, 0.1, 0.1, 0, 0);
  private static final Variability WRITE_NOISE =
      new Variability(0.3, 0.1, false, 0.01, 0.1, 0.1, 0.2, 0);
  private static final Variability READ_NOISE =
      new Variability(0.3, 0.1, false, 0.01, 0.1, 0.1, 0.2, 0.003);

  /** What the weights are. */
  private enum Kind {
    PLAIN(SPREAD, 0),
    DIGITAL_SHIFT(SPREAD, 0.05f),
    WRITTEN_WITH_NOISE(WRITE_NOISE, 0.05f),
    READ_WITH_NOISE(READ_NOISE, 0.05f),
    REFERENCE_DEVICES(SPREAD, 0),
    MULTIPLIED(SPREAD, 0.05f);

    private final Variability variability;
    private final float shift;

    Kind(Variability variability, float shift) {
      this.variability = variability;
      this.shift = shift;
    }

    SynapseArray open(int size) {
      SynapseArray devices = new TwinArray(TwinsToTry.soft(variability), size, Seeds.of(1));
      return switch (this) {
        case REFERENCE_DEVICES -> {
          SynapseArray reference = new TwinArray(TwinsToTry.soft(variability), size, Seeds.of(2));
          float[] points = new float[size];
          Arrays.fill(points, 0.1f);
          reference.program(points);
          yield ShiftedArray.reference(devices, reference, true);
        }
        case MULTIPLIED -> new MultipliedArray(devices, 2, 3);
        default -> devices;
      };
    }
  }

  /** A tile whose errors go back, so that it has a transposed copy. */
  private static Tile tile() {
    Layer layer = new Network(List.of(4, 40, 30)).layers().get(1);
    return layer.tiles().get(0);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void pulsedCellsAloneAreAsGoodAsAll(Kind kind) throws IOException {
    Tile tile = tile();
    Tile whole = tile();
    Synapses some = new Synapses(kind.open(tile.cells()), tile, kind.shift).sharing();
    // Not told that nobody else writes the tile: reads all.
    Synapses all = new Synapses(kind.open(tile.cells()), whole, kind.shift);
    for (int round = 0; round < ROUNDS; round++) {
      if (round % 20 == 0) {
        float[] targets = new float[tile.cells()];
        for (int cell = 0; cell < targets.length; cell++) {
          targets[cell] = (float) (RandomStream.uniformAt(round, cell) - 0.5);
        }
        some.program(targets);
        all.program(targets);
      }
      // Now a few cells, now so many that all are read.
      int pulses = round % 7 == 6 ? 1000 : 3 * (round % 5);
      for (int b = 0; b < 2; b++) {
        PulseBatch batch = batch(100 * round + b, pulses, tile.cells());
        some.pulse(batch);
        all.pulse(batch);
      }
      if (round % 11 == 10) {
        restart(some);
      }
      some.read();
      all.read();
      assertThat(tile.byInput()).as("round %d", round).isDeepEqualTo(whole.byInput());
      assertThat(tile.byOutput()).as("round %d", round).isDeepEqualTo(whole.byOutput());
      assertThat(some.tally()).isEqualTo(all.tally());
    }
  }

  private static PulseBatch batch(long key, int pulses, int cells) {
    PulseBatch batch = new PulseBatch(pulses);
    for (int i = 0; i < pulses; i++) {
      int cell = (int) (RandomStream.uniformAt(key, 2L * i) * cells);
      batch.add(cell, RandomStream.uniformAt(key, 2L * i + 1) < 0.5 ? 1 : -2);
    }
    return batch;
  }

  private static void restart(Synapses synapses) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    synapses.save(new DataOutputStream(bytes));
    synapses.restore(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
  }
}
