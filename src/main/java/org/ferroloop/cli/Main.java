package org.ferroloop.cli;

/** The program's entry. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    if (args.length == 1 && (args[0].equals("--version") || args[0].equals("-V"))) {
      // Scripts ask often: the tree of commands, half of the start, is not built for this answer.
      System.out.println(Version.line());
      return;
    }
    boolean traces = System.getenv(Failures.TRACES) != null;
    System.exit(new FerroLoop(Console.system(), traces).run(args));
  }
}
