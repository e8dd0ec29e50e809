package org.ferroloop.transport.nativelib;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ferroloop.time.SystemClock;
import org.ferroloop.transport.LinkOptions;
import org.ferroloop.transport.LinkRefused;
import org.ferroloop.transport.Links;
import org.ferroloop.transport.ResourceName;
import org.ferroloop.transport.gpib.GpibLink;
import org.ferroloop.transport.visa.Visa;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A library that is absent, broken or another one is told when a line is opened. */
class AbsentLibraryTest {
  private static final ResourceName GPIB = ResourceName.parse("GPIB0::17::INSTR");

  @AfterEach
  void forget() {
    StandIn.leave();
  }

  @Test
  void aFileThatIsNotThere(@TempDir Path folder) {
    String file = folder.resolve("libnone.so").toString();
    assertRefused(file, file);
  }

  @Test
  void aFileThatIsNoLibrary(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("libtext.so"), "not a library");
    assertRefused(file.toString(), file.toString());
  }

  /** A library of the JDK: the name "c" would mean all that this process has loaded so far. */
  @Test
  void aLibraryWithoutTheFunctions() {
    Path home = Path.of(System.getProperty("java.home"));
    String other = home.resolve("lib").resolve(System.mapLibraryName("zip")).toString();
    System.setProperty(Visa.OVERRIDE, other);
    System.setProperty(GpibLink.OVERRIDE, other);
    assertThatThrownBy(() -> open(true))
        .isInstanceOf(LinkRefused.class)
        .hasMessageContaining("Error looking up function 'vi");
    assertThatThrownBy(() -> open(false))
        .isInstanceOf(LinkRefused.class)
        .hasMessageContaining("Error looking up function '");
  }

  @Test
  void aBlankOverrideIsNone() {
    System.setProperty(GpibLink.OVERRIDE, " ");
    System.setProperty(Visa.OVERRIDE, "");
    assertThatThrownBy(() -> open(false)).isInstanceOf(LinkRefused.class);
    assertThatThrownBy(() -> open(true)).isInstanceOf(LinkRefused.class);
  }

  private static void assertRefused(String file, String named) {
    System.setProperty(Visa.OVERRIDE, file);
    System.setProperty(GpibLink.OVERRIDE, file);
    assertThatThrownBy(() -> open(true))
        .isInstanceOf(LinkRefused.class)
        .hasMessageContaining("VISA library: none found")
        .hasMessageContaining(named)
        .hasMessageContaining("FERROLOOP_VISA_LIBRARY names it");
    assertThatThrownBy(() -> open(false))
        .isInstanceOf(LinkRefused.class)
        .hasMessageContaining("GPIB library: none found")
        .hasMessageContaining(named)
        .hasMessageContaining("FERROLOOP_GPIB_LIBRARY names it");
  }

  private static void open(boolean visa) {
    Links.open(GPIB, LinkOptions.DEFAULT.withVisa(visa), new SystemClock()).close();
  }
}
