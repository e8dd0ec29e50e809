package org.ferroloop.transport.usbtmc;

/**
 * Requests of Linux's usbtmc driver (linux/usb/tmc.h), numbered as x86, ARM and RISC-V do: bits 31
 * to 30 direction (1 write, 2 read), 29 to 16 size of the argument, 15 to 8 driver, 7 to 0 request.
 */
enum Ioctl {
  CLEAR(0, 0, 2),
  ABORT_BULK_IN(0, 0, 4),
  /** Argument u32, milliseconds, at least 100. */
  SET_TIMEOUT(1, 4, 10),
  /** Argument u8, from Linux 4.20. */
  READ_STATUS_BYTE(2, 1, 18),
  TRIGGER(0, 0, 22),
  /** Argument u8: attributes of the last answer, bit 0 EOM; from Linux 5.0. */
  MESSAGE_IN_ATTRIBUTES(2, 1, 24),
  /** Wakes who waits in read or write; from Linux 5.0. */
  CANCEL_IO(0, 0, 35);

  private static final int DRIVER = 91;

  private final long request;

  Ioctl(int direction, int size, int number) {
    request = (long) direction << 30 | (long) size << 16 | DRIVER << 8 | number;
  }

  long request() {
    return request;
  }
}
