package org.ferroloop.transport.vxi11;

/** Frames of device_docmd (procedure 22). */
public final class DeviceDocmd {
  private DeviceDocmd() {}

  /**
   * Device_DocmdParms.
   *
   * @param link link identifier, 32 bits
   * @param flags bits of {@link Vxi11Program}: WAIT_LOCK
   * @param ioTimeout milliseconds, 0 to 2^32 - 1
   * @param lockTimeout milliseconds, 0 to 2^32 - 1
   * @param command 32 bits, the interface's own
   * @param networkOrder whether items in data are big-endian
   * @param itemSize bytes of an item of data, 32 bits
   * @param data at most maxRecvSize bytes
   */
  public record Request(
      int link,
      int flags,
      long ioTimeout,
      long lockTimeout,
      int command,
      boolean networkOrder,
      int itemSize,
      byte[] data) {
    public static Request decode(XdrReader in) {
      return new Request(
          in.int32("lid"),
          in.int32("flags"),
          in.uint32("io_timeout"),
          in.uint32("lock_timeout"),
          in.int32("cmd"),
          in.bool("network_order"),
          in.int32("datasize"),
          in.opaque("data_in"));
    }

    public byte[] encode() {
      return new XdrWriter()
          .int32(link)
          .int32(flags)
          .uint32(ioTimeout)
          .uint32(lockTimeout)
          .int32(command)
          .bool(networkOrder)
          .int32(itemSize)
          .opaque(data)
          .bytes();
    }
  }

  /**
   * Device_DocmdResp.
   *
   * @param error Device_ErrorCode, see {@link Vxi11Error}
   * @param data any bytes
   */
  public record Response(int error, byte[] data) {
    public static Response decode(XdrReader in) {
      return new Response(in.int32("error"), in.opaque("data_out"));
    }

    public byte[] encode() {
      return new XdrWriter().int32(error).opaque(data).bytes();
    }
  }
}
