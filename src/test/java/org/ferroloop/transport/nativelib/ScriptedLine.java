package org.ferroloop.transport.nativelib;

import java.io.ByteArrayOutputStream;
import org.ferroloop.transport.OutputQueue;
import org.ferroloop.transport.ScriptedInstrument;

/** A session to a scripted instrument; sockets and serial ports end messages with line feeds. */
final class ScriptedLine implements StandInLine, ScriptedInstrument.Outlet {
  private final ScriptedInstrument instrument;
  private final boolean bare;
  private final Runnable cut;
  private final OutputQueue output = new OutputQueue();
  private final ByteArrayOutputStream input = new ByteArrayOutputStream();
  private final ScriptedInstrument.Session session;

  ScriptedLine(ScriptedInstrument instrument, boolean bare, Runnable cut) {
    this.instrument = instrument;
    this.bare = bare;
    this.cut = cut;
    this.session = instrument.open(this);
  }

  @Override
  public void write(byte[] bytes) {
    if (!bare) {
      session.message(bytes);
      return;
    }
    for (byte b : bytes) {
      if (b == '\n') {
        byte[] message = input.toByteArray();
        input.reset();
        session.message(message);
      } else {
        input.write(b);
      }
    }
  }

  @Override
  public OutputQueue.Piece take(int most, long millis) {
    return output.take(most, millis);
  }

  @Override
  public int statusByte() {
    return instrument.statusByte();
  }

  @Override
  public void clear() {
    output.clear();
    if (!bare) {
      instrument.deviceClear();
    }
  }

  @Override
  public void trigger() {
    instrument.trigger();
  }

  @Override
  public void send(byte[] bytes, boolean end) {
    output.add(bytes, end);
  }

  @Override
  public void cut() {
    cut.run();
  }
}
