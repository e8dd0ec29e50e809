package org.ferroloop.transport.vxi11;

/** Program and procedure numbers and flag bits of VXI-11.1, section B and appendix. */
public final class Vxi11Program {
  /** Core channel. */
  public static final int CORE = 0x0607AF;

  /** Abort channel. */
  public static final int ABORT = 0x0607B0;

  /** Interrupt channel; the controller serves it. */
  public static final int INTERRUPT = 0x0607B1;

  /** Version of all three. */
  public static final int VERSION = 1;

  public static final int CREATE_LINK = 10;
  public static final int DEVICE_WRITE = 11;
  public static final int DEVICE_READ = 12;
  public static final int DEVICE_READSTB = 13;
  public static final int DEVICE_TRIGGER = 14;
  public static final int DEVICE_CLEAR = 15;
  public static final int DEVICE_REMOTE = 16;
  public static final int DEVICE_LOCAL = 17;
  public static final int DEVICE_LOCK = 18;
  public static final int DEVICE_UNLOCK = 19;
  public static final int DEVICE_ENABLE_SRQ = 20;
  public static final int DEVICE_DOCMD = 22;
  public static final int DESTROY_LINK = 23;
  public static final int CREATE_INTR_CHAN = 25;
  public static final int DESTROY_INTR_CHAN = 26;

  /** The only procedure of the abort channel. */
  public static final int DEVICE_ABORT = 1;

  /** The only procedure of the interrupt channel. */
  public static final int DEVICE_INTR_SRQ = 30;

  /** Device_Flags: wait for the lock until lock_timeout. */
  public static final int FLAG_WAIT_LOCK = 1;

  /** Device_Flags: this device_write ends the message. */
  public static final int FLAG_END = 8;

  /** Device_Flags: stop device_read at termChar. */
  public static final int FLAG_TERMCHR = 128;

  /** Reason bits of device_read: requestSize reached; termChar seen; the message's end. */
  public static final int REASON_REQCNT = 1;

  public static final int REASON_CHR = 2;
  public static final int REASON_END = 4;

  /** The least maxRecvSize that an instrument may offer, bytes. */
  public static final int LEAST_RECV_SIZE = 1024;

  private Vxi11Program() {}
}
