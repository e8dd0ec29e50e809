package org.ferroloop.transport.trace;

import org.ferroloop.transport.LinkException;

/** The program does something else than what was recorded; the message names both. */
public final class ReplayMismatch extends LinkException {
  private static final long serialVersionUID = 1L;

  public ReplayMismatch(String resource, String what) {
    super(resource, what, null);
  }
}
