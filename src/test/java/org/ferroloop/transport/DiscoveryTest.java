package org.ferroloop.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.ferroloop.time.SystemClock;
import org.junit.jupiter.api.Test;

/** Discovery looks only where it may. */
class DiscoveryTest {
  @Test
  void everythingFoundOnThisMachineHasAResourceNameAndASource() {
    Discovery discovery = look(Set.of(Discovery.Scope.MACHINE));
    assertThat(discovery.troubles()).isEmpty();
    for (Found found : discovery.found()) {
      assertThat(ResourceName.parse(found.resource())).hasToString(found.resource());
      assertThat(found.source()).isIn("serial ports", "usbtmc devices");
    }
  }

  @Test
  void looksNowhereUnlessAsked() {
    assertThat(look(Set.of()).found()).isEmpty();
  }

  private static Discovery look(Set<Discovery.Scope> scopes) {
    return Discovery.look(scopes, Deadline.in(new SystemClock(), Duration.ofSeconds(5)));
  }
}
