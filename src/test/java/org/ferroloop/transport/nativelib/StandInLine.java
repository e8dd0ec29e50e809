package org.ferroloop.transport.nativelib;

import org.ferroloop.transport.OutputQueue;

/** One opened session, as the instrument behind the stand-in sees it. */
interface StandInLine {
  /** Takes what one write function sent. */
  void write(byte[] bytes);

  /** At most so many bytes of the answer; null when none came in this time. */
  OutputQueue.Piece take(int most, long millis);

  int statusByte();

  /** Device clear; on bare lines the library only empties its buffers. */
  void clear();

  void trigger();

  /** An instrument that lines can be opened to. */
  interface Source {
    /**
     * @param resource the name the session was opened with
     * @param cut breaks the session, as a pulled cable does
     */
    StandInLine open(String resource, Runnable cut);
  }
}
