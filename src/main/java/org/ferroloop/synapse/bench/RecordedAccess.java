package org.ferroloop.synapse.bench;

import java.util.List;
import java.util.Optional;
import org.ferroloop.instrument.IvSweep;
import org.ferroloop.instrument.PulseTrain;
import org.ferroloop.instrument.Reading;

/**
 * Records all that is done to devices, each train before it goes out. Where the journal holds
 * operations of before, they are done again, on devices that begin where those began: each must be
 * the recorded one, with the recorded readings, bit for bit. So a run on a simulated bench goes on.
 */
public final class RecordedAccess implements DeviceAccess {
  private final DeviceAccess below;
  private final DeviceJournal journal;
  private long done;

  public RecordedAccess(DeviceAccess below, DeviceJournal journal) {
    this.below = below;
    this.journal = journal;
  }

  /**
   * {@inheritDoc}
   *
   * @throws RecordMismatch when another operation was recorded; nothing was fired
   */
  @Override
  public void pulse(String device, PulseTrain train) {
    DeviceOperation now = new DeviceOperation.Pulsed(device, train);
    Optional<DeviceOperation> before = journal.next();
    if (before.isEmpty()) {
      journal.append(now);
    } else if (!before.get().equals(now)) {
      throw new RecordMismatch(done, before.get().toString(), now.toString());
    }
    below.pulse(device, train);
    done++;
  }

  /**
   * {@inheritDoc}
   *
   * @throws RecordMismatch when another operation, or another reading, was recorded
   */
  @Override
  public List<Reading> read(String device, IvSweep sweep) {
    List<Reading> readings = below.read(device, sweep);
    DeviceOperation now = new DeviceOperation.Read(device, readings);
    Optional<DeviceOperation> before = journal.next();
    if (before.isEmpty()) {
      journal.append(now);
    } else if (!before.get().equals(now)) {
      throw new RecordMismatch(done, before.get().toString(), now.toString());
    }
    done++;
    return readings;
  }
}
