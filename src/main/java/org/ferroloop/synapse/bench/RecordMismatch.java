package org.ferroloop.synapse.bench;

import org.ferroloop.bench.BenchException;

/** What is done now is not what was recorded: the run is another one, or the device moved. */
public final class RecordMismatch extends BenchException {
  private static final long serialVersionUID = 1;

  /**
   * @param recorded what the record says
   * @param found what was done or read instead
   */
  public RecordMismatch(long operation, String recorded, String found) {
    super("operation " + operation + ": recorded was " + recorded + ", now it is " + found, null);
  }
}
