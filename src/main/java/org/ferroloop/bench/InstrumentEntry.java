package org.ferroloop.bench;

import org.ferroloop.instrument.profile.Dialect;
import org.ferroloop.instrument.profile.Profiles;
import org.ferroloop.transport.LinkOptions;
import org.ferroloop.transport.ResourceName;

/**
 * One instrument of a bench file.
 *
 * @param name unique on the bench
 * @param resource where it is; null of a simulator that is not started ({@link BenchPlan#started})
 * @param profile the name of a shipped profile, or the path of one
 * @param channel which of its outputs, as the instrument calls it; empty for the first
 * @param link what the file says of the line besides its name
 * @param wire how its output reaches the devices; null for a matrix
 * @param mainframe what it says of a module of a B1500A
 */
public record InstrumentEntry(
    String name,
    ResourceName resource,
    String profile,
    String channel,
    LinkOptions link,
    Wire wire,
    MainframeFields mainframe) {
  /** Of an instrument that is no module of a B1500A, or of which nothing more is said. */
  public InstrumentEntry(
      String name,
      ResourceName resource,
      String profile,
      String channel,
      LinkOptions link,
      Wire wire) {
    this(name, resource, profile, channel, link, wire, MainframeFields.DEFAULT);
  }

  /** The same instrument found elsewhere. */
  InstrumentEntry at(SimulatedPlace place) {
    MainframeFields fields =
        place.library().map(path -> mainframe.through(path.toString())).orElse(mainframe);
    return new InstrumentEntry(
        name, place.resource(), profile, channel, place.link().apply(link), wire, fields);
  }

  /**
   * Refuses an instrument that cannot sample its current, before anything is opened.
   *
   * @throws Refusal saying what can
   */
  public void requireWaveforms() {
    boolean wgfmu = Profiles.find(profile).dialect() == Dialect.WGFMU;
    if (!wgfmu || !mainframe.mode().equals("fast-iv")) {
      throw new Refusal(
          name
              + " ("
              + profile
              + (wgfmu ? " in " + mainframe.mode() + " mode" : "")
              + ") cannot sample its own current while it forces a waveform; a WGFMU channel of a"
              + " B1500A can: profile: keysight-b1530a with mode: fast-iv");
    }
  }
}
