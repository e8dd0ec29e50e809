package org.ferroloop.transport.vxi11;

/**
 * An ONC-RPC call (RFC 5531, version 2). Credentials are AUTH_NONE; another sender's are skipped.
 *
 * @param xid transaction number, any 32 bits; the reply repeats it
 * @param program program number, any 32 bits
 * @param version program version, any 32 bits
 * @param procedure procedure number, any 32 bits
 * @param arguments the procedure's arguments in XDR
 */
public record RpcCall(int xid, int program, int version, int procedure, byte[] arguments) {
  private static final int CALL = 0;
  private static final int RPC_VERSION = 2;
  private static final int AUTH_NONE = 0;
  private static final int MOST_AUTH_BYTES = 400;

  /**
   * @throws org.ferroloop.transport.LinkProtocol when the bytes are no call of RPC version 2
   */
  public static RpcCall decode(String peer, byte[] record) {
    XdrReader in = new XdrReader(peer, record);
    int xid = in.int32("transaction number");
    int type = in.int32("message type");
    int rpc = in.int32("RPC version");
    if (type != CALL || rpc != RPC_VERSION) {
      throw in.wrong("message type " + type + ", RPC version " + rpc + ", expected a call (0, 2)");
    }
    int program = in.int32("program");
    int version = in.int32("version");
    int procedure = in.int32("procedure");
    skipAuth(in, "credential");
    skipAuth(in, "verifier");
    return new RpcCall(xid, program, version, procedure, in.rest());
  }

  static void skipAuth(XdrReader in, String field) {
    in.int32(field + " flavour");
    if (in.opaque(field).length > MOST_AUTH_BYTES) {
      throw in.wrong(field + " of more than " + MOST_AUTH_BYTES + " bytes");
    }
  }

  public byte[] encode() {
    return new XdrWriter()
        .int32(xid)
        .int32(CALL)
        .int32(RPC_VERSION)
        .int32(program)
        .int32(version)
        .int32(procedure)
        .int32(AUTH_NONE)
        .int32(0)
        .int32(AUTH_NONE)
        .int32(0)
        .raw(arguments)
        .bytes();
  }

  /** The arguments, to be read in order. */
  public XdrReader arguments(String peer) {
    return new XdrReader(peer, arguments);
  }
}
