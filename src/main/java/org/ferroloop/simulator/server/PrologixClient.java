package org.ferroloop.simulator.server;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/**
 * One client of an adapter, from its first line to its last. A wait of its that nobody waits for
 * any more takes no answer from the next client.
 */
final class PrologixClient implements Outlet {
  private final Map<Integer, Station> bus;
  private final StreamOutlet line;
  private final PrologixSession session;
  private final ClientWork work = new ClientWork("prologix-bus");
  private volatile boolean gone;

  PrologixClient(Map<Integer, Station> bus, StreamOutlet line) {
    this.bus = bus;
    this.line = line;
    this.session = new PrologixSession(bus, this, () -> gone);
  }

  /** Serves it until it leaves or its line is cut, and all that it had asked is done. */
  void serve(InputStream in) throws IOException {
    PrologixLines lines = new PrologixLines();
    bus.values().forEach(station -> station.joined(this, false));
    byte[] buffer = new byte[65_536];
    try {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        List<PrologixLines.Line> whole = lines.take(buffer, n);
        work.add(() -> take(whole));
      }
    } finally {
      leave();
    }
  }

  private void take(List<PrologixLines.Line> whole) throws InterruptedException {
    for (PrologixLines.Line each : whole) {
      session.take(each);
    }
  }

  private void leave() {
    gone = true;
    bus.values().forEach(Station::wake);
    work.end();
    bus.values().forEach(station -> station.left(this));
  }

  @Override
  public void send(byte[] bytes, boolean end) {
    line.send(bytes, end);
  }

  @Override
  public void cut() {
    gone = true;
    line.cut();
  }
}
