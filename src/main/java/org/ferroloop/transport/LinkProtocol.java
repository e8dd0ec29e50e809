package org.ferroloop.transport;

/** The other side broke the rules of the protocol (bad frame, wrong id, wrong length). */
public final class LinkProtocol extends LinkException {
  private static final long serialVersionUID = 1L;

  public LinkProtocol(String resource, String what, Throwable cause) {
    super(resource, what, cause);
  }
}
