package org.ferroloop.instrument.session;

import java.util.Arrays;
import java.util.List;
import org.ferroloop.instrument.Identity;
import org.ferroloop.instrument.profile.IdentityRule;
import org.ferroloop.instrument.profile.LanguageMode;
import org.ferroloop.instrument.profile.Profile;

/** The first words to an instrument: who it is, and which language it has been switched to. */
public final class Greeting {
  private Greeting() {}

  /**
   * Asks who is there; changes nothing.
   *
   * @throws org.ferroloop.instrument.InstrumentException when it is another model or firmware
   *     family, or in another language mode
   */
  public static Identity check(Session session, Profile profile) {
    IdentityRule rule = profile.identity();
    String answer = session.ask(rule.query());
    Identity identity = identity(answer);
    if (identity == null || !rule.matches(identity)) {
      String found = "the instrument says \"" + answer + "\", the profile of " + profile.model();
      throw session.failure(rule.query(), found + " expects " + rule.expected(), null);
    }
    profile.language().ifPresent(mode -> language(session, profile, mode));
    session.drain();
    return identity;
  }

  /** The parts of an identification; null when there are fewer than four. */
  public static Identity identity(String answer) {
    List<String> parts = Arrays.stream(answer.split(",")).map(String::trim).toList();
    return parts.size() < 4
        ? null
        : new Identity(
            parts.get(0),
            parts.get(1),
            parts.get(2),
            String.join(",", parts.subList(3, parts.size())));
  }

  private static void language(Session session, Profile profile, LanguageMode mode) {
    String answer = session.ask(mode.query());
    if (!answer.equalsIgnoreCase(mode.answer())) {
      throw session.failure(
          mode.query(),
          "the instrument speaks "
              + answer
              + ", the profile of "
              + profile.model()
              + " expects "
              + mode.answer()
              + "; "
              + mode.remedy(),
          null);
    }
  }
}
