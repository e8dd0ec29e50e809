package org.ferroloop.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version of this build. */
public final class Version implements IVersionProvider {
  /** For instance "0.1.0". */
  public static String text() {
    try (InputStream in = Version.class.getResourceAsStream("/version.properties")) {
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new IllegalStateException("version.properties cannot be read from the jar", e);
    }
  }

  /** What {@code --version} prints, for instance "ferroloop 0.1.0". */
  static String line() {
    return "ferroloop " + text();
  }

  @Override
  public String[] getVersion() {
    return new String[] {line()};
  }
}
