package org.ferroloop.transport.hislip;

import java.nio.ByteBuffer;
import org.ferroloop.transport.LinkProtocol;

/** Numbers with which a session is set up and carried on (IVI-6.1, sections 6.1 to 6.14). */
public final class HislipSession {
  /** Version 1.0: major in the high byte, minor in the low one. */
  public static final int VERSION = 0x0100;

  /** First message id after initialisation and after device clear. */
  public static final int FIRST_MESSAGE_ID = 0xFFFF_FF00;

  /** What is added to the message id for each Data, DataEnd or Trigger of the client. */
  public static final int MESSAGE_ID_STEP = 2;

  /** The id of server data that answer no client message (overlap mode). */
  public static final int NO_MESSAGE_ID = 0xFFFF_FFFF;

  /** Control bit 0 of InitializeResponse and device clear: 1 overlap mode, 0 synchronised. */
  public static final int OVERLAP = 1;

  /**
   * Control bit 0 of the client's Data, DataEnd, Trigger and AsyncStatusQuery: the end of a
   * response (RMT, response message terminator) was handed to the caller since the last such
   * message.
   */
  public static final int RMT_DELIVERED = 1;

  /** Control of AsyncLock: release; request. */
  public static final int LOCK_RELEASE = 0;

  public static final int LOCK_REQUEST = 1;

  /** Control of AsyncLockResponse: timed out; exclusive; shared; error (none held, or held). */
  public static final int LOCK_FAILURE = 0;

  public static final int LOCK_SUCCESS = 1;
  public static final int LOCK_SHARED_SUCCESS = 2;
  public static final int LOCK_ERROR = 3;

  private HislipSession() {}

  /**
   * Two halves of a parameter: Initialize (version, vendor id), InitializeResponse (version,
   * session id).
   *
   * @param high bits 31 to 16
   * @param low bits 15 to 0
   */
  public static int parameter(int high, int low) {
    return high << 16 | low & 0xFFFF;
  }

  public static int high(int parameter) {
    return parameter >>> 16;
  }

  public static int low(int parameter) {
    return parameter & 0xFFFF;
  }

  /** Two letters of a vendor as 16 bits. */
  public static int vendor(char first, char second) {
    return (first & 0xFF) << 8 | second & 0xFF;
  }

  /** The payload of AsyncMaxMsgSize and its response: 8 bytes, big-endian. */
  public static byte[] encodeSize(long size) {
    return ByteBuffer.allocate(8).putLong(size).array();
  }

  /**
   * @param peer who sent the message
   * @throws LinkProtocol when the payload is not 8 bytes holding a positive number
   */
  public static long decodeSize(String peer, HislipMessage message) {
    long size = message.payload().length == 8 ? ByteBuffer.wrap(message.payload()).getLong() : 0;
    if (size <= 0) {
      throw new LinkProtocol(
          peer, message + ": expected 8 bytes with a positive message size", null);
    }
    return size;
  }
}
