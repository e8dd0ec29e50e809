package org.ferroloop.simulator.mainframe;

/** What is in one slot of a mainframe. */
public sealed interface MainframeModule permits SmuModule, WgfmuModule {
  /** Its slot, from 1. */
  int slot();

  /** As {@code UNT?} names it: "B1517A". */
  String model();

  /** Its revision, as {@code UNT?} tells it behind the model. */
  default String revision() {
    return "0";
  }

  /** As after power-on. */
  void reset();
}
