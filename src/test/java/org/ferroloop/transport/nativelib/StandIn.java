package org.ferroloop.transport.nativelib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.jna.NativeLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.CRC32;
import org.ferroloop.transport.gpib.GpibLink;
import org.ferroloop.transport.visa.Visa;
import org.slf4j.LoggerFactory;

/**
 * The native stand-in for VISA and linux-gpib (src/test/c/standin.c), built with gcc (or what CC
 * names) once for each state of its source. Without a compiler the tests that need it are skipped,
 * and fail in CI.
 */
public final class StandIn {
  private static final Path SOURCE = Path.of("src", "test", "c", "standin.c");

  /** Held: a library that nobody holds is unloaded, and forgets its peer. */
  private static NativeLibrary loaded;

  private StandIn() {}

  /** Builds and names the library to the bindings, and points it at a peer on the loopback. */
  public static void use(int port) {
    Path library = built();
    System.setProperty(Visa.OVERRIDE, library.toString());
    System.setProperty(GpibLink.OVERRIDE, library.toString());
    loaded = NativeLibrary.getInstance(library.toString());
    loaded.getFunction("standin_port").invokeVoid(new Object[] {port});
    plan("", 0, 0, 0);
  }

  /** No longer names the library to the bindings. */
  static void leave() {
    System.clearProperty(Visa.OVERRIDE);
    System.clearProperty(GpibLink.OVERRIDE);
  }

  /**
   * Makes the next call of a function answer this, whatever is true.
   *
   * @param status VISA status, or ibsta
   * @param error iberr
   * @param count how many bytes, or names, it says there were
   */
  static void plan(String function, int status, int error, int count) {
    loaded.getFunction("standin_plan").invokeVoid(new Object[] {function, status, error, count});
  }

  /** The library's file; skips the test that calls it where it cannot be built. */
  static synchronized Path built() {
    try {
      CRC32 crc = new CRC32();
      crc.update(Files.readAllBytes(SOURCE));
      Path library =
          Path.of("target", String.format("libstandin-%08x.so", crc.getValue())).toAbsolutePath();
      if (!Files.exists(library)) {
        Path fresh = Files.createTempFile(library.getParent(), "standin", ".so");
        try {
          compile(fresh);
          Files.move(fresh, library, StandardCopyOption.ATOMIC_MOVE);
        } finally {
          Files.deleteIfExists(fresh);
        }
      }
      return library;
    } catch (IOException e) {
      throw new AssertionError("the stand-in library cannot be built", e);
    }
  }

  private static void compile(Path output) {
    String compiler = System.getenv().getOrDefault("CC", "gcc");
    try {
      Process gcc =
          new ProcessBuilder(
                  compiler,
                  "-Wall",
                  "-Wextra",
                  "-Werror",
                  "-shared",
                  "-fPIC",
                  "-O1",
                  "-pthread",
                  "-o",
                  output.toString(),
                  SOURCE.toString())
              .redirectErrorStream(true)
              .start();
      String told = new String(gcc.getInputStream().readAllBytes());
      assertThat(gcc.waitFor()).as("%s: %s", compiler, told).isZero();
    } catch (IOException e) {
      boolean ci = "true".equals(System.getenv("CI"));
      assertThat(ci).as("CI is set and there is no C compiler: %s", e).isFalse();
      String why = "no C compiler (" + compiler + "): the native bindings are not tested";
      LoggerFactory.getLogger(StandIn.class).warn(why);
      assumeTrue(false, why);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
