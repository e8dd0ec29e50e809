package org.ferroloop.experiment.paper;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ferroloop.config.ConfigText;
import org.ferroloop.config.FileTrouble;
import org.ferroloop.config.InputException;
import org.ferroloop.config.TextFile;
import org.ferroloop.experiment.LoadedTwin;
import org.ferroloop.experiment.Twins;
import org.ferroloop.experiment.sweep.GridPoints;
import org.ferroloop.experiment.sweep.PointResult;
import org.ferroloop.experiment.sweep.RunStart;
import org.ferroloop.experiment.sweep.SummaryRow;
import org.ferroloop.experiment.sweep.SweepData;
import org.ferroloop.experiment.sweep.SweepFolder;
import org.ferroloop.experiment.sweep.SweepGrid;
import org.ferroloop.experiment.sweep.SweepJob;
import org.ferroloop.experiment.sweep.SweepListener;
import org.ferroloop.experiment.sweep.SweepPoint;
import org.ferroloop.experiment.sweep.SweepRequest;
import org.ferroloop.experiment.sweep.SweepRun;
import org.ferroloop.experiment.sweep.SweepSummary;
import org.ferroloop.experiment.sweep.Warnings;
import org.ferroloop.report.Block;
import org.ferroloop.report.ReportFolder;
import org.ferroloop.report.ReportPage;
import org.ferroloop.time.Clock;

/**
 * A whole study in one folder: paper.yaml, manifest.json, twins/*.yaml, points/ID/ (settings,
 * manifest, checkpoint, result of each training), and at the end results.json, report.html,
 * figures/*.csv and tables/*.csv.
 */
public final class PaperJob {
  private static final String STUDY = "paper.yaml";

  private final PaperStudy study;
  private final SweepRequest request;
  private final boolean resume;
  private final Clock clock;

  /**
   * @param resume whether a study that is in the folder already may be continued
   */
  public PaperJob(PaperStudy study, SweepRequest request, boolean resume, Clock clock) {
    this.study = study;
    this.request = request;
    this.resume = resume;
    this.clock = clock;
  }

  /**
   * Trains what is not finished yet and writes the report.
   *
   * @throws InputException when an input is malformed, the folder holds other things, a point there
   *     is of another training, or a file cannot be written; what is finished stays
   * @throws InterruptedException when the caller is interrupted; what is finished stays
   */
  public PaperResult run(SweepListener listener) throws InterruptedException {
    SweepGrid grid = study.grid();
    String dataName =
        grid.data()
            .orElseThrow(
                () ->
                    InputException.at(
                        grid.name(), 0, "data", "none", "--data digits, or --data with a folder"));
    SweepData data = SweepData.open(dataName, grid.trainLimit());
    try (SweepFolder folder = SweepFolder.open(request.output(), STUDY, resume)) {
      Path path = folder.path();
      TextFile.write(path.resolve(STUDY), PaperFile.yaml(study));
      String date =
          RunStart.note(
              path, request.command(), request.toolVersion(), clock.now(), PaperFile.fields(study));
      List<LoadedTwin> twins =
          GridPoints.used(
              grid, Twins.load(grid.twins(), grid.seeds().get(0), date, request.toolVersion()));
      SweepJob.writeTwins(path, twins);
      SweepRun run =
          new SweepRun(
              folder,
              data,
              grid.symmetryCells(),
              Optional.empty(),
              request.toolVersion(),
              listener,
              clock);
      List<SweepPoint> points = study.points(twins);
      Map<String, PointResult> results = run.run(points, request.threads());
      List<String> fitted = LoadedTwin.warnings(twins);
      List<String> warnings = Warnings.all(fitted, points, results);
      return written(path, data, findings(twins, results), fitted, warnings);
    } catch (IOException e) {
      throw InputException.caused(
          request.output().toString(), 0, "", "cannot be used: " + FileTrouble.text(e), e);
    }
  }

  private List<Finding> findings(List<LoadedTwin> twins, Map<String, PointResult> results) {
    return List.of(
        RulesFinding.of(summary(study.rulePoints(twins), results)),
        WidthsFinding.of(study.device(), summary(study.widthPoints(twins), results)),
        HistogramFinding.of(summary(study.histogramPoints(twins), results)),
        MemoryFinding.of(summary(study.memoryPoints(twins), results)));
  }

  private SweepSummary summary(List<SweepPoint> points, Map<String, PointResult> results) {
    return new SweepSummary(
        SummaryRow.of(points, results, study.grid().confidence()), study.grid().targets());
  }

  private PaperResult written(
      Path path, SweepData data, List<Finding> findings, List<String> fitted, List<String> warnings)
      throws IOException {
    List<ReportPage.Section> sections = new ArrayList<>();
    if (!warnings.isEmpty()) {
      sections.add(
          new ReportPage.Section(
              "Warnings", warnings.stream().<Block>map(Block.Notice::new).toList()));
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    List<Block.Table> tables = new ArrayList<>();
    List<String> sentences = new ArrayList<>();
    fields.put("data", data.fingerprint());
    fields.put("warnings", warnings);
    for (Finding finding : findings) {
      sections.add(finding.section());
      fields.put(finding.id(), finding.fields());
      sentences.addAll(finding.sentences());
      finding.section().blocks().stream()
          .filter(Block.Table.class::isInstance)
          .forEach(block -> tables.add((Block.Table) block));
      TextFile.write(
          path.resolve("tables").resolve(finding.id() + ".csv"), finding.summary().csv());
    }
    sections.add(again(data));
    ReportPage page =
        new ReportPage(
            study.grid().name(),
            "Networks whose weights are calibrated twins of ferroelectric synapses: the findings of"
                + " arXiv:2509.18121 looked at again, with every sentence computed from the figures"
                + " below it.",
            sections);
    ReportFolder.write(path, page);
    TextFile.write(path.resolve("results.json"), ConfigText.json(fields));
    return new PaperResult(tables, sentences, fields, fitted);
  }

  private ReportPage.Section again(SweepData data) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("command", request.command());
    facts.put("FerroLoop", request.toolVersion());
    facts.put("seeds", study.grid().seeds().toString());
    facts.put("data", data.fingerprint());
    return new ReportPage.Section(
        "How to do it again",
        List.of(
            new Block.Prose(
                "The same study and data give the same figures, whatever the number of threads and"
                    + " however often the run was stopped and resumed."),
            new Block.Facts(facts),
            new Block.Listing("The study as it was run", PaperFile.yaml(study))));
  }
}
