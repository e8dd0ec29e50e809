package org.ferroloop.synapse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.ferroloop.bench.SynapseFields;
import org.ferroloop.instrument.IvSweep;
import org.ferroloop.instrument.Pulse;
import org.ferroloop.random.Seeds;
import org.ferroloop.synapse.arrangement.KnownArray;
import org.ferroloop.synapse.arrangement.MixedArray;
import org.ferroloop.synapse.arrangement.ShadowArray;
import org.ferroloop.synapse.bench.BenchArray;
import org.ferroloop.synapse.bench.DeviceMoved;
import org.ferroloop.synapse.bench.RecordedAccess;
import org.ferroloop.synapse.bench.ReplayArray;
import org.ferroloop.twin.ConductanceWindow;
import org.ferroloop.twin.Variability;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Arrays with physical devices keep the contract: of a simulated bench through drivers and switch
 * matrix, replayed, mixed with twins, with a twin in their shadow, and read only when pulsed.
 */
class BenchArraysContractTest {
  static final SynapseFields FIELDS =
      new SynapseFields(
          List.of(),
          new Pulse(-2.884, 2e-6, 2e-8, 2e-8),
          new Pulse(4.008, 2e-6, 2e-8, 2e-8),
          1e-5,
          new IvSweep(-0.1, 0.1, 2, 1e-3, 1, 1e-8),
          new ConductanceWindow(5.8604085242332226e-9, 81.71275852766604e-9),
          0.06,
          200);

  private static SynapseArray twins(int size) {
    return new TwinArray(TwinsToTry.soft(Variability.NONE), size, Seeds.of(1));
  }

  static List<String> devices(int size) {
    return IntStream.range(0, size).mapToObj(i -> "d" + i).toList();
  }

  /** A simulated bench: what is particular is that devices cannot be put into a state. */
  abstract static class OfDevices extends SynapseArrayContract {
    /** Steps are coarse: programming ends within half of the coarsest. */
    @Override
    float readingSlack() {
      return 0.07f;
    }

    @Override
    int pulsesToTheBound() {
      return 300;
    }

    @Test
    @Override
    void programEndsAtTheTargetOrAtTheBound() {
      SynapseArray array = open(3);
      array.program(new float[] {9, -9, 0.125f});
      float[] programmed = new float[3];
      array.read(programmed);
      assertThat(programmed[0]).isGreaterThan(1.1f);
      assertThat(programmed[1]).isLessThan(-0.8f);
      assertThat(programmed[2]).isEqualTo(0.125f, within(readingSlack()));
    }

    /** With no more devices than the matrix has columns for. */
    @Test
    @Override
    void arraysOpenedAlikeAnswerAlike() {
      assertThat(worked(open(12))).containsExactly(worked(open(12)));
    }

    /** Devices are where they are: what is saved is where they must be found again. */
    @Test
    @Override
    void continuesBitForBitFromASavedState() {
      SynapseArray array = open(3);
      PulseBatch batch = new PulseBatch(1);
      batch.add(1, 4);
      array.pulse(batch);
      array.read(new float[3]);
      ArrayState state = array.save();
      PulseTally tally = array.tally();
      array.restore(state);
      assertThat(array.tally()).isEqualTo(tally);
      batch.clear();
      batch.add(1, -20);
      array.pulse(batch);
      assertThatThrownBy(() -> array.restore(state))
          .isInstanceOf(DeviceMoved.class)
          .hasMessageContaining("d1");
    }

    /** A device's weight is known by reading it alone: there are no rows to keep it in. */
    @Test
    @Override
    void rowsInWhichWeightsAreKeptFollowARestoredState() {
      SynapseArray array = open(4);
      float[][] rows = new float[2][2];
      assertThat(array.keepIn(rows)).isFalse();
      array.read(new float[4]);
      assertThat(rows).isDeepEqualTo(new float[2][2]);
    }

    @Test
    @Override
    void aSavedStateIsACopy() {
      SynapseArray array = open(2);
      array.read(new float[2]);
      ArrayState state = array.save();
      float[] saved = state.weights().clone();
      PulseBatch batch = new PulseBatch(1);
      batch.add(0, 10);
      array.pulse(batch);
      array.read(0);
      assertThat(state.weights()).isEqualTo(saved);
      assertThat(array.save().weights()).isNotEqualTo(saved);
    }
  }

  @Nested
  class Bench extends OfDevices {
    private final List<CrossbarWorld> worlds = new ArrayList<>();

    @Override
    SynapseArray open(int size) {
      CrossbarWorld world = new CrossbarWorld(size);
      worlds.add(world);
      return new BenchArray(world.access(), devices(size), FIELDS);
    }

    @AfterEach
    void close() {
      worlds.forEach(CrossbarWorld::close);
    }

    @Test
    void aDeviceIsWantedAndEachOnce() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new BenchArray(null, List.of(), FIELDS));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new BenchArray(null, List.of("d1", "d1"), FIELDS));
    }
  }

  /** Each test runs twice: on devices, recorded; then on the records alone. */
  @Nested
  @ExtendWith(FirstRecorded.class)
  class Replay extends OfDevices implements FirstRecorded.Recording {
    private final List<CrossbarWorld> worlds = new ArrayList<>();
    private final List<MemoryJournal> journals = new ArrayList<>();
    private boolean replaying;
    private int opened;

    @Override
    SynapseArray open(int size) {
      if (replaying) {
        return ReplayArray.of(journals.get(opened++).again(), devices(size), FIELDS);
      }
      CrossbarWorld world = new CrossbarWorld(size);
      worlds.add(world);
      MemoryJournal journal = new MemoryJournal();
      journals.add(journal);
      return new BenchArray(new RecordedAccess(world.access(), journal), devices(size), FIELDS);
    }

    @Override
    public void recorded(String test) {
      assertThat(journals).as(test).isNotEmpty();
      worlds.forEach(CrossbarWorld::close);
      replaying = true;
    }
  }

  @Nested
  class Known extends SynapseArrayContract {
    @Override
    SynapseArray open(int size) {
      return new KnownArray(twins(size));
    }

    @Override
    float readingSlack() {
      return 0;
    }

    @Test
    void onlyPulsedCellsAreReadAgain() {
      SynapseArray array = open(5);
      array.read(new float[5]);
      PulseBatch batch = new PulseBatch(1);
      batch.add(3, 2);
      array.pulse(batch);
      array.read(new float[5]);
      array.read(new float[1][5]);
      assertThat(array.tally().reads()).isEqualTo(6);
    }
  }

  @Nested
  class Mixed extends SynapseArrayContract {
    @Override
    SynapseArray open(int size) {
      return new MixedArray(twins(size), twins(1), new int[] {size / 2});
    }

    @Override
    float readingSlack() {
      return 0;
    }

    /** Reading all cells reads the replaced cell of the large array too. */
    @Test
    @Override
    void countsWhatItSpends() {
      SynapseArray array = open(4);
      PulseBatch batch = new PulseBatch(2);
      batch.add(2, 3);
      batch.add(1, -2);
      array.pulse(batch);
      array.read(new float[4]);
      array.read(1);
      assertThat(array.tally()).isEqualTo(new PulseTally(3, 2, 6));
    }

    @Test
    void onlyTheFewTakeTheirPulses() {
      TwinArray large = (TwinArray) twins(4);
      TwinArray few = (TwinArray) twins(2);
      MixedArray array = new MixedArray(large, few, new int[] {3, 1});
      PulseBatch batch = new PulseBatch(3);
      batch.add(0, 1);
      batch.add(1, 2);
      batch.add(3, 4);
      array.pulse(batch);
      assertThat(large.tally().up()).isEqualTo(1);
      assertThat(few.tally().up()).isEqualTo(6);
      assertThat(array.read(3)).isEqualTo(few.read(0)).isGreaterThan(array.read(1));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new MixedArray(large, few, new int[] {1, 1}));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new MixedArray(large, few, new int[] {1, 4}));
    }
  }

  @Nested
  class Shadowed extends SynapseArrayContract {
    @Override
    SynapseArray open(int size) {
      return new ShadowArray(twins(size), twins(size), (pulses, divergence) -> {});
    }

    @Override
    float readingSlack() {
      return 0;
    }

    @Test
    void tellsHowFarTheShadowIs() {
      List<ShadowArray.Divergence> told = new ArrayList<>();
      TwinArray other = (TwinArray) twins(2);
      ShadowArray array =
          new ShadowArray(twins(2), other, (pulses, divergence) -> told.add(divergence));
      array.read(new float[2]);
      other.synapse(1).pulse(3);
      array.read(new float[1][2]);
      assertThat(told.get(0)).isEqualTo(new ShadowArray.Divergence(0, 0, 0));
      float apart = other.read(1);
      assertThat(told.get(1).largest()).isCloseTo(apart, within(1e-6));
      assertThat(told.get(1).rms()).isCloseTo(apart / Math.sqrt(2), within(1e-6));
      assertThat(told.get(1).cell()).isEqualTo(1);
    }
  }
}
