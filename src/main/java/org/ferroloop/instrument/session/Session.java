package org.ferroloop.instrument.session;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.ferroloop.instrument.InstrumentException;
import org.ferroloop.instrument.profile.ErrorQueue;
import org.ferroloop.instrument.profile.Profile;
import org.ferroloop.time.Clock;
import org.ferroloop.transport.Deadline;
import org.ferroloop.transport.Excerpt;
import org.ferroloop.transport.Link;
import org.ferroloop.transport.LinkException;
import org.ferroloop.transport.LinkTimeout;

/**
 * A conversation with one instrument in its own dialect. Whatever is said, the instrument's error
 * queue is asked afterwards, in the same message where the dialect allows it; every wait has a
 * deadline: the time of a plain answer plus what the plan itself takes.
 *
 * <p>Not thread-safe. Throws {@link InstrumentException} with the command and the instrument's own
 * words; {@link org.ferroloop.transport.LinkException} when the wire fails.
 */
public final class Session {
  private static final Duration EXPLAIN = Duration.ofMillis(500);

  private final String name;
  private final Link link;
  private final Clock clock;
  private final Profile profile;
  private final Talk talk;

  /**
   * @param name the instrument's name on the bench
   * @param clock for deadlines
   */
  public Session(String name, Link link, Clock clock, Profile profile) {
    this.name = name;
    this.link = link;
    this.clock = clock;
    this.profile = profile;
    this.talk =
        switch (profile.dialect()) {
          case SCPI -> new ScpiTalk(profile.errors());
          case TSP -> new TspTalk(profile.errors());
          case SINGLE -> new SingleTalk();
          case FLEX, WGFMU -> new FlexTalk(profile.errors());
        };
  }

  /** The instrument's name on the bench. */
  public String name() {
    return name;
  }

  /** The canonical resource name. */
  public String resource() {
    return link.resource().toString();
  }

  public Clock clock() {
    return clock;
  }

  /**
   * Says all of the plan and returns the answers, one for each question.
   *
   * @throws InstrumentException when the instrument reports an error or answers what cannot be
   */
  public List<Answer> perform(Plan plan) {
    List<Answer> answers = new ArrayList<>();
    boolean asked = false;
    // What an error may belong to: all that was said since the queue was last looked at.
    List<String> since = new ArrayList<>();
    for (Talk.Message message : talk.messages(plan.steps(), profile.longestMessage())) {
      since.add(message.text());
      answers.addAll(said(message, String.join("; ", since), plan.takes()));
      if (message.errors() > 0) {
        asked = true;
        since.clear();
      }
    }
    if (!asked && profile.errors().isPresent()) {
      refuseErrors(text(plan));
    }
    return answers;
  }

  private void refuseErrors(String command) {
    List<ErrorEntry> errors = drain();
    if (!errors.isEmpty()) {
      throw failure(command, "the instrument reports " + errors, null);
    }
  }

  private List<Answer> said(Talk.Message message, String since, Duration takes) {
    Deadline deadline = Deadline.in(clock, profile.answer().plus(takes));
    link.write(message.text().getBytes(StandardCharsets.ISO_8859_1), deadline);
    if (!message.answered()) {
      return List.of();
    }
    String answer;
    try {
      answer = heard(message.text(), link.read(deadline));
    } catch (LinkTimeout e) {
      throw explained(message.text(), e);
    }
    Talk.Parsed parsed = talk.parse(message, answer);
    if (parsed == null) {
      String detail = "expected " + expected(message) + ", got \"" + answer + "\"";
      throw failure(message.text(), detail + outOfStep(), null);
    }
    if (parsed.error()) {
      List<ErrorEntry> errors = new ArrayList<>(parsed.entries());
      errors.addAll(drain());
      throw failure(since, "the instrument reports " + errors, null);
    }
    return parsed.answers();
  }

  /** Sends a message that nothing comes back for, without a look at the error queue. */
  public void tell(String message) {
    link.write(message.getBytes(StandardCharsets.ISO_8859_1), Deadline.in(clock, profile.answer()));
  }

  /** A question whose answer is taken as it is, without a look at the error queue. */
  public String ask(String query) {
    return ask(query, Deadline.in(clock, profile.answer()));
  }

  /**
   * A question whose answer must have this form, without a look at the error queue; an answer of
   * another form is a broken conversation, which is brought in step again.
   *
   * @return the answer, trimmed
   * @throws InstrumentException when the answer has another form
   */
  public String ask(String query, Pattern form) {
    String answer;
    try {
      answer = ask(query);
    } catch (LinkTimeout e) {
      throw explained(query, e);
    }
    if (!form.matcher(answer).matches()) {
      throw failure(query, "expected " + form + ", got \"" + answer + "\"" + outOfStep(), null);
    }
    return answer;
  }

  /**
   * A question whose answer is one block (IEEE 488.2); the error queue is asked afterwards. A block
   * of indefinite length ("#0", as Keithley's) wants a wire with an end flag: on a bare socket or a
   * serial line a newline among its bytes cuts it, and the rest is then met as no error entry.
   *
   * @param takes how long the instrument may be busy with it, besides answering
   * @return the block's bytes, any values
   * @throws InstrumentException when the answer is no whole block, or the instrument reports errors
   */
  public byte[] askBlock(String query, Duration takes) {
    Deadline deadline = Deadline.in(clock, profile.answer().plus(takes));
    link.write(query.getBytes(StandardCharsets.ISO_8859_1), deadline);
    byte[] answer;
    try {
      answer = link.read(deadline);
    } catch (LinkTimeout e) {
      throw explained(query, e);
    }
    byte[] data = DataBlock.read(answer).orElse(null);
    if (data == null) {
      String detail = "expected a block (#<n><length><bytes>), got " + Excerpt.of(answer);
      throw failure(query, detail + outOfStep(), null);
    }
    refuseErrors(query);
    return data;
  }

  /**
   * Sends a command whose last parameter is a definite-length block; the error queue is asked
   * afterwards, in a message of its own.
   *
   * @param header the command and its other parameters, the comma before the block included
   * @param data any bytes
   * @throws InstrumentException when the instrument reports errors
   */
  public void sendBlock(String header, byte[] data) {
    link.write(DataBlock.after(header, data), Deadline.in(clock, profile.answer()));
    refuseErrors(header);
  }

  private String ask(String query, Deadline deadline) {
    String message = talk.alone(query);
    link.write(message.getBytes(StandardCharsets.ISO_8859_1), deadline);
    return heard(message, link.read(deadline));
  }

  /** Takes everything out of the error queue; empty when there is nothing. */
  public List<ErrorEntry> drain() {
    return drain(profile.answer());
  }

  private List<ErrorEntry> drain(Duration within) {
    Deadline deadline = Deadline.in(clock, within);
    List<ErrorEntry> entries = new ArrayList<>();
    ErrorQueue queue = profile.errors().orElse(null);
    // A few more than its depth: an instrument that always answers with an error ends the loop too.
    for (int i = 0; queue != null && i < queue.depth() + 2; i++) {
      String answer = ask(queue.next().isEmpty() ? queue.query() : queue.next(), deadline);
      char separator = queue.next().isEmpty() ? ',' : '\t';
      ErrorEntry entry = ErrorEntry.of(AnswerText.split(answer, separator)).orElse(null);
      if (entry == null) {
        link.clear(Deadline.in(clock, profile.answer()));
        throw failure(queue.query(), "expected an error entry, got \"" + answer + "\"", null);
      }
      if (!entry.isError()) {
        break;
      }
      entries.add(entry);
    }
    return entries;
  }

  /** An error of this instrument. */
  public InstrumentException failure(String command, String detail, Throwable cause) {
    return new InstrumentException(name, resource(), command, detail, cause);
  }

  /** No answer came: what the instrument itself says about it, or the time-out as it is. */
  private RuntimeException explained(String command, LinkTimeout timeout) {
    List<ErrorEntry> errors;
    try {
      errors = drain(EXPLAIN);
    } catch (LinkException | InstrumentException e) {
      timeout.addSuppressed(e);
      return timeout;
    }
    return errors.isEmpty()
        ? timeout
        : failure(command, "no answer; the instrument reports " + errors, timeout);
  }

  /** Gets back in step after an answer that cannot be, and asks the instrument what was wrong. */
  private String outOfStep() {
    try {
      link.clear(Deadline.in(clock, profile.answer()));
      List<ErrorEntry> errors = drain(profile.answer());
      return errors.isEmpty() ? "" : "; the instrument reports " + errors;
    } catch (LinkException | InstrumentException e) {
      return "; its errors could not be asked (" + e.getMessage() + ")";
    }
  }

  private static String expected(Talk.Message message) {
    List<String> fields = new ArrayList<>();
    for (Step step : message.steps()) {
      if (step.asks()) {
        fields.add(step.question().fields().toString());
      }
    }
    return (fields.isEmpty() ? "" : String.join(", ", fields) + " and ")
        + "the state of its errors";
  }

  private static String text(Plan plan) {
    return String.join("; ", plan.steps().stream().map(Step::text).toList());
  }

  /** An answer as text; none of the questions here is answered with anything but ASCII. */
  private String heard(String question, byte[] bytes) {
    String answer = new String(bytes, StandardCharsets.ISO_8859_1).trim();
    for (int i = 0; i < answer.length(); i++) {
      char c = answer.charAt(i);
      if (c > '~' || (c < ' ' && c != '\t')) {
        link.clear(Deadline.in(clock, profile.answer()));
        throw failure(question, "a garbled answer: \"" + answer + "\"", null);
      }
    }
    return answer;
  }
}
