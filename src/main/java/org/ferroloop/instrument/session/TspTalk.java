package org.ferroloop.instrument.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ferroloop.instrument.profile.ErrorQueue;

/**
 * Keithley's Lua: results are kept in global variables and printed in one line at the end of the
 * chunk, with the number of errors and a running number last. One line, because each print is a
 * message of its own; a running number, so that no answer is taken for another question's.
 */
final class TspTalk implements Talk {
  private static final String RESULT = "fl";

  private static final int MARKS = 9999;

  private final Optional<ErrorQueue> errors;
  private int mark;

  TspTalk(Optional<ErrorQueue> errors) {
    this.errors = errors;
  }

  @Override
  public List<Message> messages(List<Step> steps, int longest) {
    List<Message> messages = new ArrayList<>();
    List<Step> some = new ArrayList<>();
    int length = 0;
    for (Step step : steps) {
      int more =
          step.text().length() + 12 * (step.asks() ? step.question().fields().size() + 1 : 1);
      if (!some.isEmpty() && length + more > longest - 40) {
        messages.add(message(some));
        some = new ArrayList<>();
        length = 0;
      }
      some.add(step);
      length += more;
    }
    messages.add(message(some));
    return messages;
  }

  private Message message(List<Step> steps) {
    StringBuilder text = new StringBuilder();
    StringBuilder printed = new StringBuilder();
    int result = 0;
    for (Step step : steps) {
      if (step.asks()) {
        for (int i = 0; i < step.question().fields().size(); i++) {
          text.append(i == 0 ? "" : ",").append(RESULT).append(++result);
          printed.append(separator(printed)).append(RESULT).append(result);
        }
        text.append('=');
      }
      text.append(step.text()).append(' ');
    }
    errors.ifPresent(queue -> printed.append(separator(printed)).append(queue.query()));
    mark = mark % MARKS + 1;
    printed.append(separator(printed)).append(mark);
    text.append("print(").append(printed).append(')');
    return new Message(text.toString(), steps, true, errors.isPresent() ? 1 : 0, mark);
  }

  private static String separator(StringBuilder printed) {
    return printed.length() == 0 ? "" : ",";
  }

  @Override
  public Parsed parse(Message message, String answer) {
    List<String> parts = AnswerText.split(answer, '\t');
    List<Answer> answers = new ArrayList<>();
    int next = 0;
    for (Step step : message.steps()) {
      if (step.asks()) {
        int end = next + step.question().fields().size();
        if (end > parts.size()) {
          return null;
        }
        Answer one = new Answer(step.question(), parts.subList(next, end));
        if (!one.complete()) {
          return null;
        }
        answers.add(one);
        next = end;
      }
    }
    if (next + message.errors() + 1 != parts.size()
        || Numbers.read(parts.get(parts.size() - 1)).orElse(0) != message.mark()) {
      return null;
    }
    if (message.errors() == 0) {
      return new Parsed(answers, false, List.of());
    }
    java.util.OptionalDouble count = Numbers.read(parts.get(next));
    return count.isEmpty() ? null : new Parsed(answers, count.getAsDouble() != 0, List.of());
  }

  @Override
  public String alone(String query) {
    return query.startsWith("*") ? query : "print(" + query + ")";
  }
}
