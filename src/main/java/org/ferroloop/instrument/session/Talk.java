package org.ferroloop.instrument.session;

import java.util.List;

/** How one dialect makes messages of steps, and answers of what comes back. */
interface Talk {
  /**
   * The messages for these steps, in order; each asks the error queue where the dialect can do so
   * in the same message.
   *
   * @param longest characters in one message
   */
  List<Message> messages(List<Step> steps, int longest);

  /**
   * Takes the answer to a message apart.
   *
   * @return null when it does not have the form that it must have
   */
  Parsed parse(Message message, String answer);

  /** How one question is written as a message of its own. */
  String alone(String query);

  /**
   * A message.
   *
   * @param text as it is sent
   * @param steps what it says
   * @param answered whether an answer comes
   * @param errors how many entries of the error queue, or their number, end the answer
   * @param mark a number that the answer must repeat; 0 for none
   */
  record Message(String text, List<Step> steps, boolean answered, int errors, int mark) {}

  /**
   * An answer taken apart.
   *
   * @param answers one for each question
   * @param error whether the error queue held something
   */
  record Parsed(List<Answer> answers, boolean error, List<ErrorEntry> entries) {}
}
