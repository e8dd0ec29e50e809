package org.ferroloop.transport.hislip;

import org.ferroloop.transport.Deadline;
import org.ferroloop.transport.LinkException;
import org.ferroloop.transport.LinkProtocol;
import org.ferroloop.transport.LinkRefused;
import org.ferroloop.transport.LinkTimeout;
import org.ferroloop.transport.ResourceName;
import org.ferroloop.transport.wire.SocketWire;

/**
 * Both channels of a session in synchronised mode: set up, asked, cleared (IVI-6.1, chapter 6,
 * initialisation and device clear transactions).
 */
final class HislipConnection implements AutoCloseable {
  /** The longest payload that the instrument may send at once, bytes. */
  static final int MOST_PAYLOAD_BYTES = 1 << 20;

  /** Longer pieces bring nothing. */
  private static final int LONGEST_PIECE = 1 << 20;

  private final String resource;
  private final HislipChannel sync;
  private final HislipChannel async;
  private int pieceSize = LONGEST_PIECE;
  private boolean unanswered;

  private HislipConnection(String resource, HislipChannel sync, HislipChannel async) {
    this.resource = resource;
    this.sync = sync;
    this.async = async;
  }

  /**
   * Sets up a session.
   *
   * @throws LinkRefused when there is no such host or device, when the instrument takes no more
   *     clients, or insists on overlap mode
   */
  static HislipConnection open(ResourceName.Hislip name, Deadline deadline) {
    String resource = name.toString();
    HislipChannel sync = channel(name, deadline);
    HislipChannel async = null;
    try {
      sync.send(initialize(name), deadline);
      HislipMessage answer = expect(resource, sync, HislipType.INITIALIZE_RESPONSE, deadline);
      async = channel(name, deadline);
      int session = HislipSession.low(answer.parameter());
      async.send(HislipMessage.of(HislipType.ASYNC_INITIALIZE, 0, session), deadline);
      expect(resource, async, HislipType.ASYNC_INITIALIZE_RESPONSE, deadline);
      HislipConnection connection = new HislipConnection(resource, sync, async);
      connection.agreeOnSize(deadline);
      if ((answer.control() & HislipSession.OVERLAP) != 0) {
        connection.clear(deadline);
      }
      return connection;
    } catch (LinkException e) {
      sync.close();
      if (async != null) {
        async.close();
      }
      throw e instanceof LinkRefused
          ? e
          : new LinkRefused(resource, "HiSLIP session not set up: " + e.getMessage(), e);
    }
  }

  private static HislipChannel channel(ResourceName.Hislip name, Deadline deadline) {
    SocketWire wire = SocketWire.connect(name.toString(), name.host(), name.port(), deadline);
    return new HislipChannel(name.toString(), wire, MOST_PAYLOAD_BYTES);
  }

  private static HislipMessage initialize(ResourceName.Hislip name) {
    int vendor = HislipSession.vendor('F', 'L');
    int parameter = HislipSession.parameter(HislipSession.VERSION, vendor);
    return HislipMessage.of(HislipType.INITIALIZE, 0, parameter, name.device());
  }

  private void agreeOnSize(Deadline deadline) {
    byte[] mine = HislipSession.encodeSize(MOST_PAYLOAD_BYTES);
    HislipMessage question = HislipMessage.of(HislipType.ASYNC_MAX_MSG_SIZE, 0, 0, mine);
    HislipMessage answer = ask(question, HislipType.ASYNC_MAX_MSG_SIZE_RESPONSE, deadline);
    long most = HislipSession.decodeSize(resource, answer);
    // Some instruments count the header, others do not.
    pieceSize = (int) Math.min(LONGEST_PIECE, Math.max(1, most - HislipHeader.SIZE));
  }

  HislipChannel sync() {
    return sync;
  }

  /** The longest payload that the instrument takes, bytes. */
  int pieceSize() {
    return pieceSize;
  }

  boolean sound() {
    return !unanswered && sync.sound() && async.sound();
  }

  /** Asks on the asynchronous channel; notices that come before the answer are passed over. */
  HislipMessage ask(HislipMessage question, HislipType answer, Deadline deadline) {
    try {
      async.send(question, deadline);
      return expect(resource, async, answer, deadline);
    } catch (LinkTimeout e) {
      // Its late answer must not be taken for the next question's: only a new session helps.
      unanswered = true;
      throw new LinkTimeout(
          resource, "HiSLIP: no " + answer + " to " + question + " by the deadline", e);
    }
  }

  /**
   * Device clear: both sides forget all messages, message ids start anew. What still comes on the
   * synchronous channel before the acknowledgement is thrown away.
   */
  void clear(Deadline deadline) {
    HislipMessage start = HislipMessage.of(HislipType.ASYNC_DEVICE_CLEAR, 0, 0);
    ask(start, HislipType.ASYNC_DEVICE_CLEAR_ACKNOWLEDGE, deadline);
    sync.send(HislipMessage.of(HislipType.DEVICE_CLEAR_COMPLETE, 0, 0), deadline);
    HislipMessage message = sync.receive(deadline);
    while (!message.is(HislipType.DEVICE_CLEAR_ACKNOWLEDGE)) {
      message = sync.receive(deadline);
    }
    if ((message.control() & HislipSession.OVERLAP) != 0) {
      throw new LinkRefused(resource, "the instrument insists on HiSLIP's overlap mode", null);
    }
  }

  private static HislipMessage expect(
      String resource, HislipChannel channel, HislipType type, Deadline deadline) {
    HislipMessage message = channel.receive(deadline);
    while (message.is(HislipType.ASYNC_SERVICE_REQUEST)
        || message.is(HislipType.ASYNC_INTERRUPTED)) {
      message = channel.receive(deadline);
    }
    if (!message.is(type)) {
      channel.close();
      throw new LinkProtocol(resource, "HiSLIP: found " + message + ", expected " + type, null);
    }
    return message;
  }

  @Override
  public void close() {
    sync.close();
    async.close();
  }
}
