package org.ferroloop.time;

import java.lang.management.ManagementFactory;

/**
 * The time that processors spent on the calling thread, and on compiling the program while it runs.
 * Beside the wall clock it tells a slow program from a machine that is busy with others.
 */
public final class ProcessorTime {
  private static final long NANOS_A_MILLISECOND = 1_000_000;

  private ProcessorTime() {}

  /** Nanoseconds so far; differences count. 0 always where the virtual machine cannot tell. */
  public static long ofThisThread() {
    var threads = ManagementFactory.getThreadMXBean();
    return threads.isCurrentThreadCpuTimeSupported() ? threads.getCurrentThreadCpuTime() : 0;
  }

  /**
   * Nanoseconds by the clock, in whole milliseconds, that the virtual machine has compiled so far,
   * about, the sum of its compiling threads; differences count. 0 always where it cannot tell.
   */
  public static long ofTheCompiler() {
    var compiler = ManagementFactory.getCompilationMXBean();
    return compiler != null && compiler.isCompilationTimeMonitoringSupported()
        ? compiler.getTotalCompilationTime() * NANOS_A_MILLISECOND
        : 0;
  }
}
