package org.ferroloop.simulator.language;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * An instrument with several command sets of which one is in force, as the Keithley 2450: {@code
 * *LANG?} tells in all of them, {@code *LANG SCPI} takes effect when the power is cycled.
 */
final class LanguageModes implements SimulatedInstrument {
  private static final String ASK = "*LANG?";
  private static final String ORDER = "*LANG ";

  private final Map<String, SimulatedInstrument> modes;
  private String mode;
  private String next;
  private byte[] answer = new byte[0];

  /**
   * @param modes the same instrument in each language, by the word that *LANG? answers
   * @param mode the one in force
   */
  LanguageModes(Map<String, SimulatedInstrument> modes, String mode) {
    this.modes = Map.copyOf(modes);
    this.mode = mode;
    this.next = mode;
  }

  private SimulatedInstrument now() {
    return modes.get(mode);
  }

  /** Gives whether the message was about the language, and done with. */
  private boolean taken(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1).trim().toUpperCase(Locale.ROOT);
    if (text.equals(ASK)) {
      answer = (mode + "\n").getBytes(StandardCharsets.ISO_8859_1);
      return true;
    }
    if (text.startsWith(ORDER) && modes.containsKey(text.substring(ORDER.length()).trim())) {
      next = text.substring(ORDER.length()).trim();
      return true;
    }
    return false;
  }

  @Override
  public String name() {
    return now().name();
  }

  @Override
  public void receive(byte[] bytes, boolean end) {
    answer = new byte[0];
    if (!taken(bytes)) {
      now().receive(bytes, end);
    }
  }

  @Override
  public byte[] stream(byte[] bytes) {
    if (!taken(bytes)) {
      return now().stream(bytes);
    }
    return answer.length == 0 ? answer : respond();
  }

  @Override
  public byte[] respond() {
    if (answer.length == 0) {
      return now().respond();
    }
    byte[] response = answer;
    answer = new byte[0];
    return response;
  }

  @Override
  public boolean messageAvailable() {
    return answer.length > 0 || now().messageAvailable();
  }

  @Override
  public int serialPoll() {
    return now().serialPoll();
  }

  @Override
  public void deviceClear() {
    answer = new byte[0];
    now().deviceClear();
  }

  @Override
  public void trigger() {
    now().trigger();
  }

  @Override
  public void raise(int number, String text) {
    now().raise(number, text);
  }

  @Override
  public void powerCycle() {
    answer = new byte[0];
    mode = next;
    now().powerCycle();
  }
}
