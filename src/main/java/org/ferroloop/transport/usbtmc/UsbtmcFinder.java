package org.ferroloop.transport.usbtmc;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ferroloop.transport.LinkRefused;
import org.ferroloop.transport.ResourceName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which device file is which instrument, as sysfs tells: {@code /sys/class/usbmisc/usbtmc0/device}
 * is the USB interface, its parent folder the USB device.
 */
public final class UsbtmcFinder {
  private static final Logger LOG = LoggerFactory.getLogger(UsbtmcFinder.class);

  private final Path classes;
  private final Path devices;

  /** An instrument at the USB: its resource name, and its device file. */
  public record Found(ResourceName.Usb name, Path file) {}

  /** This machine's. */
  public UsbtmcFinder() {
    this(Path.of("/sys/class/usbmisc"), Path.of("/dev"));
  }

  /**
   * @param classes the folder that holds usbtmc0, usbtmc1, ...
   * @param devices the folder of the device files
   */
  UsbtmcFinder(Path classes, Path devices) {
    this.classes = classes;
    this.devices = devices;
  }

  /** All instruments, in the order of their device files; empty where the driver is not loaded. */
  public List<Found> all() {
    List<Found> found = new ArrayList<>();
    if (!Files.isDirectory(classes)) {
      return found;
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(classes, "usbtmc*")) {
      for (Path entry : entries) {
        describe(entry).ifPresent(found::add);
      }
    } catch (IOException e) {
      LOG.warn("Reading {}: {}", classes, e.toString());
    }
    found.sort(Comparator.comparing(Found::file));
    return found;
  }

  /**
   * The device file of this instrument.
   *
   * @throws LinkRefused when it is not there; the message lists what is
   */
  Path file(ResourceName.Usb name) {
    List<Found> all = all();
    for (Found found : all) {
      ResourceName.Usb usb = found.name();
      if (usb.vendor() == name.vendor()
          && usb.product() == name.product()
          && usb.serial().equalsIgnoreCase(name.serial())
          && usb.interfaceNumber() == name.interfaceNumber()) {
        return found.file();
      }
    }
    String there =
        all.isEmpty()
            ? "no USBTMC instrument is there (is it on, plugged in, and the usbtmc driver loaded?)"
            : "there are " + all.stream().map(found -> found.name().toString()).toList();
    throw new LinkRefused(name.toString(), "no such instrument at the USB; " + there, null);
  }

  private Optional<Found> describe(Path entry) {
    try {
      Path usbInterface = entry.resolve("device").toRealPath();
      Path device = usbInterface.getParent();
      ResourceName.Usb name =
          new ResourceName.Usb(
              0,
              hex(device.resolve("idVendor")),
              hex(device.resolve("idProduct")),
              text(device.resolve("serial")),
              hex(usbInterface.resolve("bInterfaceNumber")));
      return Optional.of(new Found(name, devices.resolve(entry.getFileName())));
    } catch (IOException | NumberFormatException e) {
      // Unplugged meanwhile, or without a serial number: it has no resource name then.
      LOG.debug("Reading {}", entry, e);
      return Optional.empty();
    }
  }

  private static int hex(Path file) throws IOException {
    return Integer.parseInt(text(file), 16);
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file).strip();
  }
}
