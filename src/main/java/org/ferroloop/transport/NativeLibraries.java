package org.ferroloop.transport;

import com.sun.jna.Function;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds and loads vendor libraries, lazily; absence is told with what was searched. */
public final class NativeLibraries {
  private NativeLibraries() {}

  /**
   * Loads the first library that is there and has all the functions.
   *
   * @param what the library in words ("VISA library")
   * @param override the environment variable and system property that names a file instead
   * @param names file names or paths that are tried in this order
   * @param bindings the functions
   * @throws LinkRefused when none can be loaded, telling each name and reason
   */
  public static <T extends Library> T load(
      String what, String override, List<String> names, Class<T> bindings) {
    return load(what, override, names, bindings, Map.of());
  }

  /**
   * The same for a library whose functions are stdcall on Windows, which matters with 32 bits only.
   *
   * @throws LinkRefused when none can be loaded, telling each name and reason
   */
  public static <T extends Library> T loadStdcall(
      String what, String override, List<String> names, Class<T> bindings) {
    Map<String, Object> options =
        Platform.isWindows()
            ? Map.of(Library.OPTION_CALLING_CONVENTION, Function.ALT_CONVENTION)
            : Map.of();
    return load(what, override, names, bindings, options);
  }

  private static <T extends Library> T load(
      String what,
      String override,
      List<String> names,
      Class<T> bindings,
      Map<String, Object> options) {
    String given = System.getProperty(override, System.getenv(override));
    boolean own = given != null && !given.isBlank();
    List<String> tried = new ArrayList<>();
    UnsatisfiedLinkError last = null;
    for (String name : own ? List.of(given) : names) {
      try {
        checkFunctions(name, bindings);
        return Native.load(name, bindings, options);
      } catch (UnsatisfiedLinkError e) {
        tried.add(name + " (" + firstLine(e) + ")");
        last = e;
      }
    }
    String advice = own ? override + " names it" : "install one, or name its file in " + override;
    throw new LinkRefused(what, "none found: " + String.join("; ", tried) + ". " + advice, last);
  }

  /** So that a file which is some other library is told now, and not at the first call. */
  private static void checkFunctions(String name, Class<?> bindings) {
    NativeLibrary library = NativeLibrary.getInstance(name);
    for (Method method : bindings.getDeclaredMethods()) {
      if (!method.isSynthetic()) {
        library.getFunction(method.getName());
      }
    }
  }

  private static String firstLine(UnsatisfiedLinkError e) {
    return e.getMessage().lines().findFirst().orElse("no reason told").strip();
  }
}
