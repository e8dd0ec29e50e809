package org.ferroloop.instrument.b1500;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ferroloop.instrument.Identity;
import org.ferroloop.instrument.InstrumentException;
import org.ferroloop.instrument.profile.Action;
import org.ferroloop.instrument.profile.Profile;
import org.ferroloop.instrument.profile.Question;
import org.ferroloop.instrument.session.Answer;
import org.ferroloop.instrument.session.ErrorEntry;
import org.ferroloop.instrument.session.Greeting;
import org.ferroloop.instrument.session.Plan;
import org.ferroloop.instrument.session.Session;
import org.ferroloop.time.Clock;
import org.ferroloop.transport.Link;

/**
 * A B1500A for one of the drivers of its modules, which share one line, its identity and modules,
 * and the knowledge of which settings have been made.
 *
 * <p>One conversation at a time: every method holds the mainframe until its answer is there. {@link
 * #cut} may come from any thread. Methods that talk throw {@link InstrumentException} with the
 * instrument's own words, and {@link org.ferroloop.transport.LinkException} when the wire fails.
 */
public final class B1500 {
  /** {@code *TST?} tests every module in turn [K]. */
  private static final Duration LONGEST_SELF_TEST = Duration.ofMinutes(3);

  private final Session session;
  private final Mainframe mainframe;

  private B1500(Session session, Mainframe mainframe) {
    this.session = session;
    this.mainframe = mainframe;
  }

  /**
   * Ends a measurement that a run before left going ({@code AB}), asks an instrument who it is and
   * for its modules, and drains its error queue: whatever stands there would make the WGFMU library
   * refuse to open. No setting changes.
   *
   * @param name on the bench, for messages
   * @param link open; stays open when this throws
   * @param profile of dialect FLEX or WGFMU, whose identity must answer
   * @throws InstrumentException when another instrument answers
   */
  public static B1500 open(String name, Link link, Clock clock, Profile profile) {
    Session session = new Session(name, link, clock, profile);
    session.tell("AB");
    Identity identity = Greeting.check(session, profile);
    Modules modules = Modules.of(session.ask("UNT?", Modules.ANSWER));
    session.drain();
    return new B1500(session, new Mainframe(link, identity, modules));
  }

  /** The same mainframe for another driver, whose messages name it. */
  public B1500 under(String name, Clock clock, Profile profile) {
    return new B1500(new Session(name, mainframe.link, clock, profile), mainframe);
  }

  public Identity identity() {
    return mainframe.identity;
  }

  public Modules modules() {
    return mainframe.modules;
  }

  /** The error queue, drained; the WGFMU library shares it. */
  public List<String> errors() {
    synchronized (mainframe) {
      return session.drain().stream().map(ErrorEntry::toString).toList();
    }
  }

  /**
   * Tests all modules ({@code *TST?}), which opens every output switch and resets the settings.
   *
   * @return 0 when all passed
   */
  public int selfTest() {
    Question verdict = new Question("*TST?", List.of("verdict"), false);
    Action test = new Action(List.of(), List.of(verdict), LONGEST_SELF_TEST);
    synchronized (mainframe) {
      forget();
      Answer answer = session.perform(new Plan().add(test)).get(0);
      return (int) answer.number("verdict").orElseThrow();
    }
  }

  /** Tells the log of the line, if one is kept, of a call that goes beside it. */
  public void note(String call) {
    mainframe.link.note(call);
  }

  /** Closes the line at once, from any thread; what is waited for fails, in every driver. */
  public void cut() {
    mainframe.cut();
  }

  /** Whether {@link #cut} was called for any driver of this mainframe. */
  public boolean isCut() {
    return mainframe.isCut();
  }

  /** Says commands and looks at the error queue, in as few messages as hold them. */
  void say(List<String> commands) {
    synchronized (mainframe) {
      session.perform(new Plan().add(new Action(commands, List.of(), Duration.ZERO)));
    }
  }

  /**
   * Sends those of the commands that are not known to be in force already, and looks at the error
   * queue; nothing is sent when all are.
   *
   * @param commands by what they set: two commands of one key replace each other
   */
  void set(Map<String, String> commands) {
    synchronized (mainframe) {
      Map<String, String> changed = new LinkedHashMap<>(commands);
      changed.entrySet().removeAll(mainframe.taken.entrySet());
      if (!changed.isEmpty()) {
        mainframe.taken.keySet().removeAll(changed.keySet());
        say(List.copyOf(changed.values()));
        mainframe.taken.putAll(changed);
      }
    }
  }

  /**
   * Says commands, the last of which yields data, then others, and looks at the error queue.
   *
   * @param records how many data records must come
   * @param takes how long the measurement lasts
   * @return the records in order
   */
  List<DataRecord> measure(
      List<String> before, String measurement, int records, Duration takes, List<String> after) {
    Question data = new Question(measurement, Collections.nCopies(records, "record"), false);
    Plan plan = new Plan();
    plan.add(new Action(before, List.of(data), takes));
    plan.add(new Action(after, List.of(), Duration.ZERO));
    synchronized (mainframe) {
      Answer answer = session.perform(plan).get(0);
      return answer.elements().stream().map(DataRecord::of).toList();
    }
  }

  /** Whether the output switch of each channel is open. */
  boolean areOpen(List<Integer> channels) {
    String switches = switches();
    return channels.stream().noneMatch(channel -> Flex.isClosed(switches, channel));
  }

  /** Those of the channels whose output switch is closed. */
  List<Integer> closed(List<Integer> channels) {
    String switches = switches();
    return channels.stream().filter(channel -> Flex.isClosed(switches, channel)).toList();
  }

  private String switches() {
    synchronized (mainframe) {
      return session.ask("*LRN? 0", Flex.SWITCHES);
    }
  }

  /**
   * Asks for settings ({@code *LRN?}).
   *
   * @param types 1 to 10 for the source of a slot, else as the programming guide numbers them
   * @return the commands that would restore them, by question
   */
  Map<String, String> learn(List<Integer> types) {
    Map<String, String> learned = new LinkedHashMap<>();
    synchronized (mainframe) {
      for (int type : types) {
        String question = "*LRN? " + type;
        learned.put(question, session.ask(question, Flex.LEARNED));
      }
    }
    return learned;
  }

  /** Nothing is known of the settings any longer: something has reset them, or may have. */
  public void forget() {
    synchronized (mainframe) {
      mainframe.taken.clear();
    }
  }

  /** An error of this instrument. */
  InstrumentException failure(String detail, Throwable cause) {
    return session.failure("", detail, cause);
  }
}
