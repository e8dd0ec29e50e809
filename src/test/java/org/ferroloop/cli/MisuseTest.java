package org.ferroloop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.ferroloop.characterization.SampleSweeps;
import org.ferroloop.synapse.TwinsToTry;
import org.ferroloop.twin.TwinFile;
import org.ferroloop.twin.Variability;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every command, used as people in a hurry use it: the right exit code, a message that names what
 * is wrong, no stack trace, and with {@code --json} one object on out whatever happens.
 */
class MisuseTest {
  private static final String DESCRIPTION =
      "{\"model\": \"SoftBoundsDevice\", \"dw_min\": 0.05, \"up_down\": 0.1, \"w_min\": -0.6,"
          + " \"w_max\": 0.7}";

  @TempDir private Path folder;

  @BeforeEach
  void files() throws IOException {
    Files.writeString(folder.resolve("sweep.csv"), SampleSweeps.amplitude());
    Files.writeString(folder.resolve("width.csv"), SampleSweeps.width());
    Files.writeString(folder.resolve("copy.csv"), SampleSweeps.amplitude());
    Files.writeString(folder.resolve("device.json"), DESCRIPTION);
    Files.writeString(folder.resolve("empty"), "");
    Files.createDirectory(folder.resolve("hollow"));
    TwinFile.write(TwinsToTry.soft(Variability.NONE), folder.resolve("twin.yaml"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | none.csv: no such file | import @none.csv",
        "1 | found a folder | import @hollow",
        "1 | empty | import @empty",
        "1 | twin.yaml | import @twin.yaml",
        "1 | none.csv | import @sweep.csv @none.csv",
        "1 | no such file | calibrate twin @none.csv",
        "1 | found a folder | calibrate twin @hollow",
        "1 | empty | calibrate twin @empty",
        "1 | device.json | calibrate twin @device.json",
        "1 | expected an amplitude sweep | calibrate twin @width.csv",
        "1 | same content | calibrate twin @sweep.csv @copy.csv",
        "1 | 0 readable rows | calibrate twin @sweep.csv --window 50,60,-50,-60",
        "2 | --window | calibrate twin @sweep.csv --window 1,2",
        "2 | expected a quantity in V | calibrate twin @sweep.csv --window 1ns,2,-1,-2",
        "2 | --window | calibrate twin @sweep.csv --window nan,2,-1,-2",
        "2 | --model | calibrate twin @sweep.csv --model magic",
        "2 | --method | calibrate twin @sweep.csv --method magic",
        "2 | --seed | calibrate twin @sweep.csv --seed one",
        "2 | calibrate wants a command: twin, symmetry | calibrate",
        "1 | no such file | calibrate symmetry --twin @none.yaml",
        "1 | empty document | calibrate symmetry --twin @empty",
        "1 | found a folder | calibrate symmetry --twin @hollow",
        "2 | --cells | calibrate symmetry --twin @twin.yaml --cells 0",
        "2 | --cells | calibrate symmetry --twin @twin.yaml --cells 1e3",
        "1 | not enough memory | calibrate symmetry --twin @twin.yaml --cells 2000000000",
        "2 | --max-pulses | calibrate symmetry --twin @twin.yaml --max-pulses 1",
        "2 | --seed | calibrate symmetry --twin @twin.yaml --seed 1.5",
        "1 | no such file | twin show @none.yaml",
        "1 | found a folder | twin show @hollow",
        "1 | device.json | twin show @device.json",
        "1 | no such file | twin import @none.json -o @out.yaml",
        "1 | twin.yaml | twin import @twin.yaml -o @out.yaml",
        "1 | it is a folder | twin import @device.json -o @hollow",
        "1 | cannot be written | twin import @device.json -o @empty/out.yaml",
        "1 | the root folder | twin import @device.json -o /",
        "2 | go together | twin import @device.json -o @out.yaml --pulse-width 2us",
        "2 | a quantity in s | twin import @device.json -o @out.yaml --pulse-width 20"
            + " --amplitude-up 3V --amplitude-down -3V",
        "2 | --window | twin import @device.json -o @out.yaml --window 80nS,10nS",
        "2 | --window | twin import @device.json -o @out.yaml --window 1V,2V",
        "2 | --area | twin import @device.json -o @out.yaml --area 0m2",
        "2 | --polarity | twin import @device.json -o @out.yaml --polarity up",
        "2 | --to | twin export @twin.yaml",
        "2 | --to | twin export @twin.yaml --to matlab",
        "2 | --read-voltage | twin export @twin.yaml --to neurosim --read-voltage 0.1",
        "1 | twin.yaml | twin export @twin.yaml --to neurosim",
        "1 | cannot be written | twin export @twin.yaml --to aihwkit -o @empty/x.py",
        "1 | it is a folder | twin export @twin.yaml --to aihwkit -o @hollow",
        "1 | no such folder | dataset check @none",
        "1 | found a file | dataset check @sweep.csv",
        "2 | DIR | dataset check",
        "1 | no such file | train --twin @none.yaml --data digits --rule sgd",
        "1 | device.json | train --twin @device.json --data digits --rule sgd",
        "2 | --twin | train --data digits --rule sgd",
        "2 | --data | train --twin @twin.yaml --rule sgd",
        "1 | no such folder | train --twin @twin.yaml --data @none --rule sgd",
        "1 | found a file | train --twin @twin.yaml --data @empty --rule sgd",
        "2 | magic | train --twin @twin.yaml --data digits --rule magic",
        "2 | magic | train --twin @twin.yaml --data digits --rule sgd --train-type magic",
        "2 | magic | train --twin @twin.yaml --data digits --rule sgd --periphery magic",
        "2 | epochs | train --twin @twin.yaml --data digits --rule float --epochs 0",
        "2 | batch | train --twin @twin.yaml --data digits --rule float --batch 0",
        "2 | NaN | train --twin @twin.yaml --data digits --rule float --lr NaN",
        "2 | --lr | train --twin @twin.yaml --data digits --rule float --lr fast",
        "2 | threads | train --twin @twin.yaml --data digits --rule float --threads 0",
        "2 | --train-limit | train --twin @twin.yaml --data digits --rule float --train-limit 0",
        "2 | --resume wants -o | train --twin @twin.yaml --data digits --rule float --resume",
        "1 | empty | train --twin @twin.yaml"
            + " --data digits --rule float --epochs 1 --train-limit 20 -o @empty",
        "1 | empty | train --twin @twin.yaml"
            + " --data digits --rule float --epochs 1 --train-limit 20 -o @empty/x",
        "1 | no such file | run @none.yaml",
        "1 | found a folder | run @hollow",
        "1 | empty document | run @empty",
        "1 | unknown field | run @twin.yaml",
        "1 | found a file | run -o @empty",
        "2 | --seed | run --seed one",
        "2 | --threads | run --threads 0",
        "2 | b.yaml | run @a.yaml @b.yaml",
      })
  void isToldInOneLine(int code, String told, String command) throws IOException {
    String[] line = command.replace("@", folder + "/").split(" ");
    CommandRun run = CommandRun.of(line);
    assertThat(run.code()).as(run.err()).isEqualTo(code);
    assertThat(run.err()).contains(told).doesNotContain("\tat ").doesNotContain("Exception");
    assertThat(folder.resolve("out.yaml")).doesNotExist();
    assertThat(folder.resolve("hollow")).isEmptyDirectory();

    CommandRun json =
        CommandRun.of(Stream.concat(Stream.of(line), Stream.of("--json")).toArray(String[]::new));
    // A group has no --json of its own: the usage error is the same.
    assertThat(json.code()).as(json.err()).isEqualTo(code);
    onlyObject(json.out());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void unknownOptionsAreUsageErrors(String command) throws IOException {
    CommandRun run = CommandRun.of((command + " --no-such-option --json").split(" "));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains("Try 'ferroloop " + command + " --help'")
        .doesNotContain("\tat ");
    JsonNode told = onlyObject(run.out());
    assertThat(told.get("exit_code").intValue()).isEqualTo(2);
    assertThat(run.err()).startsWith(told.get("error").textValue());
  }

  private static Stream<String> commands() {
    return CommandConventionsTest.leaves(FerroLoop.commands(Console.system())).stream()
        .map(leaf -> leaf.qualifiedName().substring("ferroloop ".length()));
  }

  private static JsonNode onlyObject(String out) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    try (JsonParser parser = mapper.createParser(out)) {
      JsonNode object = mapper.readTree(parser);
      assertThat(object.isObject()).as(out).isTrue();
      assertThat(parser.nextToken()).as("after the object in " + out).isNull();
      return object;
    }
  }
}
