package org.ferroloop.transport.vxi11;

import java.io.ByteArrayOutputStream;
import java.net.Socket;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.ferroloop.transport.LinkOptions;
import org.ferroloop.transport.OutputQueue;
import org.ferroloop.transport.Peer;
import org.ferroloop.transport.PeerLock;
import org.ferroloop.transport.ResourceName;
import org.ferroloop.transport.ScriptedInstrument;
import org.ferroloop.transport.wire.Quietly;

/** A scripted instrument behind VXI-11: core and abort channel on free loopback ports. */
final class Vxi11Peer implements Peer {
  /** Small, so that long messages go in many pieces. */
  private static final int RECEIVE_SIZE = 40_000;

  private static final int SEND_SIZE = 30_000;

  private static final int FIRST_LINK = 100;

  private final ScriptedInstrument instrument = new ScriptedInstrument();
  private final PeerLock lock = new PeerLock();
  private final Map<Integer, Line> lines = new ConcurrentHashMap<>();
  private final AtomicInteger links = new AtomicInteger(FIRST_LINK);
  private final AtomicInteger aborts = new AtomicInteger();
  private final AtomicInteger destroyed = new AtomicInteger();
  private volatile boolean reading;
  private volatile CountDownLatch hang = new CountDownLatch(0);
  private final RpcPeer core = new RpcPeer(CoreService::new);
  private final RpcPeer abort = new RpcPeer(client -> this::abort);

  @Override
  public ResourceName.Vxi11 resource() {
    return new ResourceName.Vxi11(0, "127.0.0.1", "inst0");
  }

  @Override
  public LinkOptions options() {
    return LinkOptions.DEFAULT.withVxi11CorePort(core.port());
  }

  int corePort() {
    return core.port();
  }

  /** From now on device_read gets no reply until the latch opens. */
  void hangReads(CountDownLatch latch) {
    hang = latch;
  }

  /** Whether a device_read waits. */
  boolean reading() {
    return reading;
  }

  /** How many links have been created. */
  int created() {
    return links.get() - FIRST_LINK;
  }

  /** How many device_abort came. */
  int aborts() {
    return aborts.get();
  }

  /** How many destroy_link came. */
  int destroyed() {
    return destroyed.get();
  }

  @Override
  public ScriptedInstrument instrument() {
    return instrument;
  }

  @Override
  public void close() {
    core.close();
    abort.close();
  }

  private byte[] abort(RpcCall call) {
    Line line = lines.get(DeviceGeneric.decodeLink(call.arguments("client")));
    if (line == null) {
      return error(Vxi11Error.INVALID_LINK);
    }
    aborts.incrementAndGet();
    line.output.abort();
    return error(Vxi11Error.NONE);
  }

  private static byte[] error(Vxi11Error error) {
    return DeviceGeneric.encodeError(error.code());
  }

  /** One link. */
  private final class Line implements ScriptedInstrument.Outlet {
    private final Socket client;
    private final OutputQueue output = new OutputQueue();
    private final ByteArrayOutputStream input = new ByteArrayOutputStream();
    private final ScriptedInstrument.Session session = instrument.open(this);

    private Line(Socket client) {
      this.client = client;
    }

    @Override
    public void send(byte[] bytes, boolean end) {
      output.add(bytes, end);
    }

    @Override
    public void cut() {
      Quietly.close(client);
    }
  }

  /** The core channel of one connection. */
  private final class CoreService implements RpcPeer.Service {
    private final Socket client;
    private final Map<Integer, Line> mine = new ConcurrentHashMap<>();

    private CoreService(Socket client) {
      this.client = client;
    }

    @Override
    public byte[] call(RpcCall call) {
      XdrReader in = call.arguments("client");
      return switch (call.procedure()) {
        case Vxi11Program.CREATE_LINK -> create(CreateLink.Request.decode(in));
        case Vxi11Program.DEVICE_WRITE -> write(DeviceWrite.Request.decode(in));
        case Vxi11Program.DEVICE_READ -> read(DeviceRead.Request.decode(in));
        case Vxi11Program.DEVICE_READSTB ->
            new DeviceGeneric.StatusByte(0, instrument.statusByte()).encode();
        case Vxi11Program.DEVICE_TRIGGER -> {
          instrument.trigger();
          yield error(Vxi11Error.NONE);
        }
        case Vxi11Program.DEVICE_CLEAR -> {
          instrument.deviceClear();
          Line line = line(DeviceGeneric.decode(in).link());
          line.output.clear();
          line.input.reset();
          yield error(Vxi11Error.NONE);
        }
        case Vxi11Program.DEVICE_LOCK -> {
          DeviceGeneric.Lock lock = DeviceGeneric.Lock.decode(in);
          boolean got = Vxi11Peer.this.lock.take(line(lock.link()), lock.lockTimeout());
          yield error(got ? Vxi11Error.NONE : Vxi11Error.LOCKED);
        }
        case Vxi11Program.DEVICE_UNLOCK -> {
          boolean had = lock.give(line(DeviceGeneric.decodeLink(in)));
          yield error(had ? Vxi11Error.NONE : Vxi11Error.NO_LOCK);
        }
        case Vxi11Program.DESTROY_LINK -> {
          Line line = line(DeviceGeneric.decodeLink(in));
          lock.give(line);
          destroyed.incrementAndGet();
          yield error(Vxi11Error.NONE);
        }
        default -> error(Vxi11Error.NOT_SUPPORTED);
      };
    }

    private byte[] create(CreateLink.Request request) {
      if (!request.device().equals("inst0")) {
        return new CreateLink.Response(Vxi11Error.NOT_ACCESSIBLE.code(), 0, 0, 0).encode();
      }
      Line line = new Line(client);
      if (request.lockDevice() && !lock.take(line, request.lockTimeout())) {
        return new CreateLink.Response(Vxi11Error.LOCKED.code(), 0, 0, 0).encode();
      }
      int id = links.incrementAndGet();
      mine.put(id, line);
      lines.put(id, line);
      return new CreateLink.Response(0, id, abort.port(), RECEIVE_SIZE).encode();
    }

    private byte[] write(DeviceWrite.Request request) {
      Line line = line(request.link());
      if (!lock.open(line)) {
        return new DeviceWrite.Response(Vxi11Error.LOCKED.code(), 0).encode();
      }
      if (request.data().length > RECEIVE_SIZE) {
        return new DeviceWrite.Response(Vxi11Error.PARAMETER.code(), 0).encode();
      }
      line.input.writeBytes(request.data());
      if (request.end()) {
        byte[] message = line.input.toByteArray();
        line.input.reset();
        line.session.message(message);
      }
      return new DeviceWrite.Response(0, request.data().length).encode();
    }

    private byte[] read(DeviceRead.Request request) {
      try {
        hang.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      Line line = line(request.link());
      long most = Math.min(request.requestSize(), SEND_SIZE);
      reading = true;
      OutputQueue.Piece piece = line.output.take(most, request.ioTimeout());
      reading = false;
      if (piece == null) {
        Vxi11Error why = line.output.wasAborted() ? Vxi11Error.ABORTED : Vxi11Error.IO_TIMEOUT;
        return new DeviceRead.Response(why.code(), 0, new byte[0]).encode();
      }
      int reason = piece.end() ? Vxi11Program.REASON_END : Vxi11Program.REASON_REQCNT;
      return new DeviceRead.Response(0, reason, Arrays.copyOf(piece.bytes(), piece.bytes().length))
          .encode();
    }

    private Line line(int id) {
      return mine.getOrDefault(id, new Line(client));
    }

    @Override
    public void gone() {
      mine.values().forEach(lock::give);
    }
  }
}
