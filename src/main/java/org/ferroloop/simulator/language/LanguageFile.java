package org.ferroloop.simulator.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ferroloop.config.ConfigFile;
import org.ferroloop.config.ConfigNode;
import org.ferroloop.config.InputException;

/**
 * A file of {@code simulators/languages}: which language an instrument speaks, how it names itself,
 * its commands and its quirks.
 *
 * @param id name of the file without its ending ("keithley-2400")
 * @param family scpi, tsp, siglent or flex
 * @param kind smu, pulse-generator, matrix or mainframe
 * @param channels how many models it needs; slots of a mainframe
 * @param identity answer to {@code *IDN?}, with {serial} and {firmware}
 * @param serial serial number unless an option says otherwise
 * @param firmware firmware unless an option says otherwise
 * @param quirks quirks it knows, and whether they are on
 * @param root the whole document, for the language that reads the rest
 */
public record LanguageFile(
    String id,
    String family,
    String kind,
    int channels,
    String identity,
    String serial,
    String firmware,
    Map<String, Boolean> quirks,
    ConfigNode root) {
  private static final String FOLDER = "/simulators/languages/";
  private static final String[] HEAD = {
    "language", "kind", "channels", "identity", "serial", "firmware", "quirks"
  };

  public LanguageFile {
    quirks = Map.copyOf(quirks);
  }

  /**
   * Reads a file.
   *
   * @throws InputException when it is not what it must be
   */
  public static LanguageFile read(Path file) {
    Path name = file.getFileName();
    String id = name == null ? file.toString() : name.toString().replaceFirst("\\.yaml$", "");
    return of(id, ConfigFile.read(file));
  }

  /**
   * One that ships with FerroLoop.
   *
   * @param id for instance "keithley-2400"
   * @throws InputException when there is none of this name
   */
  public static LanguageFile shipped(String id) {
    return of(id, ConfigFile.parse(id + ".yaml", resource(id)));
  }

  private static String resource(String id) {
    if (id.matches("[a-z0-9-]+")) {
      try (InputStream stream = LanguageFile.class.getResourceAsStream(FOLDER + id + ".yaml")) {
        if (stream != null) {
          return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    throw InputException.at(
        "simulators/languages", 0, "language", "\"" + id + "\"", "a shipped language file");
  }

  private static LanguageFile of(String id, ConfigNode root) {
    Map<String, Boolean> quirks = new LinkedHashMap<>();
    root.find("quirks")
        .ifPresent(node -> node.fields().forEach(q -> quirks.put(q, node.get(q).flag())));
    return new LanguageFile(
        id,
        root.get("language").oneOf("scpi", "tsp", "siglent", "flex"),
        root.get("kind").oneOf("smu", "pulse-generator", "matrix", "mainframe"),
        (int) root.get("channels").integer(1, 10),
        root.get("identity").text(),
        root.get("serial").text(),
        root.get("firmware").text(),
        quirks,
        root);
  }

  /** This language in an instrument that names itself as another. */
  LanguageFile namedAs(LanguageFile other) {
    return new LanguageFile(
        id,
        family,
        kind,
        channels,
        other.identity(),
        other.serial(),
        other.firmware(),
        quirks,
        root);
  }

  /** Refuses fields other than the common ones and these. */
  public void allowAlso(String... more) {
    String[] known = java.util.Arrays.copyOf(HEAD, HEAD.length + more.length);
    System.arraycopy(more, 0, known, HEAD.length, more.length);
    root.allowOnly(known);
  }

  /** The answer to {@code *IDN?} with these options. */
  public String identity(InstrumentOptions options) {
    return identity
        .replace("{serial}", options.serial().orElse(serial))
        .replace("{firmware}", options.firmware().orElse(firmware));
  }

  /**
   * The quirks that are on.
   *
   * @throws InputException when the options name one that the file does not know
   */
  public Map<String, Boolean> quirks(InstrumentOptions options) {
    Map<String, Boolean> all = new LinkedHashMap<>(quirks);
    options
        .quirks()
        .forEach(
            (name, on) ->
                Optional.ofNullable(all.replace(name, on))
                    .orElseThrow(
                        () ->
                            InputException.at(
                                id,
                                0,
                                "quirks",
                                "\"" + name + "\"",
                                "one of " + String.join(", ", quirks.keySet()))));
    return all;
  }
}
