package org.ferroloop.instrument;

/** An instrument refused, reported an error, or answered what cannot be. */
public class InstrumentException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String instrument;
  private final String resource;
  private final String command;

  /**
   * @param instrument its name on the bench
   * @param resource its resource name
   * @param command what was sent; empty when nothing was
   * @param detail what was expected and what came back, in the instrument's own words
   * @param cause may be null
   */
  public InstrumentException(
      String instrument, String resource, String command, String detail, Throwable cause) {
    super(
        instrument
            + " ("
            + resource
            + ")"
            + (command.isEmpty() ? "" : " after \"" + command + "\"")
            + ": "
            + detail,
        cause);
    this.instrument = instrument;
    this.resource = resource;
    this.command = command;
  }

  public String instrument() {
    return instrument;
  }

  public String resource() {
    return resource;
  }

  public String command() {
    return command;
  }
}
