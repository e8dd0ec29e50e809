package org.ferroloop.transport.gpib;

import com.sun.jna.Library;
import com.sun.jna.NativeLong;
import com.sun.jna.ptr.ByteByReference;

/**
 * The functions of linux-gpib and NI-488.2 that are used. Status comes from the thread's own
 * ThreadIbsta, ThreadIberr and ThreadIbcntl, because the global ones are shared by all threads.
 */
interface GpibLibrary extends Library {
  int ibdev(int board, int primary, int secondary, int timeout, int eot, int eos);

  int ibonl(int device, int online);

  int ibtmo(int device, int timeout);

  int ibwrt(int device, byte[] data, SizeT size);

  int ibrd(int device, byte[] data, SizeT capacity);

  int ibclr(int device);

  int ibtrg(int device);

  int ibrsp(int device, ByteByReference status);

  int ThreadIbsta();

  int ThreadIberr();

  NativeLong ThreadIbcntl();
}
