package org.ferroloop.transport.nativelib;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.ferroloop.time.SystemClock;
import org.ferroloop.transport.Deadline;
import org.ferroloop.transport.Discovery;
import org.ferroloop.transport.Found;
import org.ferroloop.transport.visa.Visa;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the VISA library lists, in the discovery of instruments. */
class VisaListingTest {
  private static final String SOURCE = "VISA library";
  private StandInServer server;

  @AfterEach
  void stop() {
    if (server != null) {
      server.close();
    }
    StandIn.leave();
  }

  @Test
  void namesAreCanonicalAndOthersAreTold() {
    lists("gpib0::17::instr\nASRL1::INSTR\nPXI0::15-0.0::INSTR\nTCPIP0::10.0.0.5::INSTR");
    Discovery discovery = look();
    assertThat(discovery.troubles()).isEmpty();
    assertThat(discovery.found())
        .containsExactlyInAnyOrder(
            new Found("GPIB0::17::INSTR", SOURCE, ""),
            new Found("ASRL1::INSTR", SOURCE, ""),
            new Found("PXI0::15-0.0::INSTR", SOURCE, "there is no link for this interface"),
            new Found("TCPIP0::10.0.0.5::inst0::INSTR", SOURCE, ""));
  }

  @Test
  void nothingIsNoTrouble() {
    lists("");
    assertThat(look()).isEqualTo(new Discovery(java.util.List.of(), java.util.List.of()));
  }

  @Test
  void aListShorterThanItsCountEndsWhereItEnds() {
    lists("GPIB0::1::INSTR\nGPIB0::2::INSTR");
    StandIn.plan("viFindRsrc", 0, 0, 5000);
    assertThat(look().found())
        .extracting(Found::resource)
        .containsExactly("GPIB0::1::INSTR", "GPIB0::2::INSTR");
  }

  @Test
  void aLibraryThatFailsIsATrouble() {
    lists("GPIB0::1::INSTR");
    StandIn.plan("viOpenDefaultRM", 0xBFFF003C, 0, 0);
    Discovery discovery = look();
    assertThat(discovery.found()).isEmpty();
    assertThat(discovery.troubles()).singleElement().asString().contains("VI_ERROR_ALLOC");
  }

  @Test
  void noLibraryIsATrouble(@TempDir Path folder) {
    System.setProperty(Visa.OVERRIDE, folder.resolve("libnone.so").toString());
    assertThat(look().troubles()).singleElement().asString().contains("libnone.so");
  }

  private void lists(String names) {
    server =
        new StandInServer(
            (name, cut) -> {
              throw new IllegalStateException("discovery opened " + name);
            },
            names);
    StandIn.use(server.port());
  }

  private static Discovery look() {
    Deadline deadline = Deadline.in(new SystemClock(), Duration.ofSeconds(5));
    return Discovery.look(Set.of(Discovery.Scope.VISA), deadline);
  }
}
