package org.ferroloop.synapse.bench;

import java.util.List;
import org.ferroloop.bench.SynapseFields;
import org.ferroloop.synapse.SynapseArray;

/** Arrays that answer from a recorded run. */
public final class ReplayArray {
  private ReplayArray() {}

  /**
   * An array that gives the answers of a run to what was asked in that run, in the same order; all
   * else is a {@link RecordMismatch}. Nothing is opened.
   *
   * @param records of the run
   * @param devices the cells in their order
   * @param fields as the run had them
   */
  public static SynapseArray of(DeviceJournal records, List<String> devices, SynapseFields fields) {
    return new BenchArray(new ReplayAccess(records), devices, fields);
  }
}
