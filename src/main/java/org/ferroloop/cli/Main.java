package org.ferroloop.cli;

/** The program's entry. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    boolean traces = System.getenv(Failures.TRACES) != null;
    System.exit(new FerroLoop(Console.system(), traces).run(args));
  }
}
