package org.ferroloop.instrument.profile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ferroloop.config.ConfigFile;
import org.ferroloop.config.ConfigNode;
import org.ferroloop.config.InputException;
import org.ferroloop.config.TextFile;

/** Finds profiles: by the name of one that comes with FerroLoop, or by the path of a file. */
public final class Profiles {
  private static final String FOLDER = "/instrument-profiles/";
  private static final int LONGEST_CHAIN = 4;

  /** The profiles that come with FerroLoop. */
  private static final List<String> SHIPPED =
      List.of(
          "keithley-2400",
          "keithley-2410",
          "keithley-2450",
          "keithley-2636b",
          "keysight-b2902a",
          "keysight-b2912a",
          "keysight-33500b",
          "keysight-33600a",
          "keysight-81160a",
          "tektronix-afg31000",
          "siglent-sdg",
          "rigol-dg4000",
          "keithley-707b",
          "keithley-3706a",
          "keysight-e5250a",
          "keysight-b1500a",
          "keysight-b1530a");

  private Profiles() {}

  /** The names of the profiles that come with FerroLoop. */
  public static List<String> shipped() {
    return SHIPPED;
  }

  /**
   * A profile by name ("keithley-2400") or path ("bench/my-smu.yaml").
   *
   * @param folder that a relative path starts from
   * @throws InputException when there is none, or with file, line and field of what is wrong in it
   */
  public static Profile find(String nameOrPath, Path folder) {
    List<ConfigNode> files = new ArrayList<>();
    String next = nameOrPath;
    Path from = folder;
    while (true) {
      ConfigNode node = open(next, from);
      ShapeCheck.check(node, ProfileShape.file());
      files.add(node);
      if (node.find("like").isEmpty()) {
        return ProfileReader.read(new ProfileSections(files));
      }
      if (files.size() == LONGEST_CHAIN) {
        throw node.get("like").wrong("a profile that is not like others itself");
      }
      if (!SHIPPED.contains(next)) {
        from = from.resolve(next).toAbsolutePath().getParent();
      }
      next = node.get("like").text();
    }
  }

  /** As {@link #find(String, Path)}, paths relative to the present folder. */
  public static Profile find(String nameOrPath) {
    return find(nameOrPath, Path.of(""));
  }

  private static ConfigNode open(String nameOrPath, Path folder) {
    if (!SHIPPED.contains(nameOrPath)) {
      Path file = folder.resolve(nameOrPath);
      if (!nameOrPath.endsWith(".yaml") && !Files.exists(file)) {
        throw InputException.at(
            nameOrPath, 0, "", "no such profile", "a .yaml file or one of " + SHIPPED);
      }
      return ConfigFile.read(file);
    }
    String resource = FOLDER + nameOrPath + ".yaml";
    try (InputStream in = Profiles.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("this build lacks the profile " + nameOrPath);
      }
      String source = "instrument-profiles/" + nameOrPath + ".yaml";
      return ConfigFile.parse(source, TextFile.decode(source, in.readAllBytes()));
    } catch (IOException e) {
      throw new IllegalStateException("the profile " + nameOrPath + " cannot be read", e);
    }
  }
}
