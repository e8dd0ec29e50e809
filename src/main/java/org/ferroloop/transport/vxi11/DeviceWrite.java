package org.ferroloop.transport.vxi11;

/** Frames of device_write (procedure 11). */
public final class DeviceWrite {
  private DeviceWrite() {}

  /**
   * Device_WriteParms.
   *
   * @param link link identifier, 32 bits
   * @param ioTimeout milliseconds, 0 to 2^32 - 1
   * @param lockTimeout milliseconds, 0 to 2^32 - 1
   * @param flags bits of {@link Vxi11Program}: WAIT_LOCK, END
   * @param data at most maxRecvSize bytes
   */
  public record Request(int link, long ioTimeout, long lockTimeout, int flags, byte[] data) {
    public static Request decode(XdrReader in) {
      return new Request(
          in.int32("lid"),
          in.uint32("io_timeout"),
          in.uint32("lock_timeout"),
          in.int32("flags"),
          in.opaque("data"));
    }

    public byte[] encode() {
      return new XdrWriter()
          .int32(link)
          .uint32(ioTimeout)
          .uint32(lockTimeout)
          .int32(flags)
          .opaque(data)
          .bytes();
    }

    /** Whether these data end the message. */
    public boolean end() {
      return (flags & Vxi11Program.FLAG_END) != 0;
    }
  }

  /**
   * Device_WriteResp.
   *
   * @param error Device_ErrorCode, see {@link Vxi11Error}
   * @param size bytes taken, 0 to 2^32 - 1
   */
  public record Response(int error, long size) {
    public static Response decode(XdrReader in) {
      return new Response(in.int32("error"), in.uint32("size"));
    }

    public byte[] encode() {
      return new XdrWriter().int32(error).uint32(size).bytes();
    }
  }
}
