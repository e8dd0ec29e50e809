package org.ferroloop.simulator.server;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import org.ferroloop.transport.hislip.HislipFault;
import org.ferroloop.transport.hislip.HislipMessage;
import org.ferroloop.transport.hislip.HislipSession;
import org.ferroloop.transport.hislip.HislipType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One HiSLIP client in synchronised mode: answers go out as soon as they are there, with the number
 * of the message that they answer. An answer counts as read when the client's next message or
 * status query says so (RMT delivered); a message that comes earlier interrupts it, and the client
 * is told on both channels.
 */
final class HislipClient implements Outlet {
  private static final Logger LOG = LoggerFactory.getLogger(HislipClient.class);
  private static final int LARGEST_MESSAGE = 1 << 20;
  private static final int MESSAGE_AVAILABLE = 16;
  private static final int INTERRUPTED = -410;
  private static final long FOR_EVER_MILLIS = 1L << 40;

  private final Station station;
  private final SharedBench bench;
  private final HislipWriter sync;
  private final Closeable syncLine;
  private final MessageSplitter splitter = new MessageSplitter();
  private volatile HislipWriter async;
  private volatile Closeable asyncLine;
  private volatile long clientsLargest = LARGEST_MESSAGE;
  private volatile boolean unread;
  private volatile boolean clearing;

  HislipClient(Station station, SharedBench bench, HislipWriter sync, Closeable syncLine) {
    this.station = station;
    this.bench = bench;
    this.sync = sync;
    this.syncLine = syncLine;
    station.joined(this, false);
  }

  /** Joins the second channel; false when it is there already. */
  boolean asynchronousChannel(HislipWriter writer, Closeable line) {
    if (async != null) {
      return false;
    }
    asyncLine = line;
    async = writer;
    return true;
  }

  void synchronous(HislipMessage message) throws IOException, InterruptedException {
    HislipType type = message.kind().orElse(null);
    if (type == HislipType.DEVICE_CLEAR_COMPLETE) {
      splitter.reset();
      unread = false;
      clearing = false;
      sync.write(HislipMessage.of(HislipType.DEVICE_CLEAR_ACKNOWLEDGE, 0, 0));
      return;
    }
    if (clearing) {
      return;
    }
    if (type == null) {
      error(sync, HislipFault.Recoverable.UNKNOWN_TYPE, message);
      return;
    }
    switch (type) {
      case DATA, DATA_END -> data(message, type == HislipType.DATA_END);
      case TRIGGER -> {
        settleUnread(message);
        station.lock().awaitFree(this, FOR_EVER_MILLIS, bench);
        station.trigger();
      }
      case ERROR, FATAL_ERROR -> LOG.debug("a client complains: {}", HislipFault.describe(message));
      default -> error(sync, HislipFault.Recoverable.UNKNOWN_TYPE, message);
    }
  }

  private void data(HislipMessage message, boolean end) throws IOException, InterruptedException {
    settleUnread(message);
    station.lock().awaitFree(this, FOR_EVER_MILLIS, bench);
    Outlet answers = new Answering(message.parameter());
    for (byte[] line : splitter.take(message.payload(), message.payload().length)) {
      station.exchange(line, false, answers);
    }
    if (end) {
      byte[] rest = splitter.rest();
      if (rest.length > 0) {
        station.exchange(rest, true, answers);
      }
    }
  }

  /** Finds out what became of the answer that was sent last. */
  private void settleUnread(HislipMessage message) throws IOException {
    if (unread && (message.control() & HislipSession.RMT_DELIVERED) == 0) {
      station.raise(INTERRUPTED, "Query INTERRUPTED");
      sync.write(HislipMessage.of(HislipType.INTERRUPTED, 0, message.parameter()));
      if (async != null) {
        async.write(HislipMessage.of(HislipType.ASYNC_INTERRUPTED, 0, message.parameter()));
      }
    }
    unread = false;
  }

  void asynchronous(HislipMessage message) throws IOException, InterruptedException {
    HislipType type = message.kind().orElse(null);
    if (type == null) {
      error(async, HislipFault.Recoverable.UNKNOWN_TYPE, message);
      return;
    }
    switch (type) {
      case ASYNC_MAX_MSG_SIZE -> {
        clientsLargest = HislipSession.decodeSize("client", message);
        async.write(
            HislipMessage.of(
                HislipType.ASYNC_MAX_MSG_SIZE_RESPONSE,
                0,
                0,
                HislipSession.encodeSize(LARGEST_MESSAGE)));
      }
      case ASYNC_STATUS_QUERY -> {
        if ((message.control() & HislipSession.RMT_DELIVERED) != 0) {
          unread = false;
        }
        int status = station.serialPoll() | (unread ? MESSAGE_AVAILABLE : 0);
        async.write(HislipMessage.of(HislipType.ASYNC_STATUS_RESPONSE, status, 0));
      }
      case ASYNC_DEVICE_CLEAR -> {
        clearing = true;
        unread = false;
        station.clear();
        async.write(HislipMessage.of(HislipType.ASYNC_DEVICE_CLEAR_ACKNOWLEDGE, 0, 0));
      }
      case ASYNC_LOCK -> lock(message);
      case ASYNC_LOCK_INFO ->
          async.write(
              HislipMessage.of(
                  HislipType.ASYNC_LOCK_INFO_RESPONSE,
                  station.lock().exclusive() ? 1 : 0,
                  station.lock().count()));
      case ASYNC_REMOTE_LOCAL_CONTROL ->
          async.write(HislipMessage.of(HislipType.ASYNC_REMOTE_LOCAL_RESPONSE, 0, 0));
      case ERROR, FATAL_ERROR -> LOG.debug("a client complains: {}", HislipFault.describe(message));
      default -> error(async, HislipFault.Recoverable.UNKNOWN_TYPE, message);
    }
  }

  private void lock(HislipMessage message) throws IOException, InterruptedException {
    DeviceLock lock = station.lock();
    int answer;
    if (message.control() == HislipSession.LOCK_RELEASE) {
      boolean exclusive = lock.exclusive();
      int released = exclusive ? HislipSession.LOCK_SUCCESS : HislipSession.LOCK_SHARED_SUCCESS;
      answer = lock.release(this) ? released : HislipSession.LOCK_ERROR;
    } else if (lock.holds(this)) {
      answer = HislipSession.LOCK_ERROR;
    } else {
      long millis = message.parameter() & 0xFFFF_FFFFL;
      answer =
          lock.take(this, message.text(), millis, bench)
              ? HislipSession.LOCK_SUCCESS
              : HislipSession.LOCK_FAILURE;
    }
    async.write(HislipMessage.of(HislipType.ASYNC_LOCK_RESPONSE, answer, 0));
  }

  private static void error(HislipWriter out, HislipFault.Recoverable fault, HislipMessage message)
      throws IOException {
    out.write(HislipMessage.of(HislipType.ERROR, fault.code(), 0, message.toString()));
  }

  @Override
  public void send(byte[] bytes, boolean end) {
    throw new IllegalStateException("an answer without the number of its message");
  }

  @Override
  public void cut() {
    try {
      syncLine.close();
      if (asyncLine != null) {
        asyncLine.close();
      }
    } catch (IOException e) {
      LOG.debug("cutting a line", e);
    }
  }

  void close() {
    station.lock().release(this);
    station.left(this);
    cut();
  }

  /** Sends answers with the number of the message that they answer. */
  private final class Answering implements Outlet {
    private final int id;

    Answering(int id) {
      this.id = id;
    }

    @Override
    public void send(byte[] bytes, boolean end) {
      if (clearing) {
        return;
      }
      int most = (int) Math.min(clientsLargest, LARGEST_MESSAGE);
      try {
        int from = 0;
        do {
          int to = Math.min(bytes.length, from + most);
          boolean last = end && to == bytes.length;
          unread |= last;
          sync.write(
              HislipMessage.of(
                  last ? HislipType.DATA_END : HislipType.DATA,
                  0,
                  id,
                  Arrays.copyOfRange(bytes, from, to)));
          from = to;
        } while (from < bytes.length);
      } catch (IOException e) {
        // Nobody is left to read the answer; the reading side notices and ends the session.
        LOG.debug("an answer found its line closed", e);
      }
    }

    @Override
    public void cut() {
      HislipClient.this.cut();
    }
  }
}
