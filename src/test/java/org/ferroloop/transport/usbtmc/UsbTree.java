package org.ferroloop.transport.usbtmc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder laid out as sysfs lays out the USB. */
record UsbTree(Path folder) {
  /** Plugs an instrument in, whose device file has this name. */
  void plug(String file, String vendor, String product, String serial, int interfaceNumber) {
    try {
      Path usb = Files.createDirectories(folder.resolve("devices").resolve("usb-" + file));
      Path usbInterface = Files.createDirectories(usb.resolve("1-1:1." + interfaceNumber));
      write(usb.resolve("idVendor"), vendor);
      write(usb.resolve("idProduct"), product);
      if (serial != null) {
        write(usb.resolve("serial"), serial);
      }
      write(usbInterface.resolve("bInterfaceNumber"), String.format("%02x", interfaceNumber));
      Path entry = Files.createDirectories(folder.resolve("class").resolve(file));
      Files.createSymbolicLink(entry.resolve("device"), usbInterface);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String line) throws IOException {
    Files.writeString(file, line + "\n");
  }

  UsbtmcFinder finder() {
    return new UsbtmcFinder(folder.resolve("class"), folder.resolve("dev"));
  }
}
