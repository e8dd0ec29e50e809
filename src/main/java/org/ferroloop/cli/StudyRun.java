package org.ferroloop.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ferroloop.config.ConfigText;
import org.ferroloop.experiment.paper.PaperJob;
import org.ferroloop.experiment.paper.PaperResult;
import org.ferroloop.experiment.paper.PaperStudy;
import org.ferroloop.experiment.sweep.SweepRequest;
import org.ferroloop.report.Block;

/** Runs a study and prints what it found. */
final class StudyRun {
  private final Console console;
  private final PaperStudy study;
  private final SweepRequest request;
  private final boolean resume;

  StudyRun(Console console, PaperStudy study, SweepRequest request, boolean resume) {
    this.console = console;
    this.study = study;
    this.request = request;
    this.resume = resume;
  }

  /**
   * Runs it.
   *
   * @throws CommandFailure when the caller is interrupted
   */
  void run(boolean json) {
    Path folder = request.output();
    PaperResult result;
    try {
      result = new PaperJob(study, request, resume, console.clock()).run(new SweepDisplay(console));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailure("interrupted; --resume -o " + folder + " continues the study", e);
    }
    result.warnings().forEach(warning -> console.err().println("warning: " + warning));
    if (json) {
      Map<String, Object> fields = new LinkedHashMap<>(result.fields());
      fields.put("output", folder.toString());
      console.out().print(ConfigText.json(fields));
      return;
    }
    for (Block.Table table : result.tables()) {
      console.out().println(TextTable.text(table));
    }
    result.sentences().forEach(console.out()::println);
    console.out().println();
    console.out().println("report: " + folder.resolve("report.html"));
  }
}
