package org.ferroloop.transport.usbtmc;

import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import org.ferroloop.transport.Link;
import org.ferroloop.transport.LinkOptions;
import org.ferroloop.transport.OutputQueue;
import org.ferroloop.transport.ResourceName;
import org.ferroloop.transport.nativelib.BridgedLine;
import org.ferroloop.transport.wire.Quietly;

/** A device file with a simulated instrument behind it: every opening is a line to its socket. */
public final class BridgedUsb implements AutoCloseable {
  private static final ResourceName.Usb NAME =
      new ResourceName.Usb(0, 0x0957, 0x2C07, "MY50000891", 0);

  private final UsbtmcService service;
  private final UsbTree tree;
  private final String library;

  /**
   * @param folder new, for this instrument alone
   * @param socket of the simulated instrument
   */
  public BridgedUsb(Path folder, InetSocketAddress socket) {
    this.service = new UsbtmcService(client -> new Opened(socket, client));
    this.tree = new UsbTree(folder.resolve("usb"));
    this.library = folder.resolve("libusbtmc.so").toString();
    folder.toFile().mkdirs();
    Gcc.run("-shared", "-fPIC", "-o", library, "src/test/c/usbtmc.c");
    tree.plug(service.file(), "0957", "2c07", "MY50000891", 0);
  }

  /** Opens the device file with the shipped binding. */
  public Link open() {
    return UsbtmcLink.open(NAME, LinkOptions.DEFAULT, tree.finder(), library);
  }

  @Override
  public void close() {
    service.close();
  }

  private record Opened(BridgedLine line) implements UsbtmcService.Opened {
    private Opened(InetSocketAddress socket, Socket client) {
      this(new BridgedLine(socket, () -> Quietly.close(client)));
    }

    @Override
    public void message(byte[] bytes) {
      line.write(bytes);
    }

    @Override
    public OutputQueue.Piece take(int most, long millis) {
      return line.take(most, millis);
    }

    @Override
    public boolean wasAborted() {
      return line.wasAborted();
    }

    @Override
    public int statusByte() {
      return line.statusByte();
    }

    @Override
    public void trigger() {
      line.trigger();
    }

    @Override
    public void clear() {
      line.clear();
    }

    @Override
    public void abort() {
      line.abort();
    }
  }
}
