package org.ferroloop.synapse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ferroloop.synapse.bench.DeviceJournal;
import org.ferroloop.synapse.bench.DeviceOperation;

/** Operations in memory. */
final class MemoryJournal implements DeviceJournal {
  private final List<DeviceOperation> all = new ArrayList<>();
  private int given;

  /** The same operations from the first one on. */
  MemoryJournal again() {
    MemoryJournal other = new MemoryJournal();
    other.all.addAll(all);
    return other;
  }

  @Override
  public Optional<DeviceOperation> next() {
    return given < all.size() ? Optional.of(all.get(given++)) : Optional.empty();
  }

  @Override
  public void append(DeviceOperation operation) {
    all.add(operation);
    given = all.size();
  }
}
