package org.ferroloop.instrument.driver;

import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.ferroloop.instrument.Identity;
import org.ferroloop.instrument.Instrument;
import org.ferroloop.instrument.InstrumentException;
import org.ferroloop.instrument.profile.Action;
import org.ferroloop.instrument.profile.ActionName;
import org.ferroloop.instrument.profile.Dialect;
import org.ferroloop.instrument.profile.Profile;
import org.ferroloop.instrument.profile.Question;
import org.ferroloop.instrument.session.Answer;
import org.ferroloop.instrument.session.ErrorEntry;
import org.ferroloop.instrument.session.Greeting;
import org.ferroloop.instrument.session.Plan;
import org.ferroloop.instrument.session.Session;
import org.ferroloop.transport.Link;
import org.ferroloop.transport.LinkException;

/** What all drivers share: identity, safe state, errors, and settings that are sent only once. */
abstract class ProfiledInstrument implements Instrument {
  private static final Duration LONGEST_SELF_TEST = Duration.ofSeconds(60);

  final Session session;
  final Profile profile;

  /** Numbers that the instrument is known to be set to. */
  private final Map<ActionName, Double> settings = new EnumMap<>(ActionName.class);

  private final Link link;
  private final Identity identity;
  private boolean prepared;
  private boolean closed;

  ProfiledInstrument(Connection connection) {
    this.link = connection.link();
    this.profile = connection.profile().forChannel(connection.channel());
    this.session = new Session(connection.name(), link, connection.clock(), profile);
    this.identity = Greeting.check(session, profile);
  }

  @Override
  public final Identity identity() {
    return identity;
  }

  @Override
  public final List<String> errors() {
    return session.drain().stream().map(ErrorEntry::toString).toList();
  }

  @Override
  public void makeSafe() {
    forget();
    try {
      sayOff();
    } catch (LinkException | InstrumentException first) {
      // An error left over from before, or an answer lost: the link is in step again, once more.
      try {
        sayOff();
      } catch (LinkException | InstrumentException second) {
        second.addSuppressed(first);
        throw second;
      }
    }
  }

  private void sayOff() {
    List<Answer> answers = session.perform(safePlan());
    if (!isOff(answers)) {
      throw session.failure("", "the output should be off, the instrument says " + answers, null);
    }
  }

  /** Zero, then off, then the question whether it is off. */
  Plan safePlan() {
    return new Plan()
        .add(say(ActionName.ZERO))
        .add(say(ActionName.OFF))
        .add(say(ActionName.OUTPUT));
  }

  @Override
  public boolean outputsOff() {
    return isOff(session.perform(new Plan().add(say(ActionName.OUTPUT))));
  }

  /** Every question of the profile that asks for a setting and changes nothing. */
  @Override
  public Map<String, String> settings() {
    Plan plan = new Plan();
    for (ActionName asks : List.of(ActionName.OUTPUT, ActionName.BACK, ActionName.LIMITS)) {
      if (asks.belongsTo(profile.kind())) {
        plan.add(say(asks));
      }
    }
    Map<String, String> settings = new LinkedHashMap<>();
    if (!plan.isEmpty()) {
      for (Answer answer : session.perform(plan)) {
        settings.put(answer.question().query(), String.join(",", answer.elements()));
      }
    }
    return settings;
  }

  boolean isOff(List<Answer> answers) {
    return answers.stream()
        .filter(answer -> answer.find("output").isPresent())
        .allMatch(answer -> answer.number("output").orElse(1) == 0);
  }

  @Override
  public boolean armProtection() {
    if (say(ActionName.PROTECT).isEmpty()) {
      return false;
    }
    session.perform(new Plan().add(say(ActionName.PROTECT)));
    return true;
  }

  @Override
  public OptionalInt selfTest() {
    if (profile.dialect() != Dialect.SCPI) {
      return OptionalInt.empty();
    }
    Question verdict = new Question("*TST?", List.of("verdict"), false);
    Action test = new Action(List.of(), List.of(verdict), LONGEST_SELF_TEST);
    forget();
    Answer answer = session.perform(new Plan().add(test)).get(0);
    return OptionalInt.of(
        (int)
            answer
                .number("verdict")
                .orElseThrow(() -> session.failure("*TST?", "no number: " + answer, null)));
  }

  @Override
  public final void close() {
    if (closed) {
      return;
    }
    closed = true;
    try (link) {
      makeSafe();
    }
  }

  final Action say(ActionName name) {
    return profile.action(name);
  }

  /** Brings an instrument in whatever state into FerroLoop's, outputs off. */
  final void prepare() {
    if (!prepared) {
      makeSafe();
      session.perform(new Plan().add(say(ActionName.PREPARE)));
      prepared = true;
    }
  }

  /** Whether the instrument is not known to be set to this. */
  final boolean differs(ActionName setting, double value) {
    Double known = settings.get(setting);
    return known == null || known != value;
  }

  /** What the instrument is known to be set to; NaN when it is not known. */
  final double known(ActionName setting) {
    return settings.getOrDefault(setting, Double.NaN);
  }

  /** Notes what the instrument has taken without an error. */
  final void note(ActionName setting, double value) {
    settings.put(setting, value);
  }

  /** Nothing is known of the instrument's settings any longer. */
  void forget() {
    settings.clear();
    prepared = false;
  }
}
