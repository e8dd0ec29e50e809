package org.ferroloop.characterization.procedure;

import java.util.concurrent.atomic.AtomicReference;
import org.ferroloop.characterization.store.StoredRun;

/** The reads of a stored run, told as if it went on now. */
public final class RecordedReads {
  private RecordedReads() {}

  /**
   * Tells pulses and reads in order.
   *
   * @param firstDevice that the run begins with
   * @throws org.ferroloop.config.InputException naming the first corrupt record
   */
  public static void tell(StoredRun run, String firstDevice, RunListener listener) {
    AtomicReference<String> device = new AtomicReference<>(firstDevice);
    run.records(
        record -> {
          switch (record.kind()) {
            case "device" -> device.set(record.fields().get("device").text());
            case "pulse" -> listener.pulsed(record.time(), StepRecords.train(record));
            case "waveform" -> listener.forced(record.time(), WaveformRecords.waveform(record));
            case "samples" -> listener.sampled(WaveformRecords.sampled(device.get(), record));
            case "read" -> listener.read(StepRecords.observation(device.get(), record));
            default -> {
              // Nothing of the device.
            }
          }
        });
  }
}
