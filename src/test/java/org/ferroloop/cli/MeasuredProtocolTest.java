package org.ferroloop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.ferroloop.SharedData;
import org.ferroloop.characterization.B1500Csv;
import org.ferroloop.characterization.MeasuredSweep;
import org.ferroloop.characterization.SweepRow;
import org.ferroloop.characterization.store.StoredRun;
import org.ferroloop.config.ConfigNode;
import org.ferroloop.config.TextFile;
import org.ferroloop.simulator.node.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The measured protocols of the wafer on the simulated B1500A, from the command line to the files
 * and to the twins that are fitted to them.
 */
class MeasuredProtocolTest {
  private static final String WINDOW = "0.3,4.1,-0.3,-3.0";

  private static final Logger LOG = LoggerFactory.getLogger(MeasuredProtocolTest.class);

  @TempDir Path folder;

  private CommandRun sweep(
      String procedure, String device, String bench, Path like, String... more) {
    List<String> all = new ArrayList<>(List.of("characterize", procedure, "--bench", bench));
    all.addAll(List.of("--device", device, "--json"));
    all.addAll(List.of("--like", like.toString(), "-o", folder.resolve("run").toString()));
    all.addAll(List.of(more));
    return CommandRun.of(all.toArray(String[]::new));
  }

  private List<Path> files(CommandRun run) throws IOException {
    assertThat(run.code()).as(run.err()).isZero();
    List<Path> files = new ArrayList<>();
    for (JsonNode name : new ObjectMapper().readTree(run.out()).get("files")) {
      files.add(folder.resolve("run").resolve(name.asText()));
    }
    return files;
  }

  /** A file without date, time and readings, bytes and line ends as they are. */
  private static String skeleton(Path file) {
    return TextFile.read(file)
        .replaceFirst("test date\t[0-9.]{10}\r\n", "")
        .replaceFirst("test time\t[0-9:]{8}\r\n", "")
        .replaceAll("(?md)^( *\\d+,.*),([ 0-9.inf-]{12,}),([ 0-9.inf-]{12,})\r$", "$1\r");
  }

  @ParameterizedTest
  @EnumSource(value = PaperBench.Wire.class, names = "GPIB_ADAPTER", mode = EnumSource.Mode.EXCLUDE)
  void theSweepOfTheWaferGivesItsFileAndItsTwin(PaperBench.Wire wire) throws IOException {
    Path before = SharedData.sweep(PaperBench.DEVICE, "11:15:08");
    Path like = SharedData.sweep(PaperBench.DEVICE, "11:19:00");
    List<Path> files;
    try (PaperBench bench = new PaperBench(folder, wire)) {
      double start = B1500Csv.read(before).rows().get(0).conductance();
      // What happened on the wafer before these files is not on record.
      bench.simulated.truth().setConductance(PaperBench.DEVICE, start);
      double began = bench.simulated.seconds();
      files = files(sweep("amplitude-sweep", PaperBench.DEVICE, bench.file(), like));
      double step = (bench.simulated.seconds() - began) / (2 * 174);
      LOG.info("{}: a step takes {} s of bench time", wire, step);
      assertThat(step).isBetween(1.3, 1.5);
      assertThat(bench.simulated.truth().voltage(PaperBench.DEVICE)).isZero();
    }
    assertThat(StoredRun.open(folder.resolve("run")).verify().verified()).isTrue();
    assertThat(files).hasSize(2);
    assertThat(skeleton(files.get(1))).isEqualTo(skeleton(like));
    assertThat(skeleton(files.get(0))).isEqualTo(skeleton(before));
    for (Path file : List.of(before, like, files.get(0), files.get(1))) {
      assertThat(CommandRun.of("import", file.toString()).err()).isEmpty();
      assertThat(B1500Csv.read(file).warnings()).isEmpty();
      assertThat(B1500Csv.read(file).unreadable()).isZero();
    }
    readingsAreQuantised(folder.resolve("run"));
    twinsAgree(before, like, files);
  }

  /** 25 uV of the 0.5 V range, 10 fA below 10 nA. */
  private static void readingsAreQuantised(Path run) {
    List<Double> currents = new ArrayList<>();
    StoredRun.open(run)
        .records(
            record -> {
              if (record.kind().equals("read")) {
                for (ConfigNode reading : record.fields().get("readings").items()) {
                  multiple(reading.get("voltage").number(), 25e-6);
                  double current = Math.abs(reading.get("current").number());
                  if (current < 1e-8) {
                    multiple(current, 10e-15);
                    currents.add(current);
                  }
                }
              }
            });
    assertThat(currents).hasSizeGreaterThan(300);
    assertThat(currents)
        .as("no coarser steps than 10 fA")
        .anyMatch(current -> Math.round(current / 10e-15) % 10 != 0);
  }

  private static void multiple(double value, double quantum) {
    assertThat(value / quantum).isCloseTo(Math.rint(value / quantum), within(1e-4));
  }

  /**
   * The simulated device is nearer to the measured one than the measured one's two repetitions are
   * to each other: by the RMSE between the trajectories of the fitted twins, both in conductance
   * and over half of the span of the measured sweep, and by the symmetry point.
   */
  private static void twinsAgree(Path before, Path like, List<Path> files) {
    List<FittedSweep> measured =
        List.of(FittedSweep.of(before, WINDOW), FittedSweep.of(like, WINDOW));
    double spread = measured.get(1).distance(measured.get(0));
    double shift = measured.get(1).shift(measured.get(0));
    LOG.info("repetition to repetition: RMSE {}, symmetry point {}", spread, shift);
    for (int i = 0; i < 2; i++) {
      FittedSweep simulated = FittedSweep.of(files.get(i), WINDOW);
      double distance = measured.get(i).distance(simulated);
      double apart = measured.get(i).shift(simulated);
      LOG.info("repetition {}, simulated: RMSE {}, symmetry point {}", i, distance, apart);
      assertThat(distance).as("RMSE of repetition " + i).isLessThan(spread);
      assertThat(apart).as("symmetry point of repetition " + i).isLessThan(shift);
    }
  }

  private static UnaryOperator<String> resistor(String device, String ohms) {
    return text ->
        text.replaceAll("switching: .*", "resistor: " + ohms)
            .replaceAll(" +saturation_polarisation:\\R +value: .*\\R +source: .*\\R", "")
            .replace(PaperBench.DEVICE, device)
            .replace("load: 10 MOhm", "load: 10 GOhm")
            .replace("{lowest: 1 nS, highest: 1 uS}", "{highest: 1 uS}");
  }

  @Test
  void theWidthSweepOfTheWaferGivesItsFileOnceRoundingIsChosen() throws IOException {
    Path like = SharedData.sweep("ID301R1000Oct", "13:43:35");
    UnaryOperator<String> change = resistor("ID301R1000Oct", "17 GOhm");
    try (PaperBench bench = new PaperBench(folder, PaperBench.Wire.VXI11, change)) {
      bench.simulated.truth().mark(0.5);
      CommandRun refused = sweep("width-sweep", "ID301R1000Oct", bench.file(), like);
      assertThat(refused.code()).isEqualTo(1);
      assertThat(refused.err()).contains("22 ns", "20 ns");
      assertThat(folder.resolve("run")).doesNotExist();
      Verdict none = bench.simulated.truth().verdict("ID301R1000Oct");
      assertThat(none.positivePulses() + none.negativePulses()).isZero();
      String rounding = bench.fileWith("rounding: refuse", "rounding: nearest");
      List<Path> files = files(sweep("width-sweep", "ID301R1000Oct", rounding, like));
      assertThat(files).isNotEmpty();
      Path same = files.get(B1500Csv.read(like).repetition());
      assertThat(skeleton(same)).isEqualTo(skeleton(like));
      MeasuredSweep read = B1500Csv.read(same);
      assertThat(read.warnings()).isEmpty();
      assertThat(read.settings()).isEqualTo(B1500Csv.read(like).settings());
      assertThat(read.deviceId()).isEqualTo(B1500Csv.read(like).deviceId());
      Verdict verdict = bench.simulated.truth().verdict("ID301R1000Oct");
      assertThat(verdict.widestPulse()).isCloseTo(53.95e-6, within(0.1e-6));
    }
  }

  /** 0.1 V at 17 GOhm is 6 pA, of which the range of 1 mA shows nothing. */
  @Test
  void aCurrentBelowTheStepOfItsRangeIsAnInfiniteResistance() throws IOException {
    UnaryOperator<String> change = resistor("faint", "17 GOhm");
    Path like = SharedData.sweep(PaperBench.DEVICE, "11:19:00");
    try (PaperBench bench = new PaperBench(folder, PaperBench.Wire.VXI11, change)) {
      CommandRun run = sweep("amplitude-sweep", "faint", bench.file(), like, "--range", "1 mA");
      Path file = files(run).get(0);
      assertThat(TextFile.read(file)).contains(",         inf,         inf\r\n");
      List<SweepRow> rows = B1500Csv.read(file).rows();
      assertThat(rows).anyMatch(row -> Double.isInfinite(row.rHigh()));
    }
  }
}
