package org.ferroloop.transport.usbtmc;

import com.sun.jna.LastErrorException;
import org.ferroloop.transport.LinkException;
import org.ferroloop.transport.LinkLost;
import org.ferroloop.transport.LinkRefused;
import org.ferroloop.transport.LinkTimeout;
import org.ferroloop.transport.LinkUnsupported;

/** What Linux's error numbers mean for a link. */
final class Errno {
  private static final int ENOENT = 2;
  private static final int ENXIO = 6;
  private static final int EBADF = 9;
  private static final int EACCES = 13;
  private static final int EBUSY = 16;
  private static final int ENODEV = 19;
  private static final int EINVAL = 22;
  private static final int ENOTTY = 25;
  private static final int EOPNOTSUPP = 95;
  private static final int ESHUTDOWN = 108;
  private static final int ETIMEDOUT = 110;

  private Errno() {}

  /** A device file that could not be opened. */
  static LinkRefused refused(String resource, String path, LastErrorException e) {
    String why =
        switch (e.getErrorCode()) {
          case ENOENT -> "no such device file";
          case EACCES -> "no permission; a udev rule must let your group read and write it";
          case EBUSY -> "another program has it";
          case ENODEV, ENXIO -> "the instrument is not there";
          default -> e.getMessage();
        };
    return new LinkRefused(resource, "cannot open " + path + ": " + why, e);
  }

  /** A read, write or ioctl that failed. */
  static LinkException failed(String resource, String what, LastErrorException e) {
    return switch (e.getErrorCode()) {
      case ETIMEDOUT -> new LinkTimeout(resource, what + ": nothing by the deadline", e);
      case ENODEV, ENXIO, EBADF, ESHUTDOWN ->
          new LinkLost(resource, what + ": the instrument is gone (" + e.getMessage() + ")", e);
      case ENOTTY, EOPNOTSUPP ->
          new LinkUnsupported(resource, what + ": driver or instrument cannot do it", e);
      default -> new LinkException(resource, what + ": " + e.getMessage(), e);
    };
  }

  /** Whether the driver is too old for the request. */
  static boolean unknownRequest(LastErrorException e) {
    return e.getErrorCode() == ENOTTY || e.getErrorCode() == EINVAL;
  }
}
