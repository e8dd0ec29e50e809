package org.ferroloop.simulator.node;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ferroloop.time.Clock;
import org.ferroloop.twin.switching.Dut;
import org.ferroloop.twin.switching.RcFilter;
import org.ferroloop.twin.switching.Waveform;

/**
 * The electrical side of one simulated bench: cells (devices in their places), ports (outputs of
 * instruments) and which is connected to which. Time is the bench's clock; what the clock has gone
 * on since the last call is lived through first, so that devices age while nobody measures.
 *
 * <p>The usual wiring puts the generator on TOP and the source-measure unit on BOTTOM, where it is
 * the ground while pulses go out. Both on TOP works too, but then a generator that is on loads the
 * read with its 50 ohm, as it does in the laboratory. Thread-safe: every call locks the circuit.
 */
public final class Circuit {
  /** Cable and output of a source-measure unit hold its net for short times, in F. */
  static final double HOLDING_CAPACITANCE = 1e-9;

  private static final double HELD_WITHIN = 0.02; // V
  private static final int MOST_SWEEPS = 40;
  private static final int MOST_REPEATS = 20_000;

  private final Clock clock;
  private final Topology topology = new Topology();
  private final Map<String, Cell> cells = new LinkedHashMap<>();
  private final Map<Port, Drive> drives = new LinkedHashMap<>();
  private double fraction;
  private long lived;
  private boolean settled;

  public Circuit(Clock clock) {
    this.clock = clock;
    this.lived = clock.nanos();
  }

  /** Puts a device in its place; both terminals float until something is connected. */
  public synchronized void addCell(String name, Dut dut, Wiring wiring) {
    if (cells.put(name, new Cell(name, dut, wiring)) != null) {
      throw new IllegalArgumentException("two devices named " + name);
    }
    topology.add(cells.get(name));
  }

  /** A new output, open. */
  public synchronized Port addPort(String name) {
    Port port = new Port(this, name);
    drives.put(port, Drive.OPEN);
    topology.add(port);
    return port;
  }

  /** Grounds a terminal for good. */
  public synchronized void ground(String cell, Terminal terminal) {
    change();
    topology.ground(cell(cell), terminal);
  }

  /** Closes the connection of an output and a terminal; again is of no effect. */
  public synchronized void connect(Port port, String cell, Terminal terminal) {
    change();
    topology.connect(port, cell(cell), terminal);
  }

  /** Opens it. */
  public synchronized void disconnect(Port port, String cell, Terminal terminal) {
    change();
    topology.disconnect(port, cell(cell), terminal);
  }

  /** The names of the devices. */
  public synchronized List<String> cellNames() {
    return List.copyOf(cells.keySet());
  }

  /** The device in a place. */
  public synchronized Dut dut(String cell) {
    return cell(cell).dut();
  }

  /** Breaks a device or mends it. */
  public synchronized void condition(String cell, Condition condition) {
    change();
    cell(cell).condition(condition);
  }

  /** What is wrong with a device. */
  public synchronized Condition condition(String cell) {
    return cell(cell).condition();
  }

  /** The voltage across a device now, from end to end, in V. */
  public synchronized double voltage(String cell) {
    settle();
    return cell(cell).voltage();
  }

  /**
   * Begins the record of every device anew.
   *
   * @param threshold in V: what is above counts as a pulse, what is below as reading
   */
  public synchronized void mark(double threshold) {
    catchUp();
    cells.values().forEach(cell -> cell.judge().mark(threshold));
  }

  /** What a device has seen since the mark. */
  public synchronized Verdict verdict(String cell) {
    catchUp();
    settle();
    return cell(cell).judge().verdict();
  }

  /** Lets instrument time pass: integration, settling, relays. */
  public void pass(double seconds) {
    synchronized (this) {
      advance(seconds);
      catchUp();
    }
  }

  /** Seconds of the clock since it began to count. */
  public double seconds() {
    return clock.nanos() * 1e-9;
  }

  synchronized void drive(Port port, Drive value) {
    if (!value.equals(port.drive())) {
      change();
      port.setDrive(value);
      drives.put(port, value);
      settle();
    }
  }

  synchronized OperatingPoint sense(Port port) {
    catchUp();
    settle();
    return topology.net(port).at(port, topology.nets(), drives);
  }

  synchronized void fire(Port port, Waveform emf, int count, double period) {
    change();
    settle();
    Map<Cell, Waveform> shapes = shapes(port, emf);
    solve(drives);
    double rest = Math.max(0, period - emf.duration());
    for (int i = 0; i < count; i++) {
      shapes.forEach(Cell::live);
      settled = false;
      if (i < count - 1 && rest > 0) {
        cells.values().forEach(cell -> cell.hold(rest));
      }
    }
    advance(emf.duration() + (count - 1) * Math.max(period, emf.duration()));
    lived = clock.nanos();
  }

  synchronized double[] follow(Port port, Waveform emf, double[] seconds) {
    change();
    settle();
    Map<Cell, Waveform> shapes = shapes(port, emf);
    solve(drives);
    double[] charge = new double[seconds.length];
    for (Net.End end : topology.net(port).ends()) {
      double sign = end.terminal() == Terminal.TOP ? 1 : -1;
      double[] own = end.cell().follow(shapes.get(end.cell()), seconds);
      for (int i = 0; i < charge.length; i++) {
        charge[i] += sign * own[i];
      }
    }
    settled = false;
    advance(emf.duration());
    lived = clock.nanos();
    return charge;
  }

  synchronized void repeat(Port port, Waveform emf, double period) {
    change();
    port.setRepeat(emf, Math.max(period, emf == null ? 0 : emf.duration()), seconds());
    catchUp();
  }

  private Cell cell(String name) {
    Cell cell = cells.get(name);
    if (cell == null) {
      throw new IllegalArgumentException("no device named " + name);
    }
    return cell;
  }

  /** The voltage over each device of a port's net, through sources, lines and capacitance. */
  private Map<Cell, Waveform> shapes(Port port, Waveform emf) {
    Net net = topology.net(port);
    Map<Cell, Waveform> shapes = new LinkedHashMap<>();
    for (Net.End end : net.ends()) {
      shapes.put(end.cell(), null);
    }
    Map<Double, Map<Cell, Double>> levels = new HashMap<>();
    for (int i = 0; i < emf.knots(); i++) {
      levels.computeIfAbsent(
          emf.voltage(i), level -> at(port, level, emf.duration(), shapes.keySet()));
    }
    for (Cell cell : List.copyOf(shapes.keySet())) {
      double[] t = new double[emf.knots()];
      double[] v = new double[emf.knots()];
      double gain = 1;
      for (int i = 0; i < t.length; i++) {
        t[i] = emf.time(i);
        v[i] = levels.get(emf.voltage(i)).get(cell);
        gain = emf.voltage(i) == 0 ? gain : Math.min(gain, Math.abs(v[i] / emf.voltage(i)));
      }
      double ohms = port.drive().resistance() + cell.wiring().seriesResistance();
      shapes.put(cell, RcFilter.filtered(Waveform.of(t, v), ohms * cell.capacitance() * gain));
    }
    return shapes;
  }

  private Map<Cell, Double> at(Port port, double level, double duration, Iterable<Cell> wanted) {
    Map<Port, Drive> during = new LinkedHashMap<>(drives);
    during.put(port, port.drive().atLevel(level));
    Map<Port, Drive> stiff = new LinkedHashMap<>(during);
    for (Map.Entry<Port, Drive> entry : stiff.entrySet()) {
      if (topology.net(entry.getKey()) != topology.net(port)) {
        entry.setValue(entry.getValue().stiff());
      }
    }
    solve(stiff);
    for (Port other : drives.keySet()) {
      double beyond =
          Math.abs(topology.net(other).at(other, topology.nets(), stiff).current())
              - during.get(other).limit();
      if (beyond * duration < HOLDING_CAPACITANCE * HELD_WITHIN) {
        during.put(other, stiff.get(other));
      }
    }
    solve(during);
    Map<Cell, Double> volts = new HashMap<>();
    for (Cell cell : wanted) {
      volts.put(cell, cell.deviceVoltage(cell.voltage()));
    }
    settled = false;
    return volts;
  }

  private void change() {
    catchUp();
    settled = false;
  }

  private void settle() {
    if (!settled) {
      solve(drives);
      settled = true;
      for (Cell cell : cells.values()) {
        cell.hold(0);
      }
    }
  }

  private void solve(Map<Port, Drive> with) {
    for (int i = 0; i < MOST_SWEEPS; i++) {
      double moved = 0;
      for (Net net : topology.all()) {
        moved = Math.max(moved, net.settle(topology.nets(), with));
      }
      if (moved < 1e-12) {
        break;
      }
    }
    for (Cell cell : cells.values()) {
      cell.voltage(topology.across(cell, with));
    }
  }

  private void advance(double seconds) {
    double nanos = seconds * 1e9 + fraction;
    long whole = (long) nanos;
    fraction = nanos - whole;
    try {
      clock.pause(Duration.ofNanos(whole));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Lives through the time that has passed. */
  private void catchUp() {
    long now = clock.nanos();
    if (now > lived) {
      settle();
      double seconds = (now - lived) * 1e-9;
      lived = now;
      cells.values().forEach(cell -> cell.hold(seconds));
      settled = false;
    }
    for (Port port : drives.keySet()) {
      if (port.repeated() != null) {
        repeats(port, now * 1e-9);
      }
    }
  }

  private void repeats(Port port, double now) {
    Map<Cell, Waveform> shapes = null;
    long due = port.nextRepeat() > now ? 0 : 1 + (long) ((now - port.nextRepeat()) / port.period());
    for (long i = 0; i < Math.min(due, MOST_REPEATS); i++) {
      settle();
      if (shapes == null) {
        shapes = shapes(port, port.repeated());
        solve(drives);
      }
      shapes.forEach(Cell::live);
      settled = false;
    }
    port.nextRepeat(port.nextRepeat() + due * port.period());
  }

  /** The clock of the bench. */
  public Clock clock() {
    return clock;
  }
}
