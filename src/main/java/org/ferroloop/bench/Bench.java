package org.ferroloop.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.ferroloop.instrument.Identity;
import org.ferroloop.instrument.PulseGenerator;
import org.ferroloop.instrument.SourceMeasureUnit;
import org.ferroloop.instrument.SwitchMatrix;
import org.ferroloop.instrument.SwitchMatrix.Crosspoint;
import org.ferroloop.instrument.WaveformMeter;
import org.ferroloop.time.Clock;
import org.ferroloop.transport.Link;

/**
 * An open bench: the only way to its instruments, which it hands out behind the envelope's wall and
 * never bare. Its states are drawn at {@link BenchState}.
 *
 * <p>Closing it, an error in any action, the end of the program, Ctrl-C and SIGTERM bring every
 * output to zero and off within a second; kill -9 is found and made good at the next opening. One
 * action at a time; {@link #abort} may come from any thread.
 */
public final class Bench implements AutoCloseable {
  private final BenchPlan plan;
  private final Control control;
  private final Tally tally;
  private final BenchLock lock;
  private final Optional<String> stale;
  private final Thread hook;
  private volatile boolean unconfirmed;

  Bench(BenchPlan plan, Control control, Tally tally, BenchLock lock) {
    this.plan = plan;
    this.control = control;
    this.tally = tally;
    this.lock = lock;
    this.stale = lock.stale().map(LockRecord::described);
    this.hook = new Thread(() -> end("the end of the program"), "bench to safety");
  }

  /**
   * Opens a bench: takes its lock, opens every instrument, checks identities, and makes everything
   * safe whatever was before.
   *
   * @param told hears what was done whenever the bench was made safe unasked; any thread
   * @throws org.ferroloop.config.InputException when the bench file is wrong
   * @throws BenchBusy when another process uses the bench
   * @throws BenchException when not every instrument confirmed that its outputs are off
   */
  public static Bench open(Path file, Clock clock, Consumer<SafetyReport> told) {
    return open(BenchFile.read(file), clock, UnaryOperator.identity(), told);
  }

  /**
   * The same, with every link handed on.
   *
   * @param wire makes of a link the one that is used, such as a traced one
   */
  public static Bench open(
      Path file, Clock clock, UnaryOperator<Link> wire, Consumer<SafetyReport> told) {
    return open(BenchFile.read(file), clock, wire, told);
  }

  /**
   * The same of a plan, such as one whose simulator was started.
   *
   * @param clock of the bench: for waiting, records and the day's dose
   * @param wire makes of a link the one that is used, such as a traced one
   * @throws BenchException also when the plan's simulator was not started
   */
  public static Bench open(
      BenchPlan plan, Clock clock, UnaryOperator<Link> wire, Consumer<SafetyReport> told) {
    return open(plan.requireStarted(), new DriverOpener(clock, wire), clock, told);
  }

  static Bench open(BenchPlan plan, Opener opener, Clock clock, Consumer<SafetyReport> told) {
    return new Opening(plan, opener, clock, told).open();
  }

  /** Arms the shutdown hook. */
  void watched() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** The bench file's content. */
  public BenchPlan plan() {
    return plan;
  }

  public BenchState state() {
    return control.state();
  }

  /** Who left the bench without making it safe before this opening, in words. */
  public Optional<String> staleSession() {
    return stale;
  }

  /**
   * Connects a device, with every output off; what was armed before is made safe first.
   *
   * @throws BenchException when there is no such device
   * @throws BenchAborted when an instrument failed; the bench was made safe
   */
  public Device arm(String name) {
    Device device = plan.requireDevice(name);
    disarm();
    control.arm(device, () -> connect(device.crosspoints()));
    return device;
  }

  private void connect(Set<Crosspoint> crosspoints) {
    for (Slot slot : control.slots()) {
      if (slot.driver() instanceof SwitchMatrix matrix) {
        matrix.connect(crosspoints);
        slot.turnsOn();
        if (!matrix.closed().equals(crosspoints)) {
          throw new BenchException(
              slot.name() + ": closed are " + matrix.closed() + ", wanted " + crosspoints, null);
        }
      }
    }
  }

  /** Outputs to zero and off, relays open; nothing to do when no device is armed. */
  public void disarm() {
    if (control.state() == BenchState.ARMED) {
      control.disarm();
    }
  }

  /** The armed device, if any. */
  public Optional<Device> armed() {
    return control.state() == BenchState.ARMED ? Optional.of(control.device()) : Optional.empty();
  }

  /** A pulse generator, behind the wall. */
  public PulseGenerator pulseGenerator(String name) {
    return new GuardedGenerator(control, slot(name, PulseGenerator.class), tally);
  }

  /** The first pulse generator of the file, behind the wall. */
  public PulseGenerator pulseGenerator() {
    return pulseGenerator(first(PulseGenerator.class));
  }

  /**
   * A pulse generator that samples its own current, behind the wall.
   *
   * @throws BenchException saying what can, when this instrument cannot
   */
  public WaveformMeter waveformMeter(String name) {
    slot(name, PulseGenerator.class).entry().requireWaveforms();
    return new GuardedWaveformMeter(control, slot(name, WaveformMeter.class), tally);
  }

  /** A source-measure unit, behind the wall. */
  public SourceMeasureUnit sourceMeasureUnit(String name) {
    return new GuardedMeter(control, slot(name, SourceMeasureUnit.class));
  }

  boolean hasMeter() {
    return control.slots().stream().anyMatch(Slot::isMeter);
  }

  /** The first source-measure unit of the file. */
  InstrumentEntry meter() {
    String name = first(SourceMeasureUnit.class);
    return slot(name, SourceMeasureUnit.class).entry();
  }

  /** The generators that are wired to the other end of the devices than this one. */
  List<InstrumentEntry> generatorsAcross(InstrumentEntry one) {
    return control.slots().stream()
        .filter(Slot::isGenerator)
        .map(Slot::entry)
        .filter(entry -> entry.wire().terminal() != one.wire().terminal())
        .toList();
  }

  /** The first source-measure unit of the file, behind the wall. */
  public SourceMeasureUnit sourceMeasureUnit() {
    return sourceMeasureUnit(first(SourceMeasureUnit.class));
  }

  private String first(Class<?> kind) {
    return control.slots().stream()
        .filter(slot -> kind.isInstance(slot.driver()))
        .map(Slot::name)
        .findFirst()
        .orElseThrow(
            () -> new BenchException("no " + kind.getSimpleName() + " on this bench", null));
  }

  private Slot slot(String name, Class<?> kind) {
    return control.slots().stream()
        .filter(slot -> slot.name().equals(name) && kind.isInstance(slot.driver()))
        .findFirst()
        .orElseThrow(
            () ->
                new BenchException(
                    "no " + kind.getSimpleName() + " " + name + " on this bench", null));
  }

  /** Who an instrument says it is. */
  public Identity identity(String instrument) {
    return guarded(instrument).identity();
  }

  /**
   * What an instrument says it is set to, asked now: question and answer as they go over the wire.
   */
  public Map<String, String> settings(String instrument) {
    return guarded(instrument).settings();
  }

  /** The error queue of an instrument, drained. */
  public List<String> errors(String instrument) {
    return guarded(instrument).errors();
  }

  /** Whether an instrument says that its outputs are off. */
  public boolean outputsOff(String instrument) {
    return guarded(instrument).outputsOff();
  }

  /** What every instrument has, behind the wall. */
  GuardedInstrument guarded(String instrument) {
    return new GuardedInstrument(control, slot(instrument, Object.class));
  }

  /** Pulses that a device has taken in all sessions. */
  public long pulsesTaken(String device) {
    return tally.inAll(device).pulses();
  }

  /** Whether the bench was closed without every instrument confirming that its outputs are off. */
  public boolean leftUnconfirmed() {
    return unconfirmed;
  }

  /** Stops whatever is going on and makes everything safe, from any thread. */
  public SafetyReport abort(String reason) {
    return control.abort(reason);
  }

  /** Stops, makes everything safe, and lets nothing be switched on any more. */
  SafetyReport end(String reason) {
    return control.end(reason);
  }

  /**
   * Makes everything safe, closes the wires and gives the lock back. Closing twice is harmless.
   *
   * @throws BenchException when an instrument could not confirm that its outputs are off; the wires
   *     are closed all the same, and the next opening makes safe first
   */
  @Override
  public void close() {
    if (control.state() == BenchState.CLOSED) {
      return;
    }
    SafetyReport report = control.close();
    unconfirmed = !report.confirmed();
    removeHook();
    new Closing(control.slots(), tally, lock).close(report);
  }

  private void removeHook() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The program is ending already, and the hook finds a closed bench.
      assert control.state() == BenchState.CLOSED : e;
    }
  }
}
