package org.ferroloop.transport;

import java.nio.charset.StandardCharsets;

/**
 * How a wire that cannot be cleared or reopened (serial) finds its step again: it asks something
 * whose answer nothing else gives, and throws away all that comes before it. Answers come in the
 * order of the questions, so what follows is in step.
 */
public enum Fence {
  /** {@code *ESE?} so many times over; the answer is as many numbers between semicolons. */
  SCPI {
    @Override
    public byte[] question(int number) {
      return ascii("*ESE?" + ";*ESE?".repeat(times(number) - 1));
    }

    @Override
    public boolean isAnswer(byte[] message, int number) {
      String text = new String(message, StandardCharsets.ISO_8859_1);
      return text.matches("\\+?\\d+(;\\+?\\d+){" + (times(number) - 1) + "}");
    }

    /** Never the same for two fences in a row, and more than anybody asks at once by chance. */
    private int times(int number) {
      return 5 + number % 20;
    }
  },

  /** {@code print("fence 7")}, for instruments that speak TSP. */
  TSP {
    @Override
    public byte[] question(int number) {
      return ascii("print(\"fence " + number + "\")");
    }

    @Override
    public boolean isAnswer(byte[] message, int number) {
      return new String(message, StandardCharsets.ISO_8859_1).equals("fence " + number);
    }
  };

  /**
   * What is asked.
   *
   * @param number counts the fences of a link
   */
  public abstract byte[] question(int number);

  /** Whether this message can only be the answer to that fence. */
  public abstract boolean isAnswer(byte[] message, int number);

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
