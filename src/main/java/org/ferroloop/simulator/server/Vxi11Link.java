package org.ferroloop.simulator.server;

import java.util.Arrays;
import org.ferroloop.transport.vxi11.DeviceRead;
import org.ferroloop.transport.vxi11.Vxi11Error;
import org.ferroloop.transport.vxi11.Vxi11Program;

/** One link of a VXI-11 client to an instrument: what it has half sent and half read. */
final class Vxi11Link {
  private static final byte[] NOTHING = {};

  private final Station station;
  private final Outlet outlet;
  private final MessageSplitter splitter = new MessageSplitter();
  private Answer answer;
  private int clears;
  private volatile boolean aborted;
  private volatile boolean abandoned;

  Vxi11Link(Station station, Outlet outlet) {
    this.station = station;
    this.outlet = outlet;
    station.joined(outlet, false);
  }

  Station station() {
    return station;
  }

  void write(byte[] data, boolean end) {
    for (byte[] message : splitter.take(data, data.length)) {
      station.receive(message, false, outlet);
    }
    if (end) {
      byte[] rest = splitter.rest();
      if (rest.length > 0) {
        station.receive(rest, true, outlet);
      }
    }
  }

  DeviceRead.Response read(DeviceRead.Request request) throws InterruptedException {
    if (clears != station.clears()) {
      answer = null;
    }
    aborted = false;
    if (answer == null) {
      answer = station.read(request.ioTimeout(), () -> aborted || abandoned);
      clears = station.clears();
    }
    if (answer == null) {
      Vxi11Error error = aborted ? Vxi11Error.ABORTED : Vxi11Error.IO_TIMEOUT;
      return new DeviceRead.Response(error.code(), 0, NOTHING);
    }
    byte[] bytes = answer.bytes();
    int count = (int) Math.min(bytes.length, request.requestSize());
    int reason = 0;
    if (request.stopsAtTermChar()) {
      for (int i = 0; i < count; i++) {
        if (bytes[i] == (byte) request.termChar()) {
          count = i + 1;
          reason |= Vxi11Program.REASON_CHR;
        }
      }
    }
    if (count == request.requestSize()) {
      reason |= Vxi11Program.REASON_REQCNT;
    }
    if (count < bytes.length) {
      answer = new Answer(Arrays.copyOfRange(bytes, count, bytes.length), answer.end());
    } else {
      reason |= answer.end() ? Vxi11Program.REASON_END : 0;
      answer = null;
    }
    return new DeviceRead.Response(0, reason, Arrays.copyOf(bytes, count));
  }

  void clear() {
    splitter.reset();
    answer = null;
    station.clear();
  }

  void abort() {
    aborted = true;
    station.wake();
  }

  /** The client has left; whatever it still waits for ends. */
  void abandon() {
    abandoned = true;
    station.wake();
  }

  void close() {
    station.lock().release(this);
    station.left(outlet);
  }
}
