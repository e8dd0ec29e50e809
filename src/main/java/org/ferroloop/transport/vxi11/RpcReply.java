package org.ferroloop.transport.vxi11;

/**
 * An ONC-RPC reply (RFC 5531).
 *
 * @param xid transaction number of the call
 * @param status whether the call was carried out
 * @param results the procedure's results in XDR; empty unless the status is SUCCESS
 */
public record RpcReply(int xid, Status status, byte[] results) {
  private static final int REPLY = 1;
  private static final int ACCEPTED = 0;
  private static final int DENIED = 1;

  /** What became of a call; the first six are accept_stat 0 to 5 of the standard. */
  public enum Status {
    SUCCESS("done"),
    PROGRAM_UNAVAILABLE("no such program here"),
    PROGRAM_MISMATCH("no such version of the program"),
    PROCEDURE_UNAVAILABLE("no such procedure"),
    GARBAGE_ARGUMENTS("arguments could not be read"),
    SYSTEM_ERROR("error of the other system"),
    /** reply_stat 1: another RPC version, or credentials refused. */
    DENIED("call denied");

    private final String text;

    Status(String text) {
      this.text = text;
    }

    /** In words. */
    public String text() {
      return text;
    }
  }

  public static RpcReply success(int xid, byte[] results) {
    return new RpcReply(xid, Status.SUCCESS, results);
  }

  public static RpcReply failure(int xid, Status status) {
    return new RpcReply(xid, status, new byte[0]);
  }

  /**
   * @throws org.ferroloop.transport.LinkProtocol when the bytes are no reply
   */
  public static RpcReply decode(String peer, byte[] record) {
    XdrReader in = new XdrReader(peer, record);
    int xid = in.int32("transaction number");
    int type = in.int32("message type");
    if (type != REPLY) {
      throw in.wrong("message type " + type + ", expected a reply (1)");
    }
    if (in.bounded("reply status", DENIED) == DENIED) {
      return failure(xid, Status.DENIED);
    }
    RpcCall.skipAuth(in, "verifier");
    Status status = Status.values()[in.bounded("accept status", Status.SYSTEM_ERROR.ordinal())];
    return status == Status.SUCCESS ? success(xid, in.rest()) : failure(xid, status);
  }

  public byte[] encode() {
    XdrWriter out = new XdrWriter().int32(xid).int32(REPLY);
    if (status == Status.DENIED) {
      // reject_stat RPC_MISMATCH, lowest and highest version
      return out.int32(DENIED).int32(0).int32(2).int32(2).bytes();
    }
    out.int32(ACCEPTED).int32(0).int32(0).int32(status.ordinal());
    if (status == Status.PROGRAM_MISMATCH) {
      out.int32(1).int32(1);
    }
    return out.raw(results).bytes();
  }

  /** The results, to be read in order. */
  public XdrReader results(String peer) {
    return new XdrReader(peer, results);
  }
}
