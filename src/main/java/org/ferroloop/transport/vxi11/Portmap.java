package org.ferroloop.transport.vxi11;

/**
 * A line of the portmapper's table (RFC 1833, version 2); the argument of SET, UNSET and GETPORT.
 *
 * @param program program number, any 32 bits
 * @param version program version, any 32 bits
 * @param protocol 6 TCP, 17 UDP
 * @param port 0 to 65535; 0 in a question, and in an answer for "not registered"
 */
public record Portmap(int program, int version, int protocol, int port) {
  /** The portmapper's own port, TCP and UDP. */
  public static final int PORT = 111;

  public static final int PROGRAM = 100000;
  public static final int VERSION = 2;

  /** Procedures: does nothing; register; unregister; which port; the table; call through it. */
  public static final int NULL = 0;

  public static final int SET = 1;
  public static final int UNSET = 2;
  public static final int GETPORT = 3;
  public static final int DUMP = 4;
  public static final int CALLIT = 5;

  public static final int TCP = 6;
  public static final int UDP = 17;

  /** The question for the port of a program. */
  public static Portmap ask(int program, int version, int protocol) {
    return new Portmap(program, version, protocol, 0);
  }

  public static Portmap decode(XdrReader in) {
    return new Portmap(
        in.int32("program"), in.int32("version"), in.int32("protocol"), in.bounded("port", 65535));
  }

  public byte[] encode() {
    return new XdrWriter().int32(program).int32(version).int32(protocol).int32(port).bytes();
  }

  /** The answer to GETPORT: 32 bits, 0 to 65535. */
  public static byte[] encodePort(int port) {
    return new XdrWriter().int32(port).bytes();
  }

  public static int decodePort(XdrReader in) {
    return in.bounded("port", 65535);
  }
}
