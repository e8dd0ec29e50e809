package org.ferroloop.simulator.mainframe;

import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.ferroloop.simulator.node.Circuit;
import org.ferroloop.time.Clock;

/**
 * A B1500A without its languages: modules by slot, one error queue for all of them and for all
 * languages, the interlock. Not thread-safe: whoever calls holds the bench's lock.
 */
public final class Mainframe {
  /** Of a B1500A. */
  public static final int SLOTS = 10;

  private final String firmware;
  private final Circuit circuit;
  private final NavigableMap<Integer, MainframeModule> modules = new TreeMap<>();
  private final NavigableMap<Integer, WgfmuOutput> outputs = new TreeMap<>();
  private final MainframeErrors errors = new MainframeErrors();
  private boolean interlockClosed;

  /**
   * @param firmware as {@code *IDN?} tells it
   * @param circuit which its ports belong to
   * @param modules each in a slot of its own, 1 to {@link #SLOTS}
   * @throws IllegalArgumentException when two are in one slot or a slot is not there
   */
  public Mainframe(String firmware, Circuit circuit, List<MainframeModule> modules) {
    this.firmware = firmware;
    this.circuit = circuit;
    for (MainframeModule module : modules) {
      if (module.slot() < 1
          || module.slot() > SLOTS
          || this.modules.put(module.slot(), module) != null) {
        throw new IllegalArgumentException("slot " + module.slot() + " for " + module.model());
      }
      if (module instanceof WgfmuModule wgfmu) {
        wgfmu.outputs().forEach(output -> outputs.put(output.channel(), output));
      }
    }
  }

  /** As {@code *IDN?} tells it. */
  public String firmware() {
    return firmware;
  }

  /** Where its outputs lead. */
  public Circuit circuit() {
    return circuit;
  }

  /** The time of the bench. */
  public Clock clock() {
    return circuit.clock();
  }

  /** The one queue of errors. */
  public MainframeErrors errors() {
    return errors;
  }

  /** What is in a slot; empty when nothing is. */
  public Optional<MainframeModule> module(int slot) {
    return Optional.ofNullable(modules.get(slot));
  }

  /** The slots of its source-measure units, rising. */
  public List<Integer> smuSlots() {
    return modules.values().stream()
        .filter(SmuModule.class::isInstance)
        .map(MainframeModule::slot)
        .toList();
  }

  /**
   * The source-measure unit of a slot.
   *
   * @throws IllegalArgumentException when there is none
   */
  public SmuModule smu(int slot) {
    if (modules.get(slot) instanceof SmuModule smu) {
      return smu;
    }
    throw new IllegalArgumentException("no source-measure unit in slot " + slot);
  }

  /** The numbers of its WGFMU channels, rising: 501, 502, ... */
  public List<Integer> wgfmuChannels() {
    return List.copyOf(outputs.keySet());
  }

  /**
   * A WGFMU channel.
   *
   * @throws IllegalArgumentException when there is none of this number
   */
  public WgfmuOutput wgfmu(int channel) {
    WgfmuOutput output = outputs.get(channel);
    if (output == null) {
      throw new IllegalArgumentException(
          "no WGFMU channel " + channel + " among " + outputs.keySet());
    }
    return output;
  }

  /** Whether the interlock circuit is closed, without which no more than 42 V are forced. */
  public boolean interlockClosed() {
    return interlockClosed;
  }

  /** Closes or opens the interlock circuit; it is open after the start. */
  public void interlock(boolean closed) {
    interlockClosed = closed;
  }

  /** Every module as after power-on; the error queue stays ({@code *RST} leaves it too). */
  public void reset() {
    modules.values().forEach(MainframeModule::reset);
  }
}
