package org.ferroloop.transport.vxi11;

import java.io.IOException;
import org.ferroloop.transport.Deadline;
import org.ferroloop.transport.LinkLost;
import org.ferroloop.transport.LinkProtocol;
import org.ferroloop.transport.wire.SocketWire;
import org.ferroloop.transport.wire.WireInput;

/**
 * Calls of one ONC-RPC program over a TCP connection, one after the other. A call that fails on the
 * wire leaves the connection useless (a late reply may still come): close it. Any thread may close.
 */
final class RpcClient implements AutoCloseable {
  /** Longest reply: a device_read of the size that this side asks for, and its frame. */
  static final int MOST_REPLY_BYTES = (1 << 24) + 1024;

  private final String resource;
  private final SocketWire wire;
  private final WireInput in;
  private final int program;
  private final int version;
  private int xid;
  private volatile boolean sound = true;

  private RpcClient(String resource, SocketWire wire, int program, int version) {
    this.resource = resource;
    this.wire = wire;
    this.in = new WireInput(resource, wire);
    this.program = program;
    this.version = version;
  }

  static RpcClient open(
      String resource, String host, int port, int program, int version, Deadline deadline) {
    SocketWire wire = SocketWire.connect(resource, host, port, deadline);
    return new RpcClient(resource, wire, program, version);
  }

  /**
   * Calls and waits for the results.
   *
   * @param what the procedure's name, for messages
   * @throws org.ferroloop.transport.LinkTimeout without a reply by the deadline
   * @throws org.ferroloop.transport.LinkLost when the connection ends
   * @throws LinkProtocol for a reply that is none, or that refuses the call
   */
  XdrReader call(int procedure, String what, byte[] arguments, Deadline deadline) {
    sound = false;
    RpcCall call = new RpcCall(++xid, program, version, procedure, arguments);
    wire.send(RecordMark.frame(call.encode()), deadline);
    in.until(deadline);
    RpcReply reply = RpcReply.decode(resource, record());
    check(what, reply);
    sound = true;
    return reply.results(resource);
  }

  private byte[] record() {
    try {
      return RecordMark.read(in, resource, MOST_REPLY_BYTES);
    } catch (IOException e) {
      throw new LinkLost(resource, "receiving: " + e.getMessage(), e);
    }
  }

  private void check(String what, RpcReply reply) {
    if (reply.xid() != xid) {
      throw new LinkProtocol(
          resource,
          String.format("%s: reply to call 0x%08X, expected 0x%08X", what, reply.xid(), xid),
          null);
    }
    if (reply.status() != RpcReply.Status.SUCCESS) {
      throw new LinkProtocol(resource, what + ": " + reply.status().text(), null);
    }
  }

  /** Whether every call has had its reply, so that another one can be made. */
  boolean sound() {
    return sound;
  }

  @Override
  public void close() {
    sound = false;
    wire.close();
  }
}
