package org.ferroloop.transport;

/** Something went wrong on a wire. The message names the resource, what was done and what came. */
public class LinkException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String resource;

  /**
   * @param resource the resource name
   * @param what what was done, what was expected and what came instead
   * @param cause may be null
   */
  public LinkException(String resource, String what, Throwable cause) {
    super(resource + ": " + what, cause);
    this.resource = resource;
  }

  public String resource() {
    return resource;
  }
}
