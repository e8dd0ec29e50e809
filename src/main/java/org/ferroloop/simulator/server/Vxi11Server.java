package org.ferroloop.simulator.server;

import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ferroloop.transport.vxi11.DeviceGeneric;
import org.ferroloop.transport.vxi11.Portmap;
import org.ferroloop.transport.vxi11.RpcCall;
import org.ferroloop.transport.vxi11.Vxi11Error;
import org.ferroloop.transport.vxi11.Vxi11Program;

/**
 * Serves instruments by VXI-11: core and abort channel, and the portmapper that leads there.
 *
 * <p>A client finds the core channel by port 111 of the host. The server takes that port itself
 * where it may; where another one has it, it registers there; where it cannot, it moves on to the
 * loopback addresses 127.0.0.2 to 127.0.0.30, which have a port 111 of their own; where all of this
 * fails, the core port is told in the remark, for clients that take one.
 */
public final class Vxi11Server implements Served {
  private static final int LOOPBACKS = 30;

  private final Map<String, Station> devices;
  private final SharedBench bench;
  private final Map<Integer, Vxi11Link> links = new ConcurrentHashMap<>();
  private final List<AutoCloseable> parts = new ArrayList<>();
  private RpcServer core;
  private RpcServer abort;
  private Portmap registered;
  private boolean found;

  /**
   * @param devices instruments by device name ("inst0")
   * @param host a loopback address
   * @throws IOException when not even a core port can be had
   */
  public Vxi11Server(Map<String, Station> devices, SharedBench bench, InetAddress host)
      throws IOException {
    this.devices = new LinkedHashMap<>(devices);
    this.bench = bench;
    found = ownPortmapper(host) || registered(host) || elsewhere(host);
    if (!found) {
      open(host);
    }
  }

  private boolean ownPortmapper(InetAddress host) throws IOException {
    Portmapper portmapper;
    try {
      portmapper = new Portmapper(host, Portmap.PORT);
    } catch (IOException e) {
      // Taken or not permitted: the next way is tried, and the last one tells the core port.
      return false;
    }
    open(host);
    portmapper.map(entry());
    parts.add(portmapper);
    return true;
  }

  private boolean registered(InetAddress host) throws IOException {
    open(host);
    if (Portmapper.register(host, Portmap.SET, entry())) {
      registered = entry();
      return true;
    }
    close();
    return false;
  }

  private boolean elsewhere(InetAddress host) throws IOException {
    if (!host.equals(InetAddress.getByName("127.0.0.1"))) {
      return false;
    }
    for (int i = 2; i <= LOOPBACKS; i++) {
      if (ownPortmapper(InetAddress.getByName("127.0.0." + i))) {
        return true;
      }
    }
    return false;
  }

  private Portmap entry() {
    return new Portmap(Vxi11Program.CORE, Vxi11Program.VERSION, Portmap.TCP, core.port());
  }

  private void open(InetAddress host) throws IOException {
    abort =
        new RpcServer(
            host,
            0,
            Vxi11Program.ABORT,
            Vxi11Program.VERSION,
            "vxi11-abort",
            socket -> this::abortCall);
    parts.add(abort);
    core =
        new RpcServer(
            host,
            0,
            Vxi11Program.CORE,
            Vxi11Program.VERSION,
            "vxi11-core",
            socket -> new Vxi11Core(this, new StreamOutlet(null, socket)));
    parts.add(core);
  }

  /** The TCP port of the core channel. */
  public int corePort() {
    return core.port();
  }

  int abortPort() {
    return abort.port();
  }

  SharedBench bench() {
    return bench;
  }

  Station device(String name) {
    return devices.get(name);
  }

  Map<Integer, Vxi11Link> links() {
    return links;
  }

  private byte[] abortCall(RpcCall call) {
    if (call.procedure() != Vxi11Program.DEVICE_ABORT) {
      return null;
    }
    Vxi11Link link = links.get(DeviceGeneric.decodeLink(call.arguments("client")));
    if (link == null) {
      return DeviceGeneric.encodeError(Vxi11Error.INVALID_LINK.code());
    }
    link.abort();
    return DeviceGeneric.encodeError(Vxi11Error.NONE.code());
  }

  @Override
  public List<Address> addresses() {
    String remark = found ? "" : "core port " + core.port();
    return devices.entrySet().stream()
        .map(
            entry ->
                new Address(
                    entry.getValue().name(),
                    "TCPIP0::" + core.host() + "::" + entry.getKey() + "::INSTR",
                    remark))
        .toList();
  }

  @Override
  public void close() {
    try {
      if (registered != null) {
        Portmapper.register(InetAddress.getByName(core.host()), Portmap.UNSET, registered);
        registered = null;
      }
      for (AutoCloseable part : parts) {
        part.close();
      }
    } catch (Exception e) {
      throw new IllegalStateException("closing VXI-11", e);
    }
    parts.clear();
  }
}
