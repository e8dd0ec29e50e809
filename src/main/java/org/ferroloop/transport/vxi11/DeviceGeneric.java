package org.ferroloop.transport.vxi11;

/**
 * Device_GenericParms: the arguments of device_readstb, device_trigger, device_clear, device_remote
 * and device_local.
 *
 * @param link link identifier, 32 bits
 * @param flags bits of {@link Vxi11Program}: WAIT_LOCK
 * @param lockTimeout milliseconds, 0 to 2^32 - 1
 * @param ioTimeout milliseconds, 0 to 2^32 - 1
 */
public record DeviceGeneric(int link, int flags, long lockTimeout, long ioTimeout) {
  public static DeviceGeneric decode(XdrReader in) {
    return new DeviceGeneric(
        in.int32("lid"), in.int32("flags"), in.uint32("lock_timeout"), in.uint32("io_timeout"));
  }

  public byte[] encode() {
    return new XdrWriter().int32(link).int32(flags).uint32(lockTimeout).uint32(ioTimeout).bytes();
  }

  /**
   * Device_ReadStbResp.
   *
   * @param error Device_ErrorCode, see {@link Vxi11Error}
   * @param statusByte 0 to 255
   */
  public record StatusByte(int error, int statusByte) {
    public static StatusByte decode(XdrReader in) {
      return new StatusByte(in.int32("error"), in.int32("stb") & 0xFF);
    }

    public byte[] encode() {
      return new XdrWriter().int32(error).int32(statusByte & 0xFF).bytes();
    }
  }

  /**
   * Device_LockParms: the arguments of device_lock.
   *
   * @param link link identifier, 32 bits
   * @param flags bits of {@link Vxi11Program}: WAIT_LOCK
   * @param lockTimeout milliseconds, 0 to 2^32 - 1
   */
  public record Lock(int link, int flags, long lockTimeout) {
    public static Lock decode(XdrReader in) {
      return new Lock(in.int32("lid"), in.int32("flags"), in.uint32("lock_timeout"));
    }

    public byte[] encode() {
      return new XdrWriter().int32(link).int32(flags).uint32(lockTimeout).bytes();
    }
  }

  /** Device_Link, the only argument of device_unlock, destroy_link and device_abort: 32 bits. */
  public static byte[] encodeLink(int link) {
    return new XdrWriter().int32(link).bytes();
  }

  public static int decodeLink(XdrReader in) {
    return in.int32("lid");
  }

  /** Device_Error, the only result of all procedures without data: Device_ErrorCode, 32 bits. */
  public static byte[] encodeError(int error) {
    return new XdrWriter().int32(error).bytes();
  }

  public static int decodeError(XdrReader in) {
    return in.int32("error");
  }
}
