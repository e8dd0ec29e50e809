package org.ferroloop.transport.hislip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.util.Arrays;
import org.ferroloop.transport.ScriptedInstrument;
import org.ferroloop.transport.wire.Quietly;

/** One session of the peer. */
final class HislipPeerSession implements ScriptedInstrument.Outlet {
  /** Small, so that long messages go in many pieces. */
  private static final int RECEIVE_SIZE = 40_000;

  private static final int SEND_SIZE = 30_000;

  private final HislipPeer peer;
  private final Socket sync;
  private final ScriptedInstrument.Session line;
  private final ByteArrayOutputStream input = new ByteArrayOutputStream();
  private Socket async;
  private int id;
  private int delivered;
  private boolean discarding;

  HislipPeerSession(HislipPeer peer, Socket sync) {
    this.peer = peer;
    this.sync = sync;
    this.line = peer.instrument().open(this);
  }

  void async(Socket socket) throws IOException {
    async = socket;
    HislipMessage.of(HislipType.ASYNC_INITIALIZE_RESPONSE, 0, 0).write(socket.getOutputStream());
  }

  /** How many messages told that an answer's end had been delivered. */
  synchronized int delivered() {
    return delivered;
  }

  void onSync(HislipMessage message) throws IOException {
    switch (message.kind().orElseThrow()) {
      case DATA, DATA_END -> data(message);
      case TRIGGER -> {
        note(message);
        peer.instrument().trigger();
      }
      case DEVICE_CLEAR_COMPLETE -> {
        synchronized (this) {
          discarding = false;
          input.reset();
        }
        toSync(HislipMessage.of(HislipType.DEVICE_CLEAR_ACKNOWLEDGE, 0, 0));
      }
      default -> toSync(HislipMessage.of(HislipType.ERROR, 1, 0, "what is that?"));
    }
  }

  private void data(HislipMessage message) {
    note(message);
    input.writeBytes(message.payload());
    if (message.is(HislipType.DATA_END)) {
      byte[] whole = input.toByteArray();
      input.reset();
      line.message(whole);
    }
  }

  private synchronized void note(HislipMessage message) {
    id = message.parameter();
    delivered += message.control() & HislipSession.RMT_DELIVERED;
  }

  void onAsync(HislipMessage message) throws IOException {
    switch (message.kind().orElseThrow()) {
      case ASYNC_MAX_MSG_SIZE ->
          toAsync(
              HislipMessage.of(
                  HislipType.ASYNC_MAX_MSG_SIZE_RESPONSE,
                  0,
                  0,
                  HislipSession.encodeSize(RECEIVE_SIZE)));
      case ASYNC_STATUS_QUERY -> {
        // A service request that is under way must not be taken for the answer.
        toAsync(HislipMessage.of(HislipType.ASYNC_SERVICE_REQUEST, 0x40, 0));
        toAsync(
            HislipMessage.of(HislipType.ASYNC_STATUS_RESPONSE, peer.instrument().statusByte(), 0));
      }
      case ASYNC_DEVICE_CLEAR -> {
        synchronized (this) {
          discarding = true;
        }
        peer.instrument().deviceClear();
        toAsync(HislipMessage.of(HislipType.ASYNC_DEVICE_CLEAR_ACKNOWLEDGE, 0, 0));
      }
      case ASYNC_LOCK -> toAsync(lock(message));
      default -> toAsync(HislipMessage.of(HislipType.ERROR, 1, 0));
    }
  }

  private HislipMessage lock(HislipMessage message) {
    int answer;
    if (message.control() == HislipSession.LOCK_REQUEST) {
      boolean got = peer.lock().take(this, message.parameter() & 0xFFFF_FFFFL);
      answer = got ? HislipSession.LOCK_SUCCESS : HislipSession.LOCK_FAILURE;
    } else {
      boolean had = peer.lock().give(this);
      answer = had ? HislipSession.LOCK_SUCCESS : HislipSession.LOCK_ERROR;
    }
    return HislipMessage.of(HislipType.ASYNC_LOCK_RESPONSE, answer, 0);
  }

  @Override
  public void send(byte[] bytes, boolean end) {
    try {
      send(bytes, end, id);
    } catch (IOException e) {
      // The client has gone; a late answer goes nowhere, as on a real instrument.
      Quietly.close(sync);
    }
  }

  /** Sends an answer to the message of this id, in pieces. */
  synchronized void send(byte[] bytes, boolean end, int to) throws IOException {
    if (discarding) {
      return;
    }
    byte[] all = Arrays.copyOf(bytes, bytes.length + (end ? 1 : 0));
    if (end) {
      all[bytes.length] = '\n';
    }
    int from = 0;
    do {
      int until = Math.min(all.length, from + SEND_SIZE);
      HislipType type = end && until == all.length ? HislipType.DATA_END : HislipType.DATA;
      toSync(HislipMessage.of(type, 0, to, Arrays.copyOfRange(all, from, until)));
      from = until;
    } while (from < all.length);
  }

  synchronized void toSync(HislipMessage message) throws IOException {
    message.write(sync.getOutputStream());
  }

  /** Sends bytes that need be no message. */
  synchronized void raw(byte[] bytes) throws IOException {
    sync.getOutputStream().write(bytes);
  }

  synchronized void toAsync(HislipMessage message) throws IOException {
    message.write(async.getOutputStream());
  }

  @Override
  public void cut() {
    Quietly.close(sync);
    Quietly.close(async);
  }
}
