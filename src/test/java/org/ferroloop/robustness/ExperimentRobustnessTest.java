package org.ferroloop.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ferroloop.config.InputException;
import org.ferroloop.config.TextFile;
import org.ferroloop.experiment.Experiment;
import org.ferroloop.experiment.ExperimentFile;
import org.ferroloop.random.RandomStream;
import org.ferroloop.random.Seeds;
import org.junit.jupiter.api.Test;

/**
 * Damaged experiment files. A damage may leave an experiment that somebody could have meant (a twin
 * less, 6 epochs instead of 60); such a one is counted apart, and the run folder shows it resolved.
 * Everything else is refused with file and line, and nothing but an {@link InputException} comes.
 */
class ExperimentRobustnessTest {
  private static final long SEED = Long.getLong("ferroloop.seed", 20241024);
  private static final int CASES = 200;

  @Test
  void everyDamageIsRefusedWithItsPlaceOrLeavesASoundExperiment() {
    String original = ExperimentFile.embeddedText();
    Experiment whole = ExperimentFile.parse("experiment.yaml", original, Path.of(""));
    List<Corruption> corruptions = new ArrayList<>(List.of(TextCorruption.values()));
    corruptions.addAll(List.of(FieldCorruption.values()));
    Map<String, Integer> counts = new TreeMap<>();
    for (int number = 0; number < CASES; number++) {
      RandomStream random = Seeds.of(SEED).child("experiment").stream("case " + number);
      Corruption corruption = corruptions.get(number % corruptions.size());
      byte[] damaged = corruption.apply(original, random);
      String context = corruption.name() + ", seed " + SEED + ", case " + number;
      counts.merge(outcome(damaged, whole, context), 1, Integer::sum);
    }
    System.out.println("experiment YAML, seed " + SEED + ", " + CASES + " damages: " + counts);
    assertThat(counts.get("refused")).isGreaterThan(CASES / 2);
  }

  private static String outcome(byte[] damaged, Experiment whole, String context) {
    try {
      String text = TextFile.decode("experiment.yaml", damaged);
      Experiment found = ExperimentFile.parse("experiment.yaml", text, Path.of(""));
      return found.equals(whole) ? "same meaning" : "another sound experiment";
    } catch (InputException e) {
      assertThat(e.getMessage()).as(context).startsWith("experiment.yaml");
      assertThat(e.getMessage()).as(context).containsAnyOf("expected", "not well-formed: ");
      assertThat(e.line()).as(context + ": " + e.getMessage()).isPresent();
      return "refused";
    } catch (RuntimeException e) {
      return fail(context + " ended in " + e, e);
    }
  }
}
