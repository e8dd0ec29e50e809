package org.ferroloop.transport.gpib;

/** The values of iberr, in their order (linux-gpib manual, "iberr"). */
enum GpibError {
  EDVR("a system call failed"),
  ECIC("this board is not the controller in charge"),
  ENOL("no listener on the bus: is the instrument on, and at this address?"),
  EADR("the board is not addressed"),
  EARG("an argument is wrong"),
  ESAC("this board is not the system controller"),
  EABO("the transfer was aborted (time-out)"),
  ENEB("no such board, or it is not configured"),
  EDMA("the transfer memory failed"),
  UNUSED_9("unknown"),
  EOIP("another operation is in progress"),
  ECAP("the board cannot do this"),
  EFSO("a file operation failed"),
  UNUSED_13("unknown"),
  EBUS("the bus cannot send commands"),
  ESTB("status bytes were lost"),
  ESRQ("the service request line is stuck"),
  UNUSED_17("unknown"),
  UNUSED_18("unknown"),
  UNUSED_19("unknown"),
  ETAB("the table of the board is full"),
  ELCK("another process has locked the interface");

  private final String meaning;

  GpibError(String meaning) {
    this.meaning = meaning;
  }

  /** The error with this number; UNUSED_9 for any that is not in the table. */
  static GpibError of(int code) {
    return code >= 0 && code < values().length ? values()[code] : UNUSED_9;
  }

  /** "ENOL (2): no listener on the bus ...". */
  static String text(int code) {
    return code >= 0 && code < values().length
        ? values()[code].name() + " (" + code + "): " + values()[code].meaning
        : "iberr " + code;
  }
}
