package org.ferroloop.transport;

/** The line is gone (closed by the other side, cable, power); it must be opened anew. */
public final class LinkLost extends LinkException {
  private static final long serialVersionUID = 1L;

  public LinkLost(String resource, String what, Throwable cause) {
    super(resource, what, cause);
  }
}
