package org.ferroloop.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Runs independent jobs on a number of threads. Results come back in the order of the jobs, so
 * nothing that is made from them depends on the number of threads or on which job was quicker.
 */
public final class Jobs {
  private Jobs() {}

  /**
   * Runs them all; the first failure stops those that have not begun and is thrown.
   *
   * @param threads at least 1
   * @throws InterruptedException when the caller is interrupted; no job runs on after that
   */
  public static <T> List<T> run(List<? extends Callable<T>> jobs, int threads)
      throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, threads), Jobs::worker);
    try {
      CompletionService<T> completion = new ExecutorCompletionService<>(pool);
      List<Future<T>> futures = new ArrayList<>();
      for (Callable<T> job : jobs) {
        futures.add(completion.submit(job));
      }
      for (int done = 0; done < futures.size(); done++) {
        result(completion.take());
      }
      List<T> results = new ArrayList<>();
      for (Future<T> future : futures) {
        results.add(result(future));
      }
      return results;
    } finally {
      pool.shutdownNow();
    }
  }

  private static <T> T result(Future<T> done) throws InterruptedException {
    try {
      return done.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error failure) {
        throw failure;
      }
      throw new IllegalStateException("a job failed", e.getCause());
    }
  }

  private static Thread worker(Runnable work) {
    Thread thread = new Thread(work, "experiment");
    // So that Ctrl-C and an exit need not wait for a training.
    thread.setDaemon(true);
    return thread;
  }
}
