package org.ferroloop.transport.visa;

import java.util.Arrays;

/** VISA status codes with a meaning for a link (VPP-4.3.2, appendix B). */
enum VisaStatus {
  SUCCESS(0),
  SUCCESS_TERM_CHAR(0x3FFF0005),
  SUCCESS_MAX_CNT(0x3FFF0006),
  ERROR_SYSTEM_ERROR(0xBFFF0000),
  ERROR_INV_OBJECT(0xBFFF000E),
  ERROR_RSRC_LOCKED(0xBFFF000F),
  ERROR_RSRC_NFOUND(0xBFFF0011),
  ERROR_INV_RSRC_NAME(0xBFFF0012),
  ERROR_TMO(0xBFFF0015),
  ERROR_NSUP_ATTR(0xBFFF001D),
  ERROR_NSUP_ATTR_STATE(0xBFFF001E),
  ERROR_ABORT(0xBFFF0030),
  ERROR_RAW_WR_PROT_VIOL(0xBFFF0034),
  ERROR_RAW_RD_PROT_VIOL(0xBFFF0035),
  ERROR_OUTP_PROT_VIOL(0xBFFF0036),
  ERROR_INP_PROT_VIOL(0xBFFF0037),
  ERROR_BERR(0xBFFF0038),
  ERROR_ALLOC(0xBFFF003C),
  ERROR_IO(0xBFFF003E),
  ERROR_NLISTENERS(0xBFFF005F),
  ERROR_NCIC(0xBFFF0060),
  ERROR_NSUP_OPER(0xBFFF0067),
  ERROR_ASRL_PARITY(0xBFFF006A),
  ERROR_ASRL_FRAMING(0xBFFF006B),
  ERROR_ASRL_OVERRUN(0xBFFF006C),
  ERROR_RSRC_BUSY(0xBFFF0072),
  ERROR_LIBRARY_NFOUND(0xBFFF009E),
  ERROR_CONN_LOST(0xBFFF00A6),
  ERROR_NPERMISSION(0xBFFF00A8),
  /** Any other code. */
  OTHER(-1);

  private final int code;

  VisaStatus(int code) {
    this.code = code;
  }

  static VisaStatus of(int code) {
    return Arrays.stream(values()).filter(s -> s.code == code).findFirst().orElse(OTHER);
  }

  /** The name as it stands in the vendors' manuals, with the code. */
  static String text(int code) {
    VisaStatus status = of(code);
    String name = status == OTHER ? "VISA status" : "VI_" + status.name();
    return String.format("%s (0x%08X)", name, code);
  }
}
