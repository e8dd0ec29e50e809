package org.ferroloop.transport.gpib;

import com.sun.jna.IntegerType;
import com.sun.jna.Native;

/** A count of bytes as C's size_t; public because JNA makes some. */
public final class SizeT extends IntegerType {
  private static final long serialVersionUID = 1L;

  public SizeT() {
    this(0);
  }

  public SizeT(long value) {
    super(Native.SIZE_T_SIZE, value, true);
  }
}
