package org.ferroloop.transport.visa;

import org.ferroloop.transport.SerialSettings;

/** Attributes of VISA sessions that are set (VPP-4.3.2, appendix A). */
enum VisaAttribute {
  SEND_END_EN(0x3FFF0016),
  TERMCHAR(0x3FFF0018),
  TMO_VALUE(0x3FFF001A),
  TERMCHAR_EN(0x3FFF0038),
  ASRL_BAUD(0x3FFF0021),
  ASRL_DATA_BITS(0x3FFF0022),
  ASRL_PARITY(0x3FFF0023),
  ASRL_STOP_BITS(0x3FFF0024),
  ASRL_FLOW_CNTRL(0x3FFF0025),
  ASRL_END_IN(0x3FFF00B3),
  ASRL_END_OUT(0x3FFF00B4);

  /** Value of ASRL_END_IN: a read ends at the termination character. */
  static final int ASRL_END_TERMCHAR = 2;

  /** Value of ASRL_END_OUT: nothing is added to what is written. */
  static final int ASRL_END_NONE = 0;

  private final int code;

  VisaAttribute(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }

  /** VI_ASRL_PAR_NONE to VI_ASRL_PAR_SPACE. */
  static int parity(SerialSettings.Parity parity) {
    return switch (parity) {
      case NONE -> 0;
      case ODD -> 1;
      case EVEN -> 2;
      case MARK -> 3;
      case SPACE -> 4;
    };
  }

  /** VI_ASRL_FLOW_NONE to VI_ASRL_FLOW_DTR_DSR. */
  static int flow(SerialSettings.Flow flow) {
    return switch (flow) {
      case NONE -> 0;
      case XON_XOFF -> 1;
      case RTS_CTS -> 2;
      case DTR_DSR -> 4;
    };
  }

  /** VI_ASRL_STOP_ONE is 10, VI_ASRL_STOP_TWO is 20. */
  static int stopBits(int bits) {
    return 10 * bits;
  }
}
