package org.ferroloop.simulator.server;

import java.util.Arrays;
import java.util.List;
import org.ferroloop.random.RandomStream;
import org.ferroloop.simulator.fault.Effect;

/** What faults make of an answer. */
final class Answers {
  private Answers() {}

  /**
   * @param noise where garbled bytes are
   * @return none, one or two answers
   */
  static List<Answer> spoil(byte[] bytes, List<Effect> effects, RandomStream noise) {
    byte[] sent = bytes;
    int copies = 1;
    boolean end = true;
    for (Effect effect : effects) {
      if (effect instanceof Effect.Silent) {
        copies = 0;
      } else if (effect instanceof Effect.Duplicated) {
        copies = 2 * copies;
      } else if (effect instanceof Effect.Garbled) {
        sent = garble(sent, noise);
      } else if (effect instanceof Effect.Truncated) {
        sent = Arrays.copyOf(sent, sent.length / 2);
        end = false;
      }
    }
    Answer answer = new Answer(sent, end);
    return copies == 0 ? List.of() : copies == 1 ? List.of(answer) : List.of(answer, answer);
  }

  private static byte[] garble(byte[] bytes, RandomStream noise) {
    if (bytes.length == 0) {
      return bytes;
    }
    byte[] garbled = bytes.clone();
    int last = Math.max(1, bytes.length - 1);
    for (int i = 0; i < Math.max(1, last / 4); i++) {
      garbled[noise.nextInt(last)] |= (byte) 0x80;
    }
    return garbled;
  }
}
