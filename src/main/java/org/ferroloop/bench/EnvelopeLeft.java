package org.ferroloop.bench;

import java.util.List;
import org.ferroloop.instrument.Reading;

/** A device showed what its envelope does not allow; the run is stopped for it. */
public final class EnvelopeLeft extends BenchException {
  private static final long serialVersionUID = 1L;

  private final transient List<Reading> readings;

  /**
   * @param measured what was seen, with its unit
   * @param readings all that was read, for the record
   */
  public EnvelopeLeft(String device, String measured, String allowed, List<Reading> readings) {
    super(device + ": measured " + measured + ", allowed " + allowed, null);
    this.readings = List.copyOf(readings);
  }

  /** The readings, which are not lost with the run. */
  public List<Reading> readings() {
    return readings;
  }
}
