package org.ferroloop.characterization.devices;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.ferroloop.characterization.store.RunStore;
import org.ferroloop.characterization.store.StoredRun;
import org.ferroloop.synapse.bench.DeviceJournal;
import org.ferroloop.synapse.bench.DeviceOperation;

/** The operations of a run's store: those that it holds, then those that are added. */
public final class StoredJournal implements DeviceJournal {
  private final RunStore store;
  private final Deque<DeviceOperation> recorded;
  private long step;

  private StoredJournal(RunStore store, List<DeviceOperation> recorded) {
    this.store = store;
    this.recorded = new ArrayDeque<>(recorded);
    this.step = recorded.size();
  }

  /** Of a store that was just begun. */
  public static StoredJournal begun(RunStore store) {
    return new StoredJournal(store, List.of());
  }

  /**
   * Of a store that is gone on with.
   *
   * @param recorded as {@link #operations} gave them
   */
  public static StoredJournal resumed(RunStore store, List<DeviceOperation> recorded) {
    return new StoredJournal(store, recorded);
  }

  /**
   * Of a run that is only answered from.
   *
   * @throws org.ferroloop.config.InputException when it is damaged
   */
  public static DeviceJournal readOnly(StoredRun run) {
    return new StoredJournal(null, operations(run));
  }

  /**
   * All operations of a run.
   *
   * @throws org.ferroloop.config.InputException when it is damaged
   */
  public static List<DeviceOperation> operations(StoredRun run) {
    List<DeviceOperation> all = new ArrayList<>();
    run.records(record -> OperationFields.operation(record).ifPresent(all::add));
    return all;
  }

  @Override
  public Optional<DeviceOperation> next() {
    return Optional.ofNullable(recorded.poll());
  }

  /** How many of the recorded operations were not given yet. */
  public int left() {
    return recorded.size();
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException when the journal is read only
   */
  @Override
  public void append(DeviceOperation operation) {
    if (store == null) {
      throw new IllegalStateException("a journal that is only read");
    }
    store.append(OperationFields.kind(operation), OperationFields.of(step++, operation));
    if (operation instanceof DeviceOperation.Pulsed) {
      store.flush();
    }
  }
}
