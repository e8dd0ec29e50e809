package org.ferroloop.simulator.server;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.ferroloop.transport.vxi11.CreateLink;
import org.ferroloop.transport.vxi11.DeviceDocmd;
import org.ferroloop.transport.vxi11.DeviceGeneric;
import org.ferroloop.transport.vxi11.DeviceRead;
import org.ferroloop.transport.vxi11.DeviceWrite;
import org.ferroloop.transport.vxi11.RpcCall;
import org.ferroloop.transport.vxi11.ServiceRequest;
import org.ferroloop.transport.vxi11.Vxi11Error;
import org.ferroloop.transport.vxi11.Vxi11Program;
import org.ferroloop.transport.vxi11.XdrReader;

/** The core channel of one client (VXI-11.1, section B.6). Its links end with its connection. */
final class Vxi11Core implements RpcServer.Procedures {
  private static final AtomicInteger NEXT_LINK = new AtomicInteger(1);
  private static final int MAX_RECV_SIZE = 65_536;
  private static final byte[] NOTHING = {};

  private final Vxi11Server server;
  private final Outlet outlet;
  private final Set<Integer> mine = ConcurrentHashMap.newKeySet();

  Vxi11Core(Vxi11Server server, Outlet outlet) {
    this.server = server;
    this.outlet = outlet;
  }

  @Override
  public byte[] call(RpcCall call) throws InterruptedException {
    XdrReader in = call.arguments("client");
    return switch (call.procedure()) {
      case Vxi11Program.CREATE_LINK -> create(CreateLink.Request.decode(in)).encode();
      case Vxi11Program.DEVICE_WRITE -> write(DeviceWrite.Request.decode(in)).encode();
      case Vxi11Program.DEVICE_READ -> read(DeviceRead.Request.decode(in)).encode();
      case Vxi11Program.DEVICE_READSTB -> poll(DeviceGeneric.decode(in)).encode();
      case Vxi11Program.DEVICE_TRIGGER,
          Vxi11Program.DEVICE_CLEAR,
          Vxi11Program.DEVICE_REMOTE,
          Vxi11Program.DEVICE_LOCAL ->
          generic(call.procedure(), DeviceGeneric.decode(in));
      case Vxi11Program.DEVICE_LOCK -> lock(DeviceGeneric.Lock.decode(in));
      case Vxi11Program.DEVICE_UNLOCK -> unlock(DeviceGeneric.decodeLink(in));
      case Vxi11Program.DESTROY_LINK -> destroy(DeviceGeneric.decodeLink(in));
      case Vxi11Program.DEVICE_ENABLE_SRQ -> {
        ServiceRequest.Enable.decode(in);
        yield error(Vxi11Error.NOT_SUPPORTED);
      }
      case Vxi11Program.CREATE_INTR_CHAN -> {
        ServiceRequest.Channel.decode(in);
        yield error(Vxi11Error.NOT_SUPPORTED);
      }
      case Vxi11Program.DESTROY_INTR_CHAN -> error(Vxi11Error.NO_CHANNEL);
      case Vxi11Program.DEVICE_DOCMD ->
          new DeviceDocmd.Response(Vxi11Error.NOT_SUPPORTED.code(), NOTHING).encode();
      default -> null;
    };
  }

  private CreateLink.Response create(CreateLink.Request request) throws InterruptedException {
    Station station = server.device(request.device());
    if (station == null) {
      return new CreateLink.Response(Vxi11Error.NOT_ACCESSIBLE.code(), 0, 0, 0);
    }
    Vxi11Link link = new Vxi11Link(station, outlet);
    if (request.lockDevice()
        && !station.lock().take(link, "", request.lockTimeout(), server.bench())) {
      link.close();
      return new CreateLink.Response(Vxi11Error.LOCKED.code(), 0, 0, 0);
    }
    int id = NEXT_LINK.getAndIncrement();
    mine.add(id);
    server.links().put(id, link);
    return new CreateLink.Response(0, id, server.abortPort(), MAX_RECV_SIZE);
  }

  private DeviceWrite.Response write(DeviceWrite.Request request) throws InterruptedException {
    Vxi11Link link = server.links().get(request.link());
    Vxi11Error error = access(link, request.flags(), request.lockTimeout());
    if (error == Vxi11Error.NONE) {
      link.write(request.data(), request.end());
    }
    return new DeviceWrite.Response(
        error.code(), error == Vxi11Error.NONE ? request.data().length : 0);
  }

  private DeviceRead.Response read(DeviceRead.Request request) throws InterruptedException {
    Vxi11Link link = server.links().get(request.link());
    Vxi11Error error = access(link, request.flags(), request.lockTimeout());
    return error == Vxi11Error.NONE
        ? link.read(request)
        : new DeviceRead.Response(error.code(), 0, NOTHING);
  }

  private DeviceGeneric.StatusByte poll(DeviceGeneric request) throws InterruptedException {
    Vxi11Link link = server.links().get(request.link());
    Vxi11Error error = access(link, request.flags(), request.lockTimeout());
    return new DeviceGeneric.StatusByte(
        error.code(), error == Vxi11Error.NONE ? link.station().serialPoll() : 0);
  }

  private byte[] generic(int procedure, DeviceGeneric request) throws InterruptedException {
    Vxi11Link link = server.links().get(request.link());
    Vxi11Error error = access(link, request.flags(), request.lockTimeout());
    if (error == Vxi11Error.NONE && procedure == Vxi11Program.DEVICE_TRIGGER) {
      link.station().trigger();
    } else if (error == Vxi11Error.NONE && procedure == Vxi11Program.DEVICE_CLEAR) {
      link.clear();
    }
    return error(error);
  }

  private byte[] lock(DeviceGeneric.Lock request) throws InterruptedException {
    Vxi11Link link = server.links().get(request.link());
    if (link == null) {
      return error(Vxi11Error.INVALID_LINK);
    }
    long wait = (request.flags() & Vxi11Program.FLAG_WAIT_LOCK) != 0 ? request.lockTimeout() : 0;
    boolean again = link.station().lock().holds(link);
    boolean taken = !again && link.station().lock().take(link, "", wait, server.bench());
    return error(taken ? Vxi11Error.NONE : Vxi11Error.LOCKED);
  }

  private byte[] unlock(int id) {
    Vxi11Link link = server.links().get(id);
    if (link == null) {
      return error(Vxi11Error.INVALID_LINK);
    }
    return error(link.station().lock().release(link) ? Vxi11Error.NONE : Vxi11Error.NO_LOCK);
  }

  private byte[] destroy(int id) {
    Vxi11Link link = server.links().remove(id);
    if (link == null) {
      return error(Vxi11Error.INVALID_LINK);
    }
    mine.remove(id);
    link.close();
    return error(Vxi11Error.NONE);
  }

  /** Whether a link exists and nobody else has its instrument locked. */
  private Vxi11Error access(Vxi11Link link, int flags, long lockTimeout)
      throws InterruptedException {
    if (link == null) {
      return Vxi11Error.INVALID_LINK;
    }
    long wait = (flags & Vxi11Program.FLAG_WAIT_LOCK) != 0 ? lockTimeout : 0;
    boolean free = link.station().lock().awaitFree(link, wait, server.bench());
    return free ? Vxi11Error.NONE : Vxi11Error.LOCKED;
  }

  private static byte[] error(Vxi11Error error) {
    return DeviceGeneric.encodeError(error.code());
  }

  @Override
  public void left() {
    for (int id : Set.copyOf(mine)) {
      // One that was destroyed meanwhile waits for nothing.
      Optional.ofNullable(server.links().get(id)).ifPresent(Vxi11Link::abandon);
    }
  }

  @Override
  public void close() {
    Set.copyOf(mine).forEach(this::destroy);
  }
}
