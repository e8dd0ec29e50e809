package org.ferroloop.transport.vxi11;

/** Frames of create_link (procedure 10). */
public final class CreateLink {
  private CreateLink() {}

  /**
   * Create_LinkParms.
   *
   * @param clientId 32 bits, the caller's own
   * @param lockDevice lock the device at once
   * @param lockTimeout milliseconds to wait for the lock, 0 to 2^32 - 1
   * @param device "inst0", or "gpib0,5" behind a gateway; ISO 8859-1
   */
  public record Request(int clientId, boolean lockDevice, long lockTimeout, String device) {
    public static Request decode(XdrReader in) {
      return new Request(
          in.int32("clientId"),
          in.bool("lockDevice"),
          in.uint32("lock_timeout"),
          in.string("device"));
    }

    public byte[] encode() {
      return new XdrWriter()
          .int32(clientId)
          .bool(lockDevice)
          .uint32(lockTimeout)
          .string(device)
          .bytes();
    }
  }

  /**
   * Create_LinkResp.
   *
   * @param error Device_ErrorCode, see {@link Vxi11Error}
   * @param link link identifier, 32 bits
   * @param abortPort TCP port of the abort channel, 0 to 65535
   * @param maxRecvSize bytes of data that one device_write may carry, 0 to 2^32 - 1; at least 1024
   *     by the standard
   */
  public record Response(int error, int link, int abortPort, long maxRecvSize) {
    public static Response decode(XdrReader in) {
      return new Response(
          in.int32("error"),
          in.int32("lid"),
          in.bounded("abortPort", 65535),
          in.uint32("maxRecvSize"));
    }

    public byte[] encode() {
      return new XdrWriter().int32(error).int32(link).int32(abortPort).uint32(maxRecvSize).bytes();
    }
  }
}
