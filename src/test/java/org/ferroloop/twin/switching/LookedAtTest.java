package org.ferroloop.twin.switching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.ferroloop.random.Seeds;
import org.junit.jupiter.api.Test;

/** A device that is looked at while it switches. */
class LookedAtTest {
  private static final SwitchingTwin TWIN =
      SwitchingFile.read(Path.of("simulators", "devices", "id161zr15000.yaml"));

  private static final Waveform CYCLE =
      Waveform.of(
          new double[] {0, 1e-6, 2e-6, 4e-6, 5e-6, 6e-6, 8e-6, 10e-6},
          new double[] {0, 3, 0, 0, 3, 0, -2.5, 0});

  private static SwitchingDevice device() {
    SwitchingDevice device = new SwitchingDevice(TWIN, Seeds.of(3).stream("noise"));
    device.setSaturation(0.2);
    return device;
  }

  @Test
  void lookingChangesNothing() {
    SwitchingDevice alone = device();
    SwitchingDevice watched = device();
    double[] times = IntStream.rangeClosed(0, 333).mapToDouble(i -> i * 3e-8).toArray();
    for (int cycle = 0; cycle < 5; cycle++) {
      alone.live(CYCLE);
      int[] looks = {0};
      watched.live(CYCLE, times, i -> looks[0]++);
      assertThat(looks[0]).isEqualTo(times.length);
      assertThat(watched.polarisation()).isEqualTo(alone.polarisation());
      assertThat(watched.conductance()).isEqualTo(alone.conductance());
    }
  }

  @Test
  void onTheWayItGoesFromWhereItWasToWhereItIs() {
    SwitchingDevice film = device();
    film.live(CYCLE);
    double before = film.polarisation();
    double[] times = IntStream.rangeClosed(0, 1000).mapToDouble(i -> i * 1e-8).toArray();
    double[] seen = new double[times.length];
    double[] bound = new double[times.length];
    film.live(
        CYCLE,
        times,
        i -> {
          seen[i] = film.polarisation();
          bound[i] = film.boundCharge();
        });
    assertThat(seen[0]).isEqualTo(before);
    assertThat(seen[1000]).isCloseTo(film.polarisation(), within(1e-9));
    for (int i = 1; i < seen.length; i++) {
      // A positive voltage lowers the conductance of this film, and binds positive charge at the
      // top.
      boolean positive = times[i] <= 6e-6;
      assertThat((seen[i] - seen[i - 1]) * (positive ? -1 : 1))
          .as("at %s s", times[i])
          .isGreaterThanOrEqualTo(-1e-12);
      assertThat(bound[i]).isCloseTo(-0.2 * TWIN.area() * seen[i], within(1e-18));
    }
    assertThat(seen[600] - seen[0]).isLessThan(-0.1);
  }

  @Test
  void withoutAScaleItBindsNothing() {
    SwitchingDevice film = new SwitchingDevice(TWIN, null);
    film.live(CYCLE);
    assertThat(film.boundCharge()).isZero();
  }
}
