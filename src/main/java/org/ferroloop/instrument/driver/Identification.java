package org.ferroloop.instrument.driver;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ferroloop.instrument.Identity;
import org.ferroloop.instrument.InstrumentException;
import org.ferroloop.instrument.profile.Profiles;
import org.ferroloop.instrument.session.Greeting;
import org.ferroloop.transport.Deadline;
import org.ferroloop.transport.Link;

/** Finds out who is at the end of a line, without a profile. */
public final class Identification {
  private static final String QUERY = "*IDN?";

  private Identification() {}

  /**
   * Asks by *IDN?, which instruments of every family here understand.
   *
   * @throws InstrumentException when the answer is no identification
   * @throws org.ferroloop.transport.LinkException when none comes
   */
  public static Identity ask(Link link, Deadline deadline) {
    link.write(QUERY.getBytes(StandardCharsets.ISO_8859_1), deadline);
    String answer = new String(link.read(deadline), StandardCharsets.ISO_8859_1).trim();
    Identity identity = Greeting.identity(answer);
    if (identity == null) {
      String detail = "expected four parts with commas between, got \"" + answer + "\"";
      throw new InstrumentException("instrument", link.resource().toString(), QUERY, detail, null);
    }
    return identity;
  }

  /** The names of the shipped profiles written for such an instrument. */
  public static List<String> fitting(Identity identity) {
    return Profiles.shipped().stream()
        .filter(name -> Profiles.find(name).identity().matches(identity))
        .toList();
  }
}
