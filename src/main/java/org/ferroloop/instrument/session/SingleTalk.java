package org.ferroloop.instrument.session;

import java.util.ArrayList;
import java.util.List;

/**
 * One step a message. An answer repeats the header of its question ("C1:OUTP ON,..."); one that
 * repeats another belongs to another question.
 */
final class SingleTalk implements Talk {
  @Override
  public List<Message> messages(List<Step> steps, int longest) {
    List<Message> messages = new ArrayList<>();
    for (Step step : steps) {
      messages.add(new Message(step.text(), List.of(step), step.asks(), 0, 0));
    }
    return messages;
  }

  @Override
  public Parsed parse(Message message, String answer) {
    Step step = message.steps().get(0);
    String bare = AnswerText.withoutHeader(answer, step.text());
    if (bare == null) {
      return null;
    }
    Answer one = new Answer(step.question(), AnswerText.elements(bare));
    return one.complete() ? new Parsed(List.of(one), false, List.of()) : null;
  }

  @Override
  public String alone(String query) {
    return query;
  }
}
