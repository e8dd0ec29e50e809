package org.ferroloop.simulator.mainframe;

import java.util.List;

/** A B1530A: two WGFMU channels, each with a remote-sense and switch unit (RSU) of its own. */
public final class WgfmuModule implements MainframeModule {
  private final int slot;
  private final String model;
  private final List<WgfmuOutput> outputs;

  /**
   * @param model as {@code UNT?} names it
   * @param outputs of its channels, n01 first
   */
  public WgfmuModule(int slot, String model, List<WgfmuOutput> outputs) {
    this.slot = slot;
    this.model = model;
    this.outputs = List.copyOf(outputs);
  }

  @Override
  public int slot() {
    return slot;
  }

  @Override
  public String model() {
    return model;
  }

  /** Its channels in order. */
  public List<WgfmuOutput> outputs() {
    return outputs;
  }

  @Override
  public void reset() {
    outputs.forEach(WgfmuOutput::reset);
  }
}
