package org.ferroloop.transport;

/** The deadline passed before the message was complete; the link resynchronises itself. */
public final class LinkTimeout extends LinkException {
  private static final long serialVersionUID = 1L;

  public LinkTimeout(String resource, String what, Throwable cause) {
    super(resource, what, cause);
  }
}
