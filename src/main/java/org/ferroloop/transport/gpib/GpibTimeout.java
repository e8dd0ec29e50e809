package org.ferroloop.transport.gpib;

/** The coarse table of time-outs that GPIB libraries know: code n waits so many milliseconds. */
final class GpibTimeout {
  /** Codes 5 (1 ms) to 17 (1,000 s). */
  private static final long[] MILLIS = {
    1, 3, 10, 30, 100, 300, 1_000, 3_000, 10_000, 30_000, 100_000, 300_000, 1_000_000
  };

  private static final int FIRST_CODE = 5;

  private GpibTimeout() {}

  /** The longest wait that does not outlast the time left; at least 1 ms. */
  static int within(long millis) {
    int code = FIRST_CODE;
    for (int i = 0; i < MILLIS.length; i++) {
      if (MILLIS[i] <= millis) {
        code = FIRST_CODE + i;
      }
    }
    return code;
  }
}
