package org.ferroloop.transport.hislip;

import java.io.ByteArrayOutputStream;
import org.ferroloop.transport.Deadline;
import org.ferroloop.transport.LinkLost;
import org.ferroloop.transport.LinkProtocol;
import org.ferroloop.transport.wire.SocketWire;
import org.ferroloop.transport.wire.WireInput;

/**
 * One of the two connections of a session. A message that is not complete at the deadline is kept
 * and goes on with the next {@link #receive}, so that the channel never loses the frames' borders.
 * One thread at a time, except {@link #close}.
 */
final class HislipChannel implements AutoCloseable {
  private final String resource;
  private final SocketWire wire;
  private final WireInput in;
  private final int most;
  private final byte[] piece = new byte[1 << 14];
  private final ByteArrayOutputStream came = new ByteArrayOutputStream();
  private HislipHeader header;
  private volatile boolean sound = true;

  /**
   * @param most the longest payload that is taken, bytes
   */
  HislipChannel(String resource, SocketWire wire, int most) {
    this.resource = resource;
    this.wire = wire;
    this.in = new WireInput(resource, wire);
    this.most = most;
  }

  /** Whether nothing has gone wrong that only a new connection mends. */
  boolean sound() {
    return sound;
  }

  void send(HislipMessage message, Deadline deadline) {
    boolean was = sound;
    sound = false;
    wire.send(message.encode(), deadline);
    sound = was;
  }

  /**
   * The next message, whatever it is but a fault.
   *
   * @throws org.ferroloop.transport.LinkTimeout when it is not complete by the deadline
   * @throws LinkLost after FatalError, with what it says
   * @throws LinkProtocol after Error, with what it says; and when what comes is no message
   */
  HislipMessage receive(Deadline deadline) {
    in.until(deadline);
    if (header == null) {
      collect(HislipHeader.SIZE);
      sound = false;
      header = HislipHeader.decode(resource, came.toByteArray());
      if (header.length() > most) {
        throw new LinkProtocol(
            resource,
            "HiSLIP payload of " + header.length() + " bytes, expected at most " + most,
            null);
      }
      sound = true;
      came.reset();
    }
    collect((int) header.length());
    HislipMessage message =
        new HislipMessage(header.type(), header.control(), header.parameter(), came.toByteArray());
    came.reset();
    header = null;
    return unlessFault(message);
  }

  private void collect(int size) {
    while (came.size() < size) {
      int count = in.read(piece, 0, Math.min(piece.length, size - came.size()));
      came.write(piece, 0, count);
    }
  }

  private HislipMessage unlessFault(HislipMessage message) {
    if (message.is(HislipType.FATAL_ERROR)) {
      sound = false;
      throw new LinkLost(resource, "HiSLIP " + HislipFault.describe(message), null);
    }
    if (message.is(HislipType.ERROR)) {
      throw new LinkProtocol(resource, "HiSLIP " + HislipFault.describe(message), null);
    }
    return message;
  }

  @Override
  public void close() {
    sound = false;
    wire.close();
  }
}
