package org.ferroloop.transport.usbtmc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The C compiler; without one the tests that need it are skipped, and fail in CI. */
final class Gcc {
  private Gcc() {}

  static void run(String... arguments) {
    List<String> command = new ArrayList<>(List.of("gcc", "-Wall", "-Werror"));
    command.addAll(List.of(arguments));
    run(command);
  }

  /** Runs a program and gives what it prints. */
  static String run(List<String> command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as("%s: %s", command, told).isZero();
      return told;
    } catch (IOException e) {
      boolean ci = "true".equals(System.getenv("CI"));
      assertThat(ci).as("CI is set and there is no gcc: %s", e).isFalse();
      assumeTrue(false, "no gcc here: the usbtmc binding is not tested");
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
