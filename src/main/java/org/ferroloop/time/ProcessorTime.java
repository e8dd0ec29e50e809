package org.ferroloop.time;

import java.lang.management.ManagementFactory;

/**
 * The time that processors spent on the calling thread. Beside the wall clock it tells a slow
 * program from a machine that is busy with others.
 */
public final class ProcessorTime {
  private ProcessorTime() {}

  /** Nanoseconds so far; differences count. 0 always where the virtual machine cannot tell. */
  public static long ofThisThread() {
    var threads = ManagementFactory.getThreadMXBean();
    return threads.isCurrentThreadCpuTimeSupported() ? threads.getCurrentThreadCpuTime() : 0;
  }
}
