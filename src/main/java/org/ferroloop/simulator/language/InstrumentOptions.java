package org.ferroloop.simulator.language;

import java.util.Map;
import java.util.Optional;

/**
 * What one simulated instrument has of its own, beside its language.
 *
 * @param serial replaces the serial number of the language file
 * @param firmware replaces its firmware
 * @param quirks quirks of the language file to switch on or off, by name
 */
public record InstrumentOptions(
    Optional<String> serial, Optional<String> firmware, Map<String, Boolean> quirks) {
  /** As the language file has it. */
  public static final InstrumentOptions NONE =
      new InstrumentOptions(Optional.empty(), Optional.empty(), Map.of());

  public InstrumentOptions {
    quirks = Map.copyOf(quirks);
  }

  public InstrumentOptions withQuirk(String name, boolean on) {
    Map<String, Boolean> more = new java.util.HashMap<>(quirks);
    more.put(name, on);
    return new InstrumentOptions(serial, firmware, more);
  }
}
