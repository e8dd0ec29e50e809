package org.ferroloop.simulator.server;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * One client of an adapter, from its first line to its last. What it asks is done on a thread of
 * its own, one line after the other, so that its leaving is noticed while an answer is waited for:
 * else that wait would take the answer of whoever comes next.
 */
final class PrologixClient implements Outlet {
  private static final long PATIENCE_SECONDS = 5;

  private final Map<Integer, Station> bus;
  private final StreamOutlet line;
  private final PrologixSession session;
  private final ExecutorService doing =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "simulator-prologix-bus");
            thread.setDaemon(true);
            return thread;
          });
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
        doing.execute(() -> take(whole));
      }
    } finally {
      leave();
    }
  }

  private void take(List<PrologixLines.Line> whole) {
    try {
      for (PrologixLines.Line each : whole) {
        session.take(each);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void leave() {
    gone = true;
    bus.values().forEach(Station::wake);
    doing.shutdown();
    try {
      if (!doing.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        doing.shutdownNow();
      }
    } catch (InterruptedException e) {
      doing.shutdownNow();
      Thread.currentThread().interrupt();
    }
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
