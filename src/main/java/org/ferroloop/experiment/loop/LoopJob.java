package org.ferroloop.experiment.loop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ferroloop.config.ConfigNode;
import org.ferroloop.config.ConfigText;
import org.ferroloop.config.FileTrouble;
import org.ferroloop.config.InputException;
import org.ferroloop.config.TextFile;
import org.ferroloop.report.ReportFolder;
import org.ferroloop.time.Clock;
import org.ferroloop.time.Progress;
import org.ferroloop.twin.DeviceTwin;
import org.ferroloop.twin.TwinFile;
import org.ferroloop.twin.Variability;

/**
 * The whole loop in one folder: loop.yaml, manifest.json, steps/*.json (what every command
 * printed), runs/ (the stores of what was measured and trained), twins/, benches/ (of the fitted
 * twin), and at the end results.json, report.html and figures/*.csv.
 */
public final class LoopJob {
  /** Enough that the mean over them is known better than one device's through the drivers. */
  private static final int NOISY_CELLS = 20;

  private static final String FILE = "loop.yaml";

  private final LoopPlan plan;
  private final Path folder;
  private final LoopSteps steps;
  private final String version;
  private final Clock clock;
  private final Progress progress;
  private int done;

  /**
   * @param folder of the loop; one in which the same loop was stopped is gone on with
   * @param progress told how many steps are done
   */
  public LoopJob(
      LoopPlan plan,
      Path folder,
      Commands commands,
      String version,
      Clock clock,
      Progress progress) {
    this.plan = plan;
    this.folder = folder;
    this.steps =
        new LoopSteps(
            folder,
            words -> {
              progress.at(step(words), done, total());
              return commands.run(words);
            });
    this.version = version;
    this.clock = clock;
    this.progress = progress;
  }

  /** "train", "calibrate symmetry". */
  private static String step(List<String> words) {
    boolean two = words.get(1).matches("[a-z][a-z-]*");
    return two ? words.get(0) + " " + words.get(1) : words.get(0);
  }

  private int total() {
    return 1 + 3 * plan.widths().size() + 3 + 3 + 2 * plan.draws();
  }

  /**
   * Does what is not done yet, and writes the report.
   *
   * @return what it found
   * @throws InputException when the folder holds other things, or cannot be written
   * @throws RuntimeException when a step fails; what is done stays
   */
  public LoopSummary run() {
    begin();
    ConfigNode check = step("check", List.of("bench", "check", plan.bench().toString()));
    List<LoopResult.Width> widths = plan.widths().stream().map(this::width).toList();
    Path noisy = folder.resolve("twins").resolve(LoopPlan.label(plan.trainedWidth()) + ".yaml");
    Path silent = noisy.resolveSibling(LoopPlan.label(plan.trainedWidth()) + "-silent.yaml");
    DeviceTwin twin = TwinFile.read(noisy);
    DeviceTwin quiet = twin.withVariability(Variability.NONE);
    TwinFile.write(quiet, silent);
    Path ideal = array(LoopPlan.IDEAL, quiet, silent);
    Path realistic = array(LoopPlan.REALISTIC, twin, noisy);
    ConfigNode onBench = symmetry(realistic);
    ConfigNode onTwin = symmetry("twin", silent, 1);
    ConfigNode onNoisyTwin = symmetry("noisy-twin", noisy, NOISY_CELLS);
    Trained trainedTwin = trained("twin", silent, plan.seed());
    Trained onIdeal = trained(LoopPlan.IDEAL, ideal, silent);
    Trained onRealistic = trained(LoopPlan.REALISTIC, realistic, noisy);
    LoopResult result =
        new LoopResult(
            check,
            widths,
            onBench,
            onTwin,
            onNoisyTwin,
            trainedTwin,
            onIdeal,
            onRealistic,
            Divergence.of(steps.output("train-" + LoopPlan.IDEAL)),
            Divergence.of(steps.output("train-" + LoopPlan.REALISTIC)),
            effects(noisy, silent, trainedTwin, onRealistic));
    progress.at("report", total(), total());
    return written(result);
  }

  private void begin() {
    Path file = folder.resolve(FILE);
    if (Files.exists(file) && !TextFile.read(file).equals(plan.text())) {
      throw InputException.at(file.toString(), 0, "", "another loop", "the same, to go on with it");
    }
    try {
      Files.createDirectories(folder.resolve("steps"));
      Files.createDirectories(folder.resolve("twins"));
      for (String array : plan.arrays().keySet()) {
        Files.createDirectories(folder.resolve("benches").resolve(array));
      }
    } catch (IOException e) {
      throw InputException.caused(
          folder.toString(), 0, "", "cannot be made: " + FileTrouble.text(e), e);
    }
    TextFile.write(file, plan.text());
  }

  private ConfigNode step(String id, List<String> words) {
    ConfigNode result = steps.run(id, words);
    done++;
    return result;
  }

  private LoopResult.Width width(String width) {
    String label = LoopPlan.label(width);
    Path run = steps.output("sweep-" + label);
    Path twin = folder.resolve("twins").resolve(label + ".yaml");
    List<String> sweep =
        new ArrayList<>(
            List.of(
                "characterize",
                "amplitude-sweep",
                "--bench",
                plan.bench().toString(),
                "--device",
                plan.device(),
                "--width",
                width,
                "-o",
                run.toString()));
    addTo(sweep, plan.sweep());
    step("sweep-" + label, sweep);
    List<String> fit =
        List.of(
            "calibrate",
            "twin",
            "--run",
            run.toString(),
            "--seed",
            Long.toString(plan.seed()),
            "-o",
            twin.toString());
    ConfigNode fitted = step("fit-" + label, fit);
    List<String> compare =
        List.of(
            "compare",
            run.toString(),
            twin.toString(),
            "--seed",
            Long.toString(plan.seed()),
            "-o",
            folder.resolve("compared").resolve(label).toString());
    return new LoopResult.Width(width, fitted, step("compare-" + label, compare));
  }

  private static void addTo(List<String> words, Map<String, String> options) {
    options.forEach(
        (name, value) -> {
          words.add("--" + name);
          words.add(value);
        });
  }

  private Path array(String name, DeviceTwin twin, Path file) {
    return ArrayBench.write(
        plan.arrays().get(name), twin, file, folder.resolve("benches").resolve(name));
  }

  private ConfigNode symmetry(Path bench) {
    Path run = steps.output("symmetry");
    return step(
        "symmetry",
        List.of(
            "calibrate",
            "symmetry",
            "--bench",
            bench.toString(),
            "--device",
            plan.probed(),
            "-o",
            run.toString()));
  }

  private ConfigNode symmetry(String name, Path twin, int cells) {
    return step(
        "symmetry-" + name,
        List.of(
            "calibrate",
            "symmetry",
            "--twin",
            twin.toString(),
            "--cells",
            Integer.toString(cells),
            "--seed",
            Long.toString(plan.seed())));
  }

  private List<String> training(Path twin, long seed) {
    List<String> words = new ArrayList<>(List.of("train", "--twin", twin.toString()));
    addTo(words, plan.training());
    words.addAll(List.of("--seed", Long.toString(seed)));
    return words;
  }

  private Trained trained(String name, Path twin, long seed) {
    return Trained.of(name, step("train-" + name, training(twin, seed)));
  }

  private Trained trained(String name, Path bench, Path twin) {
    List<String> words = training(twin, plan.seed());
    String run = steps.output("train-" + name).toString();
    words.addAll(List.of("--bench", bench.toString(), "--shadow", "-o", run));
    return Trained.of(name, step("train-" + name, words));
  }

  private List<NoiseEffect> effects(Path noisy, Path silent, Trained twin, Trained bench) {
    List<Trained> with = new ArrayList<>();
    List<Trained> without = new ArrayList<>();
    for (int i = 0; i < plan.draws(); i++) {
      with.add(trained("noisy-" + i, noisy, plan.seed() + i));
      without.add(trained("silent-" + i, silent, plan.seed() + i));
    }
    return List.of(
        NoiseEffect.of("test accuracy", Trained::accuracy, twin, bench, with, without),
        NoiseEffect.of("pulses", Trained::pulses, twin, bench, with, without),
        NoiseEffect.of("training loss", Trained::lastLoss, twin, bench, with, without));
  }

  private LoopSummary written(LoopResult result) {
    Map<String, Object> fields = LoopFields.of(result);
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("format", 1);
    manifest.put("ferroloop", version);
    manifest.put("java", System.getProperty("java.version"));
    manifest.put("written", clock.now().toString());
    manifest.put("seed", plan.seed());
    manifest.put("commands", steps.commandLines());
    try {
      ReportFolder.write(folder, LoopPage.of(plan, result, steps.commandLines()));
    } catch (IOException e) {
      throw InputException.caused(
          folder.toString(), 0, "", "cannot be written: " + FileTrouble.text(e), e);
    }
    TextFile.write(folder.resolve("results.json"), ConfigText.json(fields));
    TextFile.write(folder.resolve("manifest.json"), ConfigText.json(manifest));
    return new LoopSummary(
        fields,
        List.of(LoopTables.widths(result), LoopTables.trained(result), LoopTables.effects(result)),
        List.of(LoopTables.symmetry(plan, result), LoopTables.ideal(result)));
  }
}
