package org.ferroloop.transport;

/** This wire has no such function. */
public final class LinkUnsupported extends LinkException {
  private static final long serialVersionUID = 1L;

  public LinkUnsupported(String resource, String what, Throwable cause) {
    super(resource, what, cause);
  }
}
