package org.ferroloop.characterization.procedure;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.ferroloop.characterization.store.StoredRun;

/** What is made of a run's records when it ends, early or not. */
public interface RunOutput {
  /** What the manifest has to say of it, by name. */
  Map<String, Object> manifest();

  /**
   * Refuses what could not be written, before a device is pulsed for it.
   *
   * @throws IllegalArgumentException when its labels cannot stand in the files
   */
  void check();

  /**
   * Makes the files.
   *
   * @param files is given each file's name and bytes
   * @return the names
   * @throws org.ferroloop.config.InputException when a record is corrupt
   */
  List<String> write(StoredRun run, BiConsumer<String, byte[]> files);
}
