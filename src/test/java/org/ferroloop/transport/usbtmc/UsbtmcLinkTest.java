package org.ferroloop.transport.usbtmc;

import java.nio.file.Path;
import org.ferroloop.transport.Link;
import org.ferroloop.transport.LinkContract;
import org.ferroloop.transport.LinkOptions;
import org.ferroloop.transport.Peer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The contract over USBTMC: the shipped binding on a stand-in of the C library. */
class UsbtmcLinkTest extends LinkContract {
  @TempDir static Path built;

  @TempDir Path usb;

  @BeforeAll
  static void build() {
    Gcc.run("-shared", "-fPIC", "-o", library(), "src/test/c/usbtmc.c");
  }

  private static String library() {
    return built.resolve("libusbtmc.so").toString();
  }

  @Override
  protected Peer start() {
    return new UsbtmcPeer();
  }

  @Override
  protected Link open(Peer to) {
    UsbTree tree = new UsbTree(usb);
    tree.plug(((UsbtmcPeer) to).file(), "0957", "2c07", "MY50000891", 0);
    return UsbtmcLink.open(
        ((UsbtmcPeer) to).resource(), LinkOptions.DEFAULT, tree.finder(), library());
  }

  @Override
  protected boolean has(Feature feature) {
    return feature != Feature.LOCK;
  }
}
