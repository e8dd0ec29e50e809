package org.ferroloop.characterization.procedure;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.ferroloop.characterization.store.RunStore;

/**
 * Sees to it that a store ends whole when the program is told to end (Ctrl-C, SIGTERM). The bench's
 * own hook stops the run, which then ends its store itself; a run that does not come to it in time
 * has its store ended here.
 */
public final class StoreEnding implements AutoCloseable {
  /** The bench is safe within a second. */
  private static final long PATIENCE_SECONDS = 3;

  private final RunStore store;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook = new Thread(this::end, "run store to its end");
  private volatile boolean begun;

  /** Watches over a store until {@link #close}. */
  public StoreEnding(RunStore store) {
    this.store = store;
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** True when the program is ending. */
  public boolean begun() {
    return begun;
  }

  private void end() {
    begun = true;
    try {
      if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        store.end("interrupted", "the program was told to end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The store has ended, or cannot. */
  @Override
  public void close() {
    store.close();
    ended.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The program is ending already, and the hook finds the store ended.
      assert begun : e;
    }
  }
}
