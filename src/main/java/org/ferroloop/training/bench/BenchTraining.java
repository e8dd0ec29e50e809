package org.ferroloop.training.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import org.ferroloop.bench.Bench;
import org.ferroloop.bench.BenchPlan;
import org.ferroloop.bench.SafetyReport;
import org.ferroloop.bench.SynapseFields;
import org.ferroloop.bench.probe.Hookup;
import org.ferroloop.bench.probe.Probes;
import org.ferroloop.characterization.devices.StoredJournal;
import org.ferroloop.characterization.procedure.StoreEnding;
import org.ferroloop.characterization.store.RunStore;
import org.ferroloop.characterization.store.StoredRun;
import org.ferroloop.instrument.PulseTrain;
import org.ferroloop.synapse.arrangement.ShadowArray;
import org.ferroloop.synapse.bench.BenchAccess;
import org.ferroloop.synapse.bench.DeviceAccess;
import org.ferroloop.synapse.bench.DeviceOperation;
import org.ferroloop.synapse.bench.RecordedAccess;
import org.ferroloop.synapse.bench.ReplayAccess;
import org.ferroloop.time.Clock;
import org.ferroloop.time.Progress;
import org.ferroloop.training.ArrayFactory;
import org.ferroloop.training.TrainingResult;
import org.ferroloop.training.TrainingRun;
import org.ferroloop.training.TrainingSettings;
import org.ferroloop.training.data.DataSet;
import org.ferroloop.transport.Link;
import org.ferroloop.twin.DeviceTwin;

/**
 * A training on a bench, from a closed bench to a closed bench, all that is done to a device in the
 * run's store. It goes on from any record: what training computes follows from its settings and
 * from the readings, so the records alone bring it to where it was, in the middle of an epoch.
 *
 * <p>On a bench that was simulated by the command itself everything recorded is done once more, on
 * a simulator that begins as the first one did, and must read alike. On any other bench the records
 * answer; then the devices are held against their last readings, and the training goes on.
 */
public final class BenchTraining {
  /** The name of the result's file in the run's folder. */
  public static final String RESULT = "training.json";

  private final Setup setup;
  private final BenchPlan plan;
  private final Clock clock;
  private final Function<Link, Link> wire;

  /**
   * What is trained and with what.
   *
   * @param twin tells the steps by which rules reckon; and of the cells that are no devices
   * @param twins gives the twin's cells, as a training on the twin alone has them
   * @param physical how many devices take part in a mixed array; empty when all cells are devices
   * @param shadow whether a twin takes the same pulses, to be compared
   */
  public record Setup(
      DataSet data,
      TrainingSettings settings,
      DeviceTwin twin,
      ArrayFactory twins,
      OptionalInt physical,
      boolean shadow) {}

  /**
   * @param plan of a bench that can be opened, with its devices as synapses
   * @param clock of the bench
   * @param wire makes of a link the one that is used, such as a traced one
   */
  public BenchTraining(Setup setup, BenchPlan plan, Clock clock, Function<Link, Link> wire) {
    this.setup = setup;
    this.plan = plan;
    this.clock = clock;
    this.wire = wire;
  }

  /**
   * Begins a training.
   *
   * @param folder of the run, new or empty
   * @param manifest what is to be known of the run besides its bench
   * @param text of the result's file
   * @param progress told how far it is
   * @param told hears what was done whenever the bench was made safe unasked; any thread
   * @throws org.ferroloop.config.InputException when the bench has too few cells, or the store
   *     cannot be written
   * @throws org.ferroloop.bench.BenchException when the bench refused, failed or was stopped
   */
  public TrainingResult begin(
      Path folder,
      Map<String, Object> manifest,
      Function<TrainingResult, String> text,
      Progress progress,
      Consumer<SafetyReport> told) {
    try (Bench bench = Bench.open(plan, clock, wire::apply, told)) {
      SynapseFields fields = plan.requireSynapses();
      check(bench, fields);
      Map<String, Object> all = new LinkedHashMap<>(manifest);
      all.putAll(BenchManifest.of(bench, fields));
      RunStore store = RunStore.create(folder, all, clock);
      try (StoreEnding ending = new StoreEnding(store)) {
        bench.staleSession().ifPresent(left -> store.log("the last session did not end: " + left));
        DeviceAccess access = new RecordedAccess(live(bench), StoredJournal.begun(store));
        return stored(store, ending, access, 0, text, progress);
      }
    }
  }

  /**
   * Goes on with a training that was killed or stopped.
   *
   * @param again whether the bench is one that begins anew: all that was recorded is done again
   * @throws org.ferroloop.config.InputException when the store does not verify besides a line that
   *     was cut short
   * @throws org.ferroloop.synapse.bench.RecordMismatch when what is done is not what was recorded
   * @throws org.ferroloop.synapse.bench.DeviceMoved when a device is not where it was left
   */
  public TrainingResult resume(
      Path folder,
      boolean again,
      Function<TrainingResult, String> text,
      Progress progress,
      Consumer<SafetyReport> told) {
    List<DeviceOperation> recorded = StoredJournal.operations(StoredRun.open(folder));
    try (Bench bench = Bench.open(plan, clock, wire::apply, told)) {
      SynapseFields fields = plan.requireSynapses();
      check(bench, fields);
      Map<String, Object> how = new LinkedHashMap<>();
      how.put("operations", recorded.size());
      how.put("how", again ? "done again" : "answered from the records");
      RunStore store = RunStore.resume(folder, clock, how);
      try (StoreEnding ending = new StoreEnding(store)) {
        DeviceAccess access =
            again
                ? new RecordedAccess(live(bench), StoredJournal.resumed(store, recorded))
                : answered(store, recorded, live(bench), fields);
        return stored(store, ending, access, recorded.size(), text, progress);
      }
    }
  }

  private static DeviceAccess answered(
      RunStore store, List<DeviceOperation> recorded, DeviceAccess live, SynapseFields fields) {
    StoredJournal journal = StoredJournal.resumed(store, recorded);
    return new ReplayAccess(
        journal,
        operations -> {
          new DevicesVerified(live, fields, store).hold(recorded);
          return new RecordedAccess(live, journal);
        });
  }

  private DeviceAccess live(Bench bench) {
    return new BenchAccess(bench, device -> Hookup.of(plan, device, null, null));
  }

  /** Both pulses of every device are asked for before any output is on. */
  private void check(Bench bench, SynapseFields fields) {
    int devices = setup.physical().orElse(fields.cells().size());
    for (String device : fields.cells().subList(0, Math.min(devices, fields.cells().size()))) {
      Probes probes = Probes.arm(bench, Hookup.of(plan, device, null, null));
      probes.check(PulseTrain.of(fields.up()));
      probes.check(PulseTrain.of(fields.down()));
    }
    bench.disarm();
  }

  private TrainingResult stored(
      RunStore store,
      StoreEnding ending,
      DeviceAccess access,
      long recorded,
      Function<TrainingResult, String> text,
      Progress progress) {
    try {
      ArrayShadow shadow = setup.shadow() ? new ArrayShadow(store) : null;
      BenchArrays arrays =
          new BenchArrays(
              access,
              plan.requireSynapses(),
              plan.file().toString(),
              setup.twins(),
              setup.physical(),
              shadow);
      TrainingResult result =
          new TrainingRun(setup.data(), setup.settings(), Optional.of(setup.twin()), arrays, clock)
              .run(progress);
      store.file(RESULT, text.apply(result).getBytes(StandardCharsets.UTF_8));
      store.end("done", recorded == 0 ? "" : "resumed after " + recorded + " operations");
      return result;
    } catch (RuntimeException e) {
      String outcome = ending.begun() ? "interrupted" : "failed";
      try {
        store.end(outcome, String.valueOf(e.getMessage()));
      } catch (RuntimeException last) {
        // What goes wrong on the way out does not hide why.
        e.addSuppressed(last);
      }
      throw e;
    }
  }

  /** Records how far bench and shadow lie apart. */
  private record ArrayShadow(RunStore store) implements BenchArrays.Divergences {
    @Override
    public void compared(String tile, long pulses, ShadowArray.Divergence divergence) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("tile", tile);
      fields.put("pulses", pulses);
      if (Double.isFinite(divergence.rms())) {
        fields.put("rms", divergence.rms());
        fields.put("largest", divergence.largest());
        fields.put("cell", divergence.cell());
      }
      store.append("shadow", fields);
    }
  }
}
