package org.ferroloop.characterization.procedure;

import java.util.List;
import java.util.function.Consumer;
import org.ferroloop.bench.Bench;
import org.ferroloop.bench.SafetyReport;
import org.ferroloop.characterization.store.RunStore;
import org.ferroloop.characterization.store.StoredRun;
import org.ferroloop.time.Progress;

/**
 * Runs a procedure from a closed bench to a closed bench: every pulse is asked for before any
 * output is on, what is measured is in the run's store, and whatever ends the run leaves a safe
 * bench, a store that verifies, and the files of what was measured.
 */
public final class BenchRun {
  private final RunRequest request;
  private final BenchSite site;
  private final RunListener listener;

  public BenchRun(RunRequest request, BenchSite site, RunListener listener) {
    this.request = request;
    this.site = site;
    this.listener = listener;
  }

  /**
   * Runs it from the first step on.
   *
   * @param progress told how many steps are done
   * @param told hears what was done whenever the bench was made safe unasked; any thread
   * @return the names of the files in the run's folder
   * @throws org.ferroloop.config.InputException when the bench file is wrong, or the store cannot
   *     be written
   * @throws org.ferroloop.bench.BenchException when the bench cannot be opened, refused, failed or
   *     was stopped
   */
  public List<String> run(Progress progress, Consumer<SafetyReport> told)
      throws InterruptedException {
    request.output().check();
    try (Bench bench = site.open(told)) {
      ArmedDevices devices = new ArmedDevices(bench, request.hookup());
      ProcedureRun.check(request.procedure(), devices);
      RunStore store =
          RunStore.create(
              request.folder(), Manifest.of(request, bench, site.clock()), site.clock());
      try (StoreEnding ending = new StoreEnding(store)) {
        bench.staleSession().ifPresent(left -> store.log("the last session did not end: " + left));
        store.log("begin of " + request.procedure().name());
        Walk walk = new Walk(request.procedure(), devices.device());
        return stored(store, devices, walk, progress, ending);
      }
    }
  }

  /**
   * Goes on with a run that did not come to its end. On a fresh bench ({@link BenchSite#fresh})
   * what is recorded is done again first and every reading held against its record; elsewhere the
   * device is read first and held against the last record.
   *
   * @param trust go on even when the device is not as the records left it
   * @param progress told how many steps are done
   * @param told as in {@link #run}
   * @return the names of the files in the run's folder
   * @throws RunDiverged when the device is not as the records say; nothing was pulsed then but what
   *     the records hold
   */
  public List<String> resume(boolean trust, Progress progress, Consumer<SafetyReport> told)
      throws InterruptedException {
    StoredRun run = StoredRun.open(request.folder());
    run.verify().requireWhole(request.folder());
    try (Bench bench = site.open(told)) {
      ArmedDevices devices = new ArmedDevices(bench, request.hookup());
      ProcedureRun.check(request.procedure(), devices);
      Manifest.askAgain(bench);
      Walk walk = new Walk(request.procedure(), devices.device());
      Resumption resumption =
          site.fresh()
              ? Repetition.of(run, walk, devices, site.clock(), listener)
              : Verification.of(run, walk, devices, trust, listener);
      RunStore store = RunStore.resume(request.folder(), site.clock(), resumption.fields());
      try (StoreEnding ending = new StoreEnding(store)) {
        store.log("resumed: " + resumption.text());
        resumption.pending().ifPresent(train -> devices.probes().fire(train));
        resumption
            .unrecorded()
            .ifPresent(
                samples ->
                    new ProcedureRun(request.procedure(), devices, store, site.clock(), listener)
                        .heard(samples));
        return stored(store, devices, walk, progress, ending);
      }
    }
  }

  private List<String> stored(
      RunStore store, ArmedDevices devices, Walk walk, Progress progress, StoreEnding ending)
      throws InterruptedException {
    try {
      new ProcedureRun(request.procedure(), devices, store, site.clock(), listener)
          .run(walk, progress);
      List<String> files = files(store);
      store.end("done", "");
      return files;
    } catch (InterruptedException | RuntimeException e) {
      attempt(e, () -> files(store));
      String outcome = ending.begun() ? "interrupted" : "failed";
      attempt(e, () -> store.end(outcome, String.valueOf(e.getMessage())));
      throw e;
    }
  }

  /** On the way out: what goes wrong now does not hide why. */
  private static void attempt(Exception failure, Runnable last) {
    try {
      last.run();
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
    }
  }

  private List<String> files(RunStore store) {
    return request.output().write(StoredRun.open(store.folder()), store::file);
  }
}
