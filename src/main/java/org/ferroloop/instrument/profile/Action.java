package org.ferroloop.instrument.profile;

import java.time.Duration;
import java.util.List;

/**
 * What is said to an instrument to have something done or to learn something.
 *
 * @param send commands in order; may hold quantities in braces: {@code ":SOUR:VOLT {voltage}"}
 * @param ask questions, after the commands
 * @param takes how long the instrument is busy with it, besides the time of an answer
 */
public record Action(List<String> send, List<Question> ask, Duration takes) {
  /** Nothing to say. */
  public static final Action NONE = new Action(List.of(), List.of(), Duration.ZERO);

  public Action {
    send = List.copyOf(send);
    ask = List.copyOf(ask);
  }

  public boolean isEmpty() {
    return send.isEmpty() && ask.isEmpty();
  }

  /** The same for one channel of the instrument. */
  Action forChannel(String channel) {
    return new Action(
        send.stream().map(text -> text.replace("{channel}", channel)).toList(),
        ask.stream()
            .map(q -> new Question(q.query().replace("{channel}", channel), q.fields(), q.keyed()))
            .toList(),
        takes);
  }
}
