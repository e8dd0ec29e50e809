package org.ferroloop.simulator.server;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * What one client asks, done on a thread of its own, one thing after the other, so that the thread
 * that listens notices that the client leaves while an answer is waited for: else that wait would
 * take the answer of whoever comes next.
 */
final class ClientWork {
  private static final long PATIENCE_SECONDS = 5;

  private final ExecutorService doing;

  /** One thing to do. */
  interface Work {
    /**
     * @throws InterruptedException when it takes too long after the client has left
     */
    void run() throws InterruptedException;
  }

  /**
   * @param what names the thread
   */
  ClientWork(String what) {
    doing =
        Executors.newSingleThreadExecutor(
            work -> {
              Thread thread = new Thread(work, "simulator-" + what);
              thread.setDaemon(true);
              return thread;
            });
  }

  void add(Work work) {
    doing.execute(() -> run(work));
  }

  private static void run(Work work) {
    try {
      work.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The client has left: what it had asked is done or, when that takes too long, interrupted. */
  void end() {
    doing.shutdown();
    try {
      if (!doing.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        doing.shutdownNow();
      }
    } catch (InterruptedException e) {
      doing.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
