package org.ferroloop.transport;

/** The line could not be opened: no such host, port, device, permission or library. */
public final class LinkRefused extends LinkException {
  private static final long serialVersionUID = 1L;

  public LinkRefused(String resource, String what, Throwable cause) {
    super(resource, what, cause);
  }
}
