package org.ferroloop.transport.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.ferroloop.transport.Peer;
import org.ferroloop.transport.ResourceName;
import org.ferroloop.transport.ScriptedInstrument;

/** A scripted instrument behind a pseudo-terminal. */
final class SerialPeer implements Peer {
  private final ScriptedInstrument instrument = new ScriptedInstrument();
  private final PseudoTerminal terminal;
  private final ResourceName resource;

  SerialPeer() {
    try {
      terminal = new PseudoTerminal();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    resource = new ResourceName.Serial(terminal.path());
    Lines.inBackground(
        "serial peer",
        () -> {
          Lines.serve(instrument, terminal.in(), terminal.out(), terminal);
          terminal.close();
        });
  }

  @Override
  public ResourceName resource() {
    return resource;
  }

  @Override
  public ScriptedInstrument instrument() {
    return instrument;
  }

  /** The program's side must be closed first: that ends the reading on this side. */
  @Override
  public void close() {
    terminal.close();
  }
}
