package org.ferroloop.transport.usbtmc;

import java.net.Socket;
import org.ferroloop.transport.OutputQueue;
import org.ferroloop.transport.Peer;
import org.ferroloop.transport.ResourceName;
import org.ferroloop.transport.ScriptedInstrument;
import org.ferroloop.transport.wire.Quietly;

/** A scripted instrument behind the stand-in of the C library. */
final class UsbtmcPeer implements Peer {
  private final ScriptedInstrument instrument = new ScriptedInstrument();
  private final OutputQueue output = new OutputQueue();
  private final UsbtmcService service = new UsbtmcService(Opened::new);

  @Override
  public ResourceName.Usb resource() {
    return new ResourceName.Usb(0, 0x0957, 0x2C07, "MY50000891", 0);
  }

  /** The name of the device file. */
  String file() {
    return service.file();
  }

  @Override
  public ScriptedInstrument instrument() {
    return instrument;
  }

  @Override
  public void close() {
    service.close();
  }

  private final class Opened implements UsbtmcService.Opened, ScriptedInstrument.Outlet {
    private final Socket client;
    private final ScriptedInstrument.Session session;

    private Opened(Socket client) {
      this.client = client;
      this.session = instrument.open(this);
    }

    @Override
    public void message(byte[] bytes) {
      session.message(bytes);
    }

    @Override
    public OutputQueue.Piece take(int most, long millis) {
      return output.take(most, millis);
    }

    @Override
    public boolean wasAborted() {
      return output.wasAborted();
    }

    @Override
    public int statusByte() {
      return instrument.statusByte();
    }

    @Override
    public void trigger() {
      instrument.trigger();
    }

    @Override
    public void clear() {
      instrument.deviceClear();
      output.clear();
    }

    @Override
    public void abort() {
      output.abort();
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
}
