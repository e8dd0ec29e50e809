package org.ferroloop.instrument.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ferroloop.instrument.profile.ErrorQueue;

/**
 * FLEX, the language of Keysight's B1500A and E5260/E5270 (B1500A Programming Guide, edition 11,
 * "Command Input Format"): commands joined by semicolons. What yields an answer is the last command
 * of its message, so the error queue is asked at the end of a message without a question, and after
 * a question in a message of its own. The next answer never has the form of the one before it,
 * unless both are of the error queue.
 */
final class FlexTalk implements Talk {
  /** The name of an element of an answer that is a data record. */
  static final String RECORD = "record";

  /** Status letters or number, channel, type, number (Programming Guide, "Data Output Format"). */
  private static final Pattern DATA =
      Pattern.compile("([A-Z]|\\d{3})[A-Ja-jVZ][A-Za-z][+-]\\d+\\.\\d+E[+-]\\d{1,2}");

  private final Optional<ErrorQueue> errors;

  FlexTalk(Optional<ErrorQueue> errors) {
    this.errors = errors;
  }

  @Override
  public List<Message> messages(List<Step> steps, int longest) {
    List<Message> messages = new ArrayList<>();
    List<Step> some = new ArrayList<>();
    int length = 0;
    int room = longest - errors.map(queue -> queue.query().length() + 1).orElse(0);
    for (Step step : steps) {
      if (!some.isEmpty() && length + 1 + step.text().length() > room) {
        messages.add(commands(some));
        some = new ArrayList<>();
        length = 0;
      }
      some.add(step);
      length += step.text().length() + 1;
      if (step.asks()) {
        messages.add(new Message(joined(some), some, true, 0, 0));
        some = new ArrayList<>();
        length = 0;
      }
    }
    if (!some.isEmpty() || errors.isPresent()) {
      messages.add(commands(some));
    }
    return messages;
  }

  private Message commands(List<Step> steps) {
    String text = joined(steps);
    if (errors.isEmpty()) {
      return new Message(text, steps, false, 0, 0);
    }
    String query = errors.get().query();
    return new Message(text.isEmpty() ? query : text + ";" + query, steps, true, 1, 0);
  }

  private static String joined(List<Step> steps) {
    return String.join(";", steps.stream().map(Step::text).toList());
  }

  @Override
  public Parsed parse(Message message, String answer) {
    if (message.errors() > 0) {
      return ErrorEntry.of(AnswerText.elements(answer))
          .map(entry -> new Parsed(List.of(), entry.isError(), wrong(entry)))
          .orElse(null);
    }
    Step question = message.steps().get(message.steps().size() - 1);
    Answer one = new Answer(question.question(), elements(answer));
    return fits(one) ? new Parsed(List.of(one), false, List.of()) : null;
  }

  private static List<ErrorEntry> wrong(ErrorEntry entry) {
    return entry.isError() ? List.of(entry) : List.of();
  }

  /** FMT 5, 15 and 25 end with a comma too. */
  private static List<String> elements(String answer) {
    List<String> elements = AnswerText.elements(answer).stream().map(String::trim).toList();
    int last = elements.size() - 1;
    return elements.get(last).isEmpty() ? elements.subList(0, last) : elements;
  }

  private static boolean fits(Answer answer) {
    List<String> fields = answer.question().fields();
    if (answer.elements().size() != fields.size()) {
      return false;
    }
    for (int i = 0; i < fields.size(); i++) {
      String element = answer.elements().get(i);
      boolean fit =
          fields.get(i).equals(RECORD)
              ? DATA.matcher(element).matches()
              : fields.get(i).equals("-") || Numbers.read(element).isPresent();
      if (!fit) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String alone(String query) {
    return query;
  }
}
