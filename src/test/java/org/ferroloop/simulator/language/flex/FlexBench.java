package org.ferroloop.simulator.language.flex;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ferroloop.simulator.bench.SimulatedBench;
import org.ferroloop.simulator.bench.SimulatorFile;
import org.ferroloop.simulator.mainframe.Mainframe;
import org.ferroloop.simulator.server.Served;
import org.ferroloop.time.SystemClock;
import org.ferroloop.transport.Deadline;
import org.ferroloop.transport.Link;
import org.ferroloop.transport.LinkOptions;
import org.ferroloop.transport.Links;
import org.ferroloop.transport.ResourceName;

/**
 * A B1500A, asked over a real wire: SMU 1 at a resistor to ground, RSU 601 with SMU 3 behind it on
 * top of another one and SMU 2 at its bottom.
 */
public final class FlexBench implements AutoCloseable {
  private static final SystemClock CLOCK = new SystemClock();
  private static final Pattern PORT = Pattern.compile("\\b(\\d{4,5})\\b");
  private static final String FILE =
      """
      instruments:
        b1500:
          model: keysight-b1500a
          modules: {1: B1517A, 2: B1517A, 3: B1517A, 4: B1511B, 6: B1530A}
          rsu: {601: 3}
          wires: [{%s}]
      devices:
        load: {resistor: %s, top: [b1500.1]}
        dut: {resistor: %s, top: [b1500.601], bottom: [b1500.2]}
      """;

  private final SimulatedBench bench;
  private final Link link;

  private FlexBench(SimulatedBench bench, Link link) {
    this.bench = bench;
    this.link = link;
  }

  /**
   * @param wire of a simulator file: "vxi11: inst0" or "gpib: 17, adapter: 0"
   * @param load at SMU 1, with its unit
   * @param dut between RSU 601 and SMU 2, with its unit
   */
  public static FlexBench start(String wire, String load, String dut) {
    SimulatedBench bench =
        SimulatedBench.start(SimulatorFile.parse("flex.yaml", FILE.formatted(wire, load, dut)));
    Served.Address address = bench.addresses().get(0);
    LinkOptions options = LinkOptions.DEFAULT;
    Matcher port = PORT.matcher(address.remark());
    if (wire.startsWith("gpib")) {
      String at = address.remark().substring(address.remark().lastIndexOf(':') + 1);
      options = options.withAdapter("TCP 127.0.0.1:" + at);
    } else if (port.find()) {
      options = options.withVxi11CorePort(Integer.parseInt(port.group(1)));
    }
    return new FlexBench(bench, Links.open(ResourceName.parse(address.resource()), options, CLOCK));
  }

  /** Sends messages, each with CR LF. */
  public void tell(String... messages) {
    for (String message : messages) {
      link.write((message + "\r\n").getBytes(ISO_8859_1), soon());
    }
  }

  /** Sends and reads one answer, without its end. */
  public String ask(String message) {
    tell(message);
    return read();
  }

  /** Reads what waits, without CR LF. */
  public String read() {
    String text = new String(link.read(soon()), ISO_8859_1);
    return text.replaceFirst("[\r\n]+$", "");
  }

  /** The code of the oldest error. */
  public int error() {
    return Integer.parseInt(ask("ERRX? 1").replace("+", ""));
  }

  /** The numbers of a line of data records, without their heads. */
  public static List<Double> values(String line) {
    List<Double> values = new ArrayList<>();
    for (String record : line.split(",")) {
      values.add(Double.parseDouble(record.replaceFirst("^[0-9]*[A-Za-z]+", "")));
    }
    return values;
  }

  public SimulatedBench bench() {
    return bench;
  }

  public Link link() {
    return link;
  }

  /** Does something to the mainframe under the bench's lock. */
  public <T> T mainframe(Function<Mainframe, T> deed) {
    bench.shared().lock().lock();
    try {
      return deed.apply(bench.mainframe("b1500"));
    } finally {
      bench.shared().lock().unlock();
    }
  }

  public static Deadline soon() {
    return Deadline.in(CLOCK, Duration.ofSeconds(10));
  }

  @Override
  public void close() {
    link.close();
    bench.close();
  }
}
