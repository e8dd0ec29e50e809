package org.ferroloop.simulator.language.tsp;

/** A field of the instrument that does something when it is read or written. */
interface Attribute {
  Object read();

  /** value: never null. */
  void write(Object value);
}
