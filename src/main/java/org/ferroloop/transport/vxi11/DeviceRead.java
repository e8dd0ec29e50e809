package org.ferroloop.transport.vxi11;

/** Frames of device_read (procedure 12). */
public final class DeviceRead {
  private DeviceRead() {}

  /**
   * Device_ReadParms.
   *
   * @param link link identifier, 32 bits
   * @param requestSize most bytes wanted, 0 to 2^32 - 1
   * @param ioTimeout milliseconds, 0 to 2^32 - 1
   * @param lockTimeout milliseconds, 0 to 2^32 - 1
   * @param flags bits of {@link Vxi11Program}: WAIT_LOCK, TERMCHR
   * @param termChar one byte, 0 to 255; used only with TERMCHR
   */
  public record Request(
      int link, long requestSize, long ioTimeout, long lockTimeout, int flags, int termChar) {
    public static Request decode(XdrReader in) {
      return new Request(
          in.int32("lid"),
          in.uint32("requestSize"),
          in.uint32("io_timeout"),
          in.uint32("lock_timeout"),
          in.int32("flags"),
          // A signed char of some clients is extended to 32 bits.
          in.int32("termChar") & 0xFF);
    }

    public byte[] encode() {
      return new XdrWriter()
          .int32(link)
          .uint32(requestSize)
          .uint32(ioTimeout)
          .uint32(lockTimeout)
          .int32(flags)
          .int32(termChar & 0xFF)
          .bytes();
    }

    /** Whether the read stops at termChar. */
    public boolean stopsAtTermChar() {
      return (flags & Vxi11Program.FLAG_TERMCHR) != 0;
    }
  }

  /**
   * Device_ReadResp.
   *
   * @param error Device_ErrorCode, see {@link Vxi11Error}
   * @param reason why the data stop here: bits REQCNT, CHR, END of {@link Vxi11Program}
   * @param data at most requestSize bytes
   */
  public record Response(int error, int reason, byte[] data) {
    public static Response decode(XdrReader in) {
      return new Response(in.int32("error"), in.int32("reason"), in.opaque("data"));
    }

    public byte[] encode() {
      return new XdrWriter().int32(error).int32(reason).opaque(data).bytes();
    }

    /** Whether these data end the message. */
    public boolean end() {
      return (reason & Vxi11Program.REASON_END) != 0;
    }
  }
}
