package org.ferroloop.robustness;

import org.ferroloop.random.RandomStream;

/** A way in which an input file gets damaged. */
interface Corruption {
  String name();

  /** The damaged file's bytes; the stream decides where and how. */
  byte[] apply(String text, RandomStream random);
}
