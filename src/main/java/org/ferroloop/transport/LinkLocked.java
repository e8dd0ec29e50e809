package org.ferroloop.transport;

/** Another controller holds the instrument. */
public final class LinkLocked extends LinkException {
  private static final long serialVersionUID = 1L;

  public LinkLocked(String resource, String what, Throwable cause) {
    super(resource, what, cause);
  }
}
