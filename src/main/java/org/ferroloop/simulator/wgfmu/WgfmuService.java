package org.ferroloop.simulator.wgfmu;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.ferroloop.config.InputException;
import org.ferroloop.simulator.bench.SimulatedBench;

/** The native library of a simulated bench: built, served, and pointed to its server. */
public final class WgfmuService implements AutoCloseable {
  private final Path library;
  private final WgfmuServer server;

  private WgfmuService(Path library, WgfmuServer server) {
    this.library = library;
    this.server = server;
  }

  /**
   * Builds the library and serves the bench's mainframe to it.
   *
   * @param directory where the library and its address file are put
   * @throws InputException when the bench has not exactly one mainframe, when there is no C
   *     compiler, or when the directory cannot be written
   */
  public static WgfmuService start(SimulatedBench bench, Path directory) {
    List<String> mainframes = bench.mainframes();
    if (mainframes.size() != 1) {
      throw InputException.at(
          "simulated bench",
          0,
          "instruments",
          "the mainframes " + mainframes,
          "exactly one for the WGFMU library, which has one session");
    }
    Path library = WgfmuNative.build(directory);
    try {
      WgfmuServer server =
          new WgfmuServer(
              mainframes.get(0), bench.mainframe(mainframes.get(0)), Set.of(), bench.shared());
      WgfmuNative.point(library, server.address());
      return new WgfmuService(library, server);
    } catch (IOException e) {
      throw InputException.caused(
          "WGFMU library", 0, "", "its server cannot listen: " + e.getMessage(), e);
    }
  }

  /** The library's file, absolute. */
  public Path library() {
    return library;
  }

  @Override
  public void close() {
    server.close();
  }
}
