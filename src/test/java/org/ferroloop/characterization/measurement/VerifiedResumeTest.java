package org.ferroloop.characterization.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ferroloop.bench.BenchFile;
import org.ferroloop.bench.BenchPlan;
import org.ferroloop.bench.probe.Hookup;
import org.ferroloop.characterization.procedure.BenchRun;
import org.ferroloop.characterization.procedure.BenchSite;
import org.ferroloop.characterization.procedure.DryRun;
import org.ferroloop.characterization.procedure.Observation;
import org.ferroloop.characterization.procedure.RunDiverged;
import org.ferroloop.characterization.procedure.RunListener;
import org.ferroloop.characterization.procedure.RunRequest;
import org.ferroloop.characterization.store.StoreCheck;
import org.ferroloop.characterization.store.StoredRun;
import org.ferroloop.config.ConfigNode;
import org.ferroloop.instrument.PulseTrain;
import org.ferroloop.simulator.bench.SimulatedBench;
import org.ferroloop.time.Progress;
import org.ferroloop.time.SystemClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs on a device that outlives them: it is read before it is pulsed again. */
class VerifiedResumeTest {
  private static final String DEVICE = "ID161ZR15000";
  private static final Measurement TRAIN = Measurements.find("pulse-train").orElseThrow();

  @TempDir Path folder;

  private SimulatedBench simulated;
  private BenchPlan plan;

  @BeforeEach
  void start() throws IOException {
    simulated = SimulatedBench.start(Path.of("simulators", "paper-bench.yaml"));
    String file =
        """
        bench: test bench
        instruments:
          pg: {resource: "%s", profile: keysight-33600a}
          smu: {resource: "%s", profile: keithley-2636b, channel: a}
        wiring:
          pg: {terminal: top}
          smu: {terminal: bottom}
        devices:
          ID161ZR15000: {}
        envelope:
          amplitude: {negative: -3 V, positive: 4 V}
          width: {longest: 5 ms}
          read-voltage: 0.2 V
          compliance: 1 mA
        """
            .formatted(simulated.resource("pg"), simulated.resource("smu"));
    plan = BenchFile.read(Files.writeString(folder.resolve("bench.yaml"), file));
  }

  @AfterEach
  void stop() {
    simulated.close();
  }

  private Path run() {
    return folder.resolve("run");
  }

  private RunRequest request() {
    Settings settings =
        Settings.of(
            TRAIN.parameters(),
            Map.of(
                "pulses", "4",
                "cycles", "3",
                "pos-voltage", "3.2 V",
                "neg-voltage", "-2.6 V",
                "width", "20 us",
                "compliance", "1 mA"));
    return new RunRequest(
        TRAIN.procedure(settings, List.of(DEVICE)),
        Hookup.of(plan, DEVICE, null, null),
        new MeasurementOutput(TRAIN, settings, List.of(DEVICE)),
        run(),
        "test",
        "test");
  }

  private BenchRun bench(RunListener listener) {
    return new BenchRun(
        request(), BenchSite.of(plan, new SystemClock(), wire -> wire, false), listener);
  }

  /** A run that ends when it is about to make a pulse whose record is written. */
  private void stoppedBeforePulse(int pulse) {
    List<PulseTrain> made = new ArrayList<>();
    RunListener stops =
        new RunListener() {
          @Override
          public void pulsed(Instant time, PulseTrain train) {
            made.add(train);
            if (made.size() == pulse) {
              throw new IllegalStateException("stopped by the test");
            }
          }

          @Override
          public void read(Observation observation) {
            // Goes on.
          }
        };
    assertThatThrownBy(() -> bench(stops).run(Progress.NONE, report -> {}))
        .hasMessage("stopped by the test");
  }

  /** A run that ends after a read is recorded. */
  private void stoppedAfterRead(int read) {
    List<Observation> heard = new ArrayList<>();
    RunListener stops =
        new RunListener() {
          @Override
          public void pulsed(Instant time, PulseTrain train) {
            // Goes on.
          }

          @Override
          public void read(Observation observation) {
            heard.add(observation);
            if (heard.size() == read) {
              throw new IllegalStateException("stopped by the test");
            }
          }
        };
    assertThatThrownBy(() -> bench(stops).run(Progress.NONE, report -> {}))
        .hasMessage("stopped by the test");
  }

  private ConfigNode resumed(boolean trust) throws InterruptedException {
    bench(RunListener.NONE).resume(trust, Progress.NONE, report -> {});
    List<ConfigNode> resumes = new ArrayList<>();
    List<Long> steps = new ArrayList<>();
    StoredRun.open(run())
        .records(
            record -> {
              switch (record.kind()) {
                case "resume" -> resumes.add(record.fields());
                case "pulse", "read" ->
                    steps.add(record.fields().get("step").integer(0, Long.MAX_VALUE));
                default -> {
                  // Not of a step.
                }
              }
            });
    StoreCheck check = StoredRun.open(run()).verify();
    assertThat(check.verified()).isTrue();
    assertThat(check.outcome()).contains("done");
    assertThat(steps).doesNotHaveDuplicates().isSorted().hasSize(1 + 2 * 24);
    return resumes.get(0);
  }

  @Test
  void aDeviceAsRecordedGoesOn() throws Exception {
    stoppedAfterRead(6);
    ConfigNode resume = resumed(false);
    assertThat(resume.get("verdict").text()).isEqualTo("the device is as recorded");
    assertThat(resume.get("reads").integer(0, 100)).isEqualTo(12);
  }

  @Test
  void aPulseThatDidNotGoOutIsMadeNow() throws Exception {
    // The first of the negative train, which moves the device much; the one of the cycle before
    // told how much.
    stoppedBeforePulse(13);
    long before = pulsesTaken();
    ConfigNode resume = resumed(false);
    assertThat(resume.get("last_pulse").text()).isEqualTo("not made, made now");
    assertThat(pulsesTaken() - before).isEqualTo(24 - 12);
  }

  @Test
  void aPulseThatWentOutIsNotMadeAgain() throws Exception {
    stoppedAfterRead(14);
    // As if the process had died before the read of the 13th pulse.
    List<String> lines = Files.readAllLines(run().resolve("records.jsonl"));
    int last = lines.size() - 1;
    while (!lines.get(last).contains("\"kind\":\"read\"")) {
      last--;
    }
    Files.writeString(
        run().resolve("records.jsonl"), String.join("\n", lines.subList(0, last)) + "\n");
    long before = pulsesTaken();
    ConfigNode resume = resumed(false);
    assertThat(resume.get("last_pulse").text()).isEqualTo("made");
    assertThat(pulsesTaken() - before).isEqualTo(24 - 13);
  }

  @Test
  void aDeviceThatIsNotAsRecordedIsNotPulsed() throws Exception {
    stoppedAfterRead(6);
    String records = Files.readString(run().resolve("records.jsonl"));
    // Somebody has pulsed it in between.
    Path mine = folder.resolve("mine");
    Files.move(run(), mine);
    stoppedBeforePulse(7);
    Files.move(run(), folder.resolve("other"));
    Files.move(mine, run());
    long before = pulsesTaken();
    assertThatThrownBy(() -> bench(RunListener.NONE).resume(false, Progress.NONE, report -> {}))
        .isInstanceOf(RunDiverged.class)
        .hasMessageContaining("nothing was pulsed");
    assertThat(pulsesTaken()).isEqualTo(before);
    assertThat(run().resolve("records.jsonl")).hasContent(records);
    assertThat(resumed(true).get("verdict").text()).contains("told to go on");
  }

  private long pulsesTaken() {
    RunRequest request = request();
    return DryRun.of(request.procedure(), request.hookup(), new SystemClock()).pulsesBefore();
  }
}
