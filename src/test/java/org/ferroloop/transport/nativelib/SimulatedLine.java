package org.ferroloop.transport.nativelib;

import java.util.concurrent.TimeUnit;
import org.ferroloop.simulator.language.SimulatedInstrument;
import org.ferroloop.transport.OutputQueue;

/** A session to a simulated instrument, on a wire with END. */
final class SimulatedLine implements StandInLine {
  private final SimulatedInstrument instrument;
  private byte[] rest = {};

  SimulatedLine(SimulatedInstrument instrument) {
    this.instrument = instrument;
  }

  @Override
  public void write(byte[] bytes) {
    synchronized (instrument) {
      instrument.receive(bytes, true);
      instrument.notifyAll();
    }
  }

  @Override
  public OutputQueue.Piece take(int most, long millis) {
    long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    synchronized (instrument) {
      while (rest.length == 0 && !instrument.messageAvailable()) {
        long left = until - System.nanoTime();
        if (left <= 0) {
          return null;
        }
        try {
          TimeUnit.NANOSECONDS.timedWait(instrument, left);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          return null;
        }
      }
      byte[] all = rest.length > 0 ? rest : instrument.respond();
      int count = Math.min(most, all.length);
      rest = java.util.Arrays.copyOfRange(all, count, all.length);
      return new OutputQueue.Piece(java.util.Arrays.copyOf(all, count), rest.length == 0);
    }
  }

  @Override
  public int statusByte() {
    synchronized (instrument) {
      return instrument.serialPoll();
    }
  }

  @Override
  public void clear() {
    synchronized (instrument) {
      rest = new byte[0];
      instrument.deviceClear();
    }
  }

  @Override
  public void trigger() {
    synchronized (instrument) {
      instrument.trigger();
    }
  }
}
