package org.ferroloop.transport.nativelib;

import java.net.InetSocketAddress;
import java.util.Map;

/**
 * The VISA and linux-gpib stand-ins with simulated instruments behind them: every session is a line
 * to the raw socket of the simulator, faults and all.
 */
public final class BridgedLibrary implements AutoCloseable {
  private final StandInServer server;

  /**
   * @param sockets of the simulated instruments, by their names in the library such as GPIB0::10
   */
  public BridgedLibrary(Map<String, InetSocketAddress> sockets) {
    server =
        new StandInServer(
            (name, cut) -> {
              String known =
                  sockets.keySet().stream().filter(name::startsWith).findFirst().orElseThrow();
              return new BridgedLine(sockets.get(known), cut);
            },
            String.join("\n", sockets.keySet()));
    StandIn.use(server.port());
  }

  @Override
  public void close() {
    server.close();
    StandIn.leave();
  }
}
