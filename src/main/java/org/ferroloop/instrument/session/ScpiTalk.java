package org.ferroloop.instrument.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ferroloop.instrument.profile.ErrorQueue;

/**
 * SCPI: steps joined by semicolons, the error queue asked at the end of every message: once, in the
 * next message twice, and so on. So an answer that belongs to the message before (sent twice by a
 * bad line or adapter) never has the form of the answer that is expected.
 */
final class ScpiTalk implements Talk {
  private final Optional<ErrorQueue> errors;
  private boolean twice;

  ScpiTalk(Optional<ErrorQueue> errors) {
    this.errors = errors;
  }

  @Override
  public List<Message> messages(List<Step> steps, int longest) {
    List<Message> messages = new ArrayList<>();
    List<Step> some = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    int room = longest - errors.map(queue -> 2 * (queue.query().length() + 1)).orElse(0);
    for (Step step : steps) {
      if (!some.isEmpty() && text.length() + 1 + step.text().length() > room) {
        messages.add(message(text, some));
        text = new StringBuilder();
        some = new ArrayList<>();
      }
      text.append(some.isEmpty() ? "" : ";").append(step.text());
      some.add(step);
    }
    messages.add(message(text, some));
    return messages;
  }

  private Message message(StringBuilder text, List<Step> steps) {
    int asked = errors.isEmpty() ? 0 : twice ? 2 : 1;
    twice = !twice;
    for (int i = 0; i < asked; i++) {
      text.append(text.length() == 0 ? "" : ";").append(errors.get().query());
    }
    boolean answered = asked > 0 || steps.stream().anyMatch(Step::asks);
    return new Message(text.toString(), steps, answered, asked, 0);
  }

  @Override
  public Parsed parse(Message message, String answer) {
    List<String> parts = AnswerText.split(answer, ';');
    List<Answer> answers = new ArrayList<>();
    int next = 0;
    for (Step step : message.steps()) {
      if (step.asks()) {
        if (next == parts.size()) {
          return null;
        }
        Answer one = new Answer(step.question(), AnswerText.elements(parts.get(next++)));
        if (!one.complete()) {
          return null;
        }
        answers.add(one);
      }
    }
    if (next + message.errors() != parts.size()) {
      return null;
    }
    List<ErrorEntry> entries = new ArrayList<>();
    for (String part : parts.subList(next, parts.size())) {
      Optional<ErrorEntry> entry = ErrorEntry.of(AnswerText.elements(part));
      if (entry.isEmpty()) {
        return null;
      }
      entry.filter(ErrorEntry::isError).ifPresent(entries::add);
    }
    return new Parsed(answers, !entries.isEmpty(), entries);
  }

  @Override
  public String alone(String query) {
    return query;
  }
}
