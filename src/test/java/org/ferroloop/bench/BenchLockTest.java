package org.ferroloop.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.ferroloop.time.VirtualClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchLockTest {
  @TempDir Path folder;
  private final VirtualClock clock = new VirtualClock(Instant.parse("2026-11-23T12:00:00Z"));

  @Test
  void tellsWhoHoldsItAndWhatWasLeft() {
    BenchLock first = BenchLock.take(folder, clock);
    first.state(BenchState.ARMED);
    assertThatThrownBy(() -> BenchLock.take(folder, clock)).isInstanceOf(BenchBusy.class);
    first.close();
    BenchLock second = BenchLock.take(folder, clock);
    LockRecord left = second.stale().orElseThrow();
    assertThat(left.pid()).isEqualTo(ProcessHandle.current().pid());
    assertThat(left.state()).isEqualTo(BenchState.ARMED);
    assertThat(left.since()).isEqualTo("2026-11-23T12:00:00Z");
    second.clean();
    second.close();
    BenchLock third = BenchLock.take(folder, clock);
    assertThat(third.stale()).isEmpty();
    third.close();
  }

  @Test
  void aHalfWrittenLockIsAStaleOne() throws Exception {
    Files.writeString(folder.resolve("lock"), "{\"pid\" : 12, \"sin");
    BenchLock lock = BenchLock.take(folder, clock);
    assertThat(lock.stale().orElseThrow().described()).contains("unknown process");
    lock.close();
  }

  @Test
  void anotherProcessKeepsItUntilItIsKilled() throws Exception {
    Process holder = Child.start(LockHolder.class, folder.toString());
    try {
      assertThat(Child.line(holder)).isEqualTo("holding");
      assertThatThrownBy(() -> BenchLock.take(folder, clock))
          .isInstanceOf(BenchBusy.class)
          .hasMessageContaining("process " + holder.pid())
          .hasMessageContaining("ARMED");
    } finally {
      holder.destroyForcibly().waitFor();
    }
    BenchLock lock = BenchLock.take(folder, clock);
    assertThat(lock.stale().orElseThrow().pid()).isEqualTo(holder.pid());
    lock.close();
  }

  /** Takes the lock and keeps it until it is killed. */
  static final class LockHolder {
    private LockHolder() {}

    public static void main(String[] args) throws Exception {
      BenchLock lock = BenchLock.take(Path.of(args[0]), new VirtualClock(Instant.EPOCH));
      lock.state(BenchState.ARMED);
      System.out.println("holding");
      System.in.read();
      lock.close();
    }
  }
}
