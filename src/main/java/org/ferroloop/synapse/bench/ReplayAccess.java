package org.ferroloop.synapse.bench;

import java.util.List;
import org.ferroloop.instrument.IvSweep;
import org.ferroloop.instrument.PulseTrain;
import org.ferroloop.instrument.Reading;

/**
 * Answers from the operations that a journal holds, without any instrument. What was not recorded
 * is refused; with something to go on with, it is asked once the records have run out.
 */
public final class ReplayAccess implements DeviceAccess {
  private final DeviceJournal journal;
  private final Continuation after;
  private DeviceAccess live;
  private long done;

  /** What comes after the last recorded operation. */
  @FunctionalInterface
  public interface Continuation {
    /**
     * Called once, when the first operation is asked for that was not recorded.
     *
     * @param operations how many were recorded
     * @return who does all operations from now on
     */
    DeviceAccess from(long operations);
  }

  /** Refuses all that was not recorded. */
  public ReplayAccess(DeviceJournal journal) {
    this(
        journal,
        operations -> {
          throw new RecordMismatch(operations, "the end of the run", "one more operation");
        });
  }

  /** Goes on when the records have run out. */
  public ReplayAccess(DeviceJournal journal, Continuation after) {
    this.journal = journal;
    this.after = after;
  }

  /**
   * {@inheritDoc}
   *
   * @throws RecordMismatch when another operation was recorded
   */
  @Override
  public void pulse(String device, PulseTrain train) {
    DeviceOperation now = new DeviceOperation.Pulsed(device, train);
    DeviceOperation before = recorded();
    if (before == null) {
      live.pulse(device, train);
    } else if (!before.equals(now)) {
      throw new RecordMismatch(done, before.toString(), now.toString());
    }
    done++;
  }

  /**
   * {@inheritDoc}
   *
   * @throws RecordMismatch when another operation was recorded
   */
  @Override
  public List<Reading> read(String device, IvSweep sweep) {
    DeviceOperation before = recorded();
    if (before == null) {
      return live.read(device, sweep);
    }
    if (before instanceof DeviceOperation.Read read
        && read.device().equals(device)
        && read.readings().size() == sweep.points()) {
      done++;
      return read.readings();
    }
    String wanted = "a read of " + device + " at " + sweep.points() + " points";
    throw new RecordMismatch(done, before.toString(), wanted);
  }

  /** The next recorded operation; null when others go on. */
  private DeviceOperation recorded() {
    if (live != null) {
      return null;
    }
    DeviceOperation before = journal.next().orElse(null);
    if (before == null) {
      live = after.from(done);
    }
    return before;
  }
}
