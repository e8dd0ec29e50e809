package org.ferroloop.bench;

/** The bench refused an action; nothing was sent, and it goes on as it was. */
public class Refusal extends BenchException {
  private static final long serialVersionUID = 1L;

  public Refusal(String message) {
    super(message, null);
  }
}
