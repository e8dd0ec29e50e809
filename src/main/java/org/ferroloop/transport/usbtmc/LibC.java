package org.ferroloop.transport.usbtmc;

import com.sun.jna.LastErrorException;
import com.sun.jna.Library;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;

/** The calls of the C library that a character device takes; errno comes as the exception. */
interface LibC extends Library {
  int O_RDWR = 2;

  /**
   * The C library, or one that stands in for it.
   *
   * @param library "c", or the path of a shared library
   */
  static LibC load(String library) {
    return Native.load(library, LibC.class);
  }

  int open(String path, int flags) throws LastErrorException;

  int close(int descriptor) throws LastErrorException;

  NativeLong read(int descriptor, Memory into, NativeLong count) throws LastErrorException;

  NativeLong write(int descriptor, Memory from, NativeLong count) throws LastErrorException;

  int ioctl(int descriptor, NativeLong request, Object... argument) throws LastErrorException;
}
