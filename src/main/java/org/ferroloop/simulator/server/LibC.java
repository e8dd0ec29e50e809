package org.ferroloop.simulator.server;

import com.sun.jna.LastErrorException;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;

/** The few functions of the C library that a pseudo-terminal takes (POSIX.1-2008, termios). */
interface LibC extends Library {
  LibC C = Native.load("c", LibC.class);

  /** Read and write, and no controlling terminal; the same numbers on every Linux. */
  int O_RDWR_NOCTTY = 2 | 0x100;

  short POLLIN = 1;
  short POLLHUP = 0x10;

  int posix_openpt(int flags) throws LastErrorException;

  int grantpt(int fd) throws LastErrorException;

  int unlockpt(int fd) throws LastErrorException;

  String ptsname(int fd);

  int open(String path, int flags) throws LastErrorException;

  int close(int fd) throws LastErrorException;

  NativeLong read(int fd, byte[] buffer, NativeLong count) throws LastErrorException;

  NativeLong write(int fd, byte[] buffer, NativeLong count) throws LastErrorException;

  int poll(Pointer fds, NativeLong count, int timeoutMillis) throws LastErrorException;

  int tcgetattr(int fd, Pointer termios) throws LastErrorException;

  int tcsetattr(int fd, int when, Pointer termios) throws LastErrorException;

  void cfmakeraw(Pointer termios);
}
