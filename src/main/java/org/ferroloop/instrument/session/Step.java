package org.ferroloop.instrument.session;

import org.ferroloop.instrument.profile.Question;

/**
 * A command, or a question with its text already filled in.
 *
 * @param text as it is sent
 * @param question null for a command
 */
record Step(String text, Question question) {
  boolean asks() {
    return question != null;
  }
}
