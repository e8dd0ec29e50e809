package org.ferroloop.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.ferroloop.cli.Console;
import org.ferroloop.cli.FerroLoop;
import org.ferroloop.random.RandomStream;
import org.ferroloop.random.Seeds;
import org.ferroloop.time.VirtualClock;

/**
 * Damages a subject many times and holds every outcome against the rule: a clear error that names
 * the file, or a right reading with a warning. Reproduce one case with -Dferroloop.seed and
 * -Dferroloop.case.
 */
final class CorruptionRun {
  private static final long SEED = Long.getLong("ferroloop.seed", 20241024);
  private static final int ONLY = Integer.getInteger("ferroloop.case", -1);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Subject subject;
  private final Path folder;
  private final Map<String, Integer> counts = new TreeMap<>();

  CorruptionRun(Subject subject, Path folder) {
    this.subject = subject;
    this.folder = folder;
  }

  private record Answer(int exit, String out, String err) {}

  /** How often each outcome came, after all cases held. */
  Map<String, Integer> run(int cases) throws IOException {
    Answer whole = call(TextCorruption.utf8(subject.original()));
    assertThat(whole.exit()).as(subject.name() + ", undamaged: " + whole.err()).isZero();
    JsonNode original = answer(whole);
    for (int i = 0; i < cases; i++) {
      if (ONLY < 0 || ONLY == i) {
        one(i, original);
      }
    }
    System.out.println(subject.name() + ", seed " + SEED + ", " + cases + " damages: " + counts);
    return counts;
  }

  private void one(int number, JsonNode original) throws IOException {
    RandomStream random = Seeds.of(SEED).child(subject.name()).stream("case " + number);
    Corruption corruption = subject.corruptions().get(number % subject.corruptions().size());
    byte[] damaged = corruption.apply(subject.original(), random);
    String context =
        subject.name()
            + ", "
            + corruption.name()
            + ", seed "
            + SEED
            + ", case "
            + number
            + " (reproduce: -Dferroloop.seed="
            + SEED
            + " -Dferroloop.case="
            + number
            + ")\n"
            + firstDifference(subject.original(), damaged);
    Answer answer = call(damaged);
    context += "\nexit " + answer.exit() + ", err: " + answer.err();
    assertThat(answer.err()).as(context).doesNotContain("\tat ").doesNotContain("Exception");
    counts.merge(outcome(answer, original, context), 1, Integer::sum);
  }

  private String outcome(Answer answer, JsonNode original, String context)
      throws JsonProcessingException {
    if (answer.exit() == 1) {
      assertThat(answer.err()).as(context).contains(subject.fileName());
      return "refused";
    }
    assertThat(answer.exit()).as(context).isZero();
    Subject.Verdict verdict = subject.judge(original, answer(answer));
    assertThat(verdict).as(context).isNotEqualTo(Subject.Verdict.WRONG);
    return verdict == Subject.Verdict.SAME ? "same meaning" : "right with a warning";
  }

  private JsonNode answer(Answer answer) throws JsonProcessingException {
    ObjectNode object = (ObjectNode) JSON.readTree(answer.out());
    subject.complete(object);
    return object;
  }

  private Answer call(byte[] content) throws IOException {
    Path file = folder.resolve(subject.fileName());
    Files.write(file, content);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            new VirtualClock(Instant.EPOCH));
    int exit = new FerroLoop(console).run(subject.command(file));
    return new Answer(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static String firstDifference(String original, byte[] damaged) {
    String now = new String(damaged, StandardCharsets.UTF_8);
    int at = 0;
    while (at < Math.min(original.length(), now.length())
        && original.charAt(at) == now.charAt(at)) {
      at++;
    }
    return "first difference at character "
        + at
        + ": \""
        + around(original, at)
        + "\" became \""
        + around(now, at)
        + "\"";
  }

  private static String around(String text, int at) {
    return text.substring(Math.max(0, at - 40), Math.min(text.length(), at + 40));
  }
}
