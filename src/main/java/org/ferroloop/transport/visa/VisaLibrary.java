package org.ferroloop.transport.visa;

import com.sun.jna.IntegerType;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.ShortByReference;

/**
 * The functions of a VISA library that are used (VPP-4.3.2). Handles are unsigned 32-bit numbers,
 * kept in an int; a negative status is an error.
 */
interface VisaLibrary extends Library {
  int viOpenDefaultRM(IntByReference manager);

  int viOpen(int manager, String name, int mode, int millis, IntByReference session);

  int viClose(int session);

  int viFindRsrc(
      int manager, String expression, IntByReference list, IntByReference count, byte[] first);

  int viFindNext(int list, byte[] name);

  int viRead(int session, byte[] data, int capacity, IntByReference length);

  int viWrite(int session, byte[] data, int size, IntByReference written);

  int viReadSTB(int session, ShortByReference status);

  int viClear(int session);

  int viAssertTrigger(int session, short protocol);

  int viLock(int session, int type, int millis, String key, byte[] access);

  int viUnlock(int session);

  int viSetAttribute(int session, int attribute, AttributeState value);

  int viStatusDesc(int session, int status, byte[] text);

  /** ViAttrState: unsigned and as wide as a pointer. */
  final class AttributeState extends IntegerType {
    private static final long serialVersionUID = 1L;

    public AttributeState() {
      this(0);
    }

    public AttributeState(long value) {
      super(Native.POINTER_SIZE, value, true);
    }
  }
}
