package org.ferroloop.transport.vxi11;

import java.time.Duration;
import java.util.Arrays;
import org.ferroloop.transport.Deadline;
import org.ferroloop.transport.LinkException;
import org.ferroloop.transport.LinkLocked;
import org.ferroloop.transport.LinkLost;
import org.ferroloop.transport.LinkProtocol;
import org.ferroloop.transport.LinkRefused;
import org.ferroloop.transport.LinkTimeout;
import org.ferroloop.transport.LinkUnsupported;

/** The procedures of one VXI-11 link on its core channel, errors as typed exceptions. */
final class Vxi11Core implements AutoCloseable {
  /** The instrument is told the deadline; this much later its "I/O timeout" is in. */
  private static final Duration REPLY = Duration.ofMillis(150);

  /** Asked for at once; instruments give less. */
  private static final int READ_SIZE = 1 << 20;

  private static final int MOST_WRITE_SIZE = 1 << 20;

  /** Names this controller to the instrument; the protocol makes no use of it. */
  private static final int CLIENT_ID = 0x464C;

  private final String resource;
  private final RpcClient rpc;
  private final CreateLink.Response link;

  private Vxi11Core(String resource, RpcClient rpc, CreateLink.Response link) {
    this.resource = resource;
    this.rpc = rpc;
    this.link = link;
  }

  /**
   * Connects and creates the link.
   *
   * @throws LinkRefused when there is no such host or device
   */
  static Vxi11Core open(
      String resource, String host, int port, String device, boolean lock, Deadline deadline) {
    RpcClient rpc =
        RpcClient.open(resource, host, port, Vxi11Program.CORE, Vxi11Program.VERSION, deadline);
    try {
      CreateLink.Request request =
          new CreateLink.Request(CLIENT_ID, lock, deadline.leftMillis(), device);
      CreateLink.Response link =
          CreateLink.Response.decode(
              rpc.call(Vxi11Program.CREATE_LINK, "create_link", request.encode(), deadline));
      if (link.error() == Vxi11Error.LOCKED.code()) {
        throw failure(resource, "create_link " + device, link.error());
      }
      if (link.error() != 0) {
        throw new LinkRefused(
            resource, "create_link " + device + ": " + Vxi11Error.describe(link.error()), null);
      }
      return new Vxi11Core(resource, rpc, link);
    } catch (LinkException e) {
      rpc.close();
      throw e;
    }
  }

  /** Whether the connection can still be used. */
  boolean sound() {
    return rpc.sound();
  }

  int link() {
    return link.link();
  }

  int abortPort() {
    return link.abortPort();
  }

  /** Sends one message in pieces that the instrument takes, END with the last. */
  void write(byte[] message, Deadline deadline) {
    // Some instruments say 0 for "any size"; the standard's least is 1024, but a lesser one is
    // kept.
    long offered = link.maxRecvSize() == 0 ? Vxi11Program.LEAST_RECV_SIZE : link.maxRecvSize();
    int most = (int) Math.min(MOST_WRITE_SIZE, offered);
    int sent = 0;
    do {
      int end = Math.min(message.length, sent + most);
      int flags = end == message.length ? Vxi11Program.FLAG_END : 0;
      byte[] piece =
          sent == 0 && end == message.length ? message : Arrays.copyOfRange(message, sent, end);
      DeviceWrite.Request request =
          new DeviceWrite.Request(link(), deadline.leftMillis(), 0, flags, piece);
      DeviceWrite.Response response =
          DeviceWrite.Response.decode(
              call(Vxi11Program.DEVICE_WRITE, "device_write", request.encode(), deadline));
      check("device_write of " + piece.length + " bytes", response.error());
      if (response.size() > piece.length || response.size() == 0 && piece.length > 0) {
        throw new LinkProtocol(
            resource,
            "device_write of " + piece.length + " bytes took " + response.size() + " of them",
            null);
      }
      sent += (int) response.size();
    } while (sent < message.length);
  }

  /** Reads one piece of a message. */
  DeviceRead.Response read(Deadline deadline) {
    DeviceRead.Request request =
        new DeviceRead.Request(link(), READ_SIZE, deadline.leftMillis(), 0, 0, 0);
    DeviceRead.Response response =
        DeviceRead.Response.decode(
            call(Vxi11Program.DEVICE_READ, "device_read", request.encode(), deadline));
    check("device_read", response.error());
    return response;
  }

  int statusByte(Deadline deadline) {
    DeviceGeneric.StatusByte response =
        DeviceGeneric.StatusByte.decode(
            call(Vxi11Program.DEVICE_READSTB, "device_readstb", generic(deadline), deadline));
    check("device_readstb", response.error());
    return response.statusByte();
  }

  void clear(Deadline deadline) {
    act(Vxi11Program.DEVICE_CLEAR, "device_clear", generic(deadline), deadline);
  }

  void trigger(Deadline deadline) {
    act(Vxi11Program.DEVICE_TRIGGER, "device_trigger", generic(deadline), deadline);
  }

  void lock(Deadline deadline) {
    DeviceGeneric.Lock request =
        new DeviceGeneric.Lock(link(), Vxi11Program.FLAG_WAIT_LOCK, deadline.leftMillis());
    act(Vxi11Program.DEVICE_LOCK, "device_lock", request.encode(), deadline);
  }

  void unlock(Deadline deadline) {
    act(Vxi11Program.DEVICE_UNLOCK, "device_unlock", DeviceGeneric.encodeLink(link()), deadline);
  }

  void destroy(Deadline deadline) {
    act(Vxi11Program.DESTROY_LINK, "destroy_link", DeviceGeneric.encodeLink(link()), deadline);
  }

  private void act(int procedure, String what, byte[] arguments, Deadline deadline) {
    check(what, DeviceGeneric.decodeError(call(procedure, what, arguments, deadline)));
  }

  private byte[] generic(Deadline deadline) {
    return new DeviceGeneric(link(), 0, 0, deadline.leftMillis()).encode();
  }

  /** Calls with a reply that may come a little after the deadline that the instrument was told. */
  private XdrReader call(int procedure, String what, byte[] arguments, Deadline deadline) {
    Deadline reply = new Deadline(deadline.clock(), deadline.at() + REPLY.toNanos());
    return rpc.call(procedure, what, arguments, reply);
  }

  private void check(String what, int error) {
    if (error != 0) {
      throw failure(resource, what, error);
    }
  }

  private static LinkException failure(String resource, String what, int error) {
    String told = what + ": " + Vxi11Error.describe(error);
    return switch (Vxi11Error.of(error).orElse(Vxi11Error.IO)) {
      case LOCKED -> new LinkLocked(resource, told, null);
      case IO_TIMEOUT -> new LinkTimeout(resource, told, null);
      case NOT_SUPPORTED -> new LinkUnsupported(resource, told, null);
      case INVALID_LINK, NOT_ACCESSIBLE -> new LinkLost(resource, told, null);
      default -> new LinkException(resource, told, null);
    };
  }

  @Override
  public void close() {
    rpc.close();
  }
}
