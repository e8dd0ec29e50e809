package org.ferroloop.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Generated procedures against simulated instruments over loopback sockets, through the shipped
 * drivers: 20,000 where CI is set, else 1,000, or {@code -Dferroloop.campaign=N}. The seed is
 * printed with a failure.
 */
class SafetyCampaignTest {
  private static final long SEED = 3;
  private static final boolean CI = "true".equals(System.getenv("CI"));
  private static final int PROCEDURES =
      Integer.getInteger("ferroloop.campaign", CI ? 20_000 : 1_000);

  /** Each pair of instruments is a bench of its own. */
  private static final List<List<String>> BENCHES =
      List.of(
          List.of("keysight-33600a", "keithley-2400"),
          List.of("keysight-33500b", "keysight-b2912a"),
          List.of("keysight-81160a", "keithley-2450"),
          List.of("tektronix-afg31000", "keysight-b2902a"),
          List.of("rigol-dg4000", "keithley-2410"),
          List.of("siglent-sdg", "keithley-2636b"),
          List.of("keysight-33600a", "keithley-2636b"),
          List.of("keysight-81160a", "keysight-b2902a"));

  @TempDir Path folder;

  /** The campaign alone, in a folder that is given. */
  public static void main(String[] args) throws Exception {
    SafetyCampaignTest test = new SafetyCampaignTest();
    test.folder = Files.createDirectories(Path.of(args[0]));
    test.theNodeNeverSeesWhatTheEnvelopeForbidsAndEveryEndIsOff();
  }

  @Test
  void theNodeNeverSeesWhatTheEnvelopeForbidsAndEveryEndIsOff() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(BENCHES.size());
    AtomicInteger next = new AtomicInteger();
    AtomicBoolean failed = new AtomicBoolean();
    List<Future<Campaign>> parts = new ArrayList<>();
    for (List<String> pair : BENCHES) {
      Path own = Files.createDirectory(folder.resolve("bench-" + parts.size()));
      parts.add(threads.submit(() -> part(own, pair, next, failed)));
    }
    threads.shutdown();
    Map<String, Integer> ends = new TreeMap<>();
    Map<String, Integer> effects = new TreeMap<>();
    int actions = 0;
    int refused = 0;
    int unconfirmed = 0;
    int late = 0;
    double longest = 0;
    for (Future<Campaign> part : parts) {
      Campaign done = part.get();
      done.ends.forEach((end, count) -> ends.merge(end, count, Integer::sum));
      done.effects.forEach((effect, count) -> effects.merge(effect, count, Integer::sum));
      actions += done.actions;
      refused += done.refused;
      unconfirmed += done.unconfirmed;
      late += done.refusedOpenings;
      longest = Math.max(longest, done.longestShutdown);
    }
    System.out.printf(
        "%d procedures on %d benches, %d actions, %d refused; ends %s; faults scheduled %s;"
            + " longest shutdown %.3f s of instrument time; %d told as not confirmed and made safe"
            + " by the next opening; %d openings in vain on a busy machine%n",
        PROCEDURES, BENCHES.size(), actions, refused, ends, effects, longest, unconfirmed, late);
    assertThat(ends.values().stream().mapToInt(n -> n).sum()).isEqualTo(PROCEDURES);
    assertThat(longest).isLessThan(1);
  }

  private static Campaign part(
      Path folder, List<String> pair, AtomicInteger next, AtomicBoolean failed) {
    Campaign campaign = new Campaign(SEED, folder, pair.get(0), pair.get(1));
    try {
      for (int i = next.getAndIncrement();
          i < PROCEDURES && !failed.get();
          i = next.getAndIncrement()) {
        campaign.one(i);
      }
      return campaign;
    } catch (AssertionError e) {
      failed.set(true);
      throw new AssertionError(pair + ": " + e.getMessage(), e);
    } finally {
      campaign.close();
    }
  }
}
