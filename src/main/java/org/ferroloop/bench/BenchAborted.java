package org.ferroloop.bench;

/** A run was stopped and the bench made safe; the cause tells why, the report what was done. */
public final class BenchAborted extends BenchException {
  private static final long serialVersionUID = 1L;

  private final transient SafetyReport report;

  BenchAborted(SafetyReport report, Throwable cause) {
    super(cause.getMessage() + "; " + report.text(), cause);
    this.report = report;
  }

  /** What was done to make the bench safe. */
  public SafetyReport report() {
    return report;
  }
}
