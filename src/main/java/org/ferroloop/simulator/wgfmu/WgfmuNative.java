package org.ferroloop.simulator.wgfmu;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.ferroloop.config.InputException;

/**
 * Builds the native library that a driver of the vendor's WGFMU library loads instead: it exports
 * the same functions and forwards them to a {@link WgfmuServer}. For Linux and macOS; wants a C
 * compiler, gcc or what the environment variable CC names.
 */
public final class WgfmuNative {
  private static final String FOLDER = "/native/wgfmu/";
  private static final String HEADER = "wire.h";
  private static final List<String> SOURCES =
      List.of(
          "wire.c",
          "values.c",
          "session.c",
          "errors.c",
          "setup.c",
          "patterns.c",
          "check.c",
          "run.c");

  private WgfmuNative() {}

  /**
   * Compiles the library.
   *
   * @param directory where it is put; made when it is not there
   * @return the library's file
   * @throws InputException when it does not compile, or the directory cannot be written; of the
   *     field CC when there is no compiler
   */
  public static Path build(Path directory) {
    Path library = directory.resolve(System.mapLibraryName("wgfmu")).toAbsolutePath();
    try {
      Files.createDirectories(directory);
      Path work = Files.createTempDirectory(directory, "build");
      try {
        compile(work, work.resolve("library"));
        Files.move(work.resolve("library"), library, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        for (String name : names()) {
          Files.deleteIfExists(work.resolve(name));
        }
        Files.deleteIfExists(work.resolve("library"));
        Files.delete(work);
      }
      return library;
    } catch (IOException e) {
      throw failed(directory, "cannot be written: " + e.getMessage(), e);
    }
  }

  /**
   * Tells a library where its simulated mainframe is: in a file beside it.
   *
   * @param address HOST:PORT of a {@link WgfmuServer}
   * @throws InputException when the file cannot be written
   */
  public static void point(Path library, String address) {
    Path file = library.resolveSibling(library.getFileName() + ".address");
    try {
      Files.writeString(file, address + "\n");
    } catch (IOException e) {
      throw failed(file, "cannot be written: " + e.getMessage(), e);
    }
  }

  /** The sources as one text, to see whether a library is built of these. */
  public static String sources() {
    StringBuilder all = new StringBuilder();
    names().forEach(name -> all.append(new String(source(name), StandardCharsets.UTF_8)));
    return all.toString();
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>(SOURCES);
    names.add(HEADER);
    return names;
  }

  private static byte[] source(String name) {
    try (InputStream stream = WgfmuNative.class.getResourceAsStream(FOLDER + name)) {
      if (stream == null) {
        throw new IllegalStateException("no resource " + FOLDER + name);
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw failed(Path.of(name), "cannot be read: " + e.getMessage(), e);
    }
  }

  private static void compile(Path work, Path output) throws IOException {
    for (String name : names()) {
      Files.write(work.resolve(name), source(name));
    }
    String compiler = System.getenv().getOrDefault("CC", "gcc");
    List<String> command = new ArrayList<>(List.of(compiler.strip().split("\\s+")));
    command.addAll(
        List.of("-Wall", "-Wextra", "-shared", "-fPIC", "-O1", "-fvisibility=hidden", "-pthread"));
    command.addAll(List.of("-o", output.toString()));
    SOURCES.forEach(name -> command.add(work.resolve(name).toString()));
    command.add("-ldl");
    Process process = start(compiler, new ProcessBuilder(command).redirectErrorStream(true));
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0 || !told.isBlank()) {
        throw failed(work, compiler + " says: " + told.strip(), null);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed(work, "interrupted while " + compiler + " was running", e);
    }
  }

  private static Process start(String compiler, ProcessBuilder builder) {
    try {
      return builder.start();
    } catch (IOException e) {
      throw InputException.caused(
          "C compiler",
          0,
          "CC",
          compiler
              + " cannot be started ("
              + e.getMessage()
              + "); install gcc, or name a compiler in the environment variable CC",
          e);
    }
  }

  private static InputException failed(Path where, String what, Throwable cause) {
    return InputException.caused(where.toString(), 0, "", what, cause);
  }
}
