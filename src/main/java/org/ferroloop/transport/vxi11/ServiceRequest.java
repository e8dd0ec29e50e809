package org.ferroloop.transport.vxi11;

/** Frames of the interrupt channel and of the procedures that set it up. */
public final class ServiceRequest {
  private ServiceRequest() {}

  /**
   * Device_RemoteFunc: the arguments of create_intr_chan.
   *
   * @param hostAddress IPv4 address of the controller, 32 bits
   * @param hostPort 0 to 65535
   * @param program {@link Vxi11Program#INTERRUPT}
   * @param version 32 bits
   * @param family 0 TCP, 1 UDP
   */
  public record Channel(int hostAddress, int hostPort, int program, int version, int family) {
    public static Channel decode(XdrReader in) {
      return new Channel(
          in.int32("hostAddr"),
          in.bounded("hostPort", 65535),
          in.int32("progNum"),
          in.int32("progVers"),
          in.bounded("progFamily", 1));
    }

    public byte[] encode() {
      return new XdrWriter()
          .int32(hostAddress)
          .int32(hostPort)
          .int32(program)
          .int32(version)
          .int32(family)
          .bytes();
    }
  }

  /**
   * Device_EnableSrqParms: the arguments of device_enable_srq.
   *
   * @param link link identifier, 32 bits
   * @param enable on or off
   * @param handle at most 40 bytes, which device_intr_srq brings back
   */
  public record Enable(int link, boolean enable, byte[] handle) {
    /** The longest handle, bytes. */
    public static final int MOST_HANDLE_BYTES = 40;

    public static Enable decode(XdrReader in) {
      Enable enable = new Enable(in.int32("lid"), in.bool("enable"), in.opaque("handle"));
      if (enable.handle.length > MOST_HANDLE_BYTES) {
        throw in.wrong("handle of more than " + MOST_HANDLE_BYTES + " bytes");
      }
      return enable;
    }

    public byte[] encode() {
      return new XdrWriter().int32(link).bool(enable).opaque(handle).bytes();
    }
  }
}
