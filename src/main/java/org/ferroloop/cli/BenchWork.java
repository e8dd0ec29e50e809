package org.ferroloop.cli;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.ferroloop.bench.SafetyReport;
import org.ferroloop.characterization.procedure.BenchRun;
import org.ferroloop.characterization.procedure.BenchSite;
import org.ferroloop.characterization.procedure.RunRequest;
import org.ferroloop.time.Progress;
import org.ferroloop.transport.Link;

/** Runs a procedure behind the door of its bench, shown as it goes on. */
interface BenchWork {
  /**
   * Begins or resumes.
   *
   * @return the names of the files in the run's folder
   */
  List<String> work(BenchRun run, Progress progress, Consumer<SafetyReport> told)
      throws InterruptedException;

  /**
   * Opens the door, and does the work.
   *
   * @param wire makes of a link the one that is used, such as a traced one
   */
  static List<String> on(
      Console console, RunRequest request, UnaryOperator<Link> wire, BenchWork work) {
    try (BenchDoor door = BenchDoor.of(request.hookup().plan(), console.clock())) {
      LiveReport report = new LiveReport(request, console);
      BenchSite site = BenchSite.of(door.plan(), door.clock(), wire, door.simulated());
      BenchRun run = new BenchRun(request.on(door.plan()), site, report);
      List<String> files =
          work.work(run, new ProgressLine(console), made -> console.err().println(made.text()));
      report.done();
      return files;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailure("interrupted; what was measured is in " + request.folder(), e);
    }
  }
}
