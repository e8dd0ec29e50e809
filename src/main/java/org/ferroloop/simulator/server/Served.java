package org.ferroloop.simulator.server;

import java.util.List;

/** A running server. Closing it ends its threads and connections; closing it twice is harmless. */
public interface Served extends AutoCloseable {
  /** What it offers, an address an instrument. */
  List<Address> addresses();

  @Override
  void close();

  /**
   * Where an instrument can be reached.
   *
   * @param instrument its name in the simulator file
   * @param resource the VISA resource name
   * @param remark what a client must know besides (adapter, core port); empty when nothing
   */
  record Address(String instrument, String resource, String remark) {}
}
