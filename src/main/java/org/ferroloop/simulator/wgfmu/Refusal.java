package org.ferroloop.simulator.wgfmu;

/** A call that fails: its return code and what the library says about it. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ReturnCode code;

  Refusal(ReturnCode code, String detail) {
    super(code.text() + "; " + detail);
    this.code = code;
  }

  ReturnCode code() {
    return code;
  }
}
