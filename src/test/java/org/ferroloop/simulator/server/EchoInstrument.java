package org.ferroloop.simulator.server;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.ferroloop.simulator.language.SimulatedInstrument;

/**
 * Answers every message with a "?" in it by itself; nothing else is answered. Bit 4 of its status
 * byte is MAV, bit 5 tells that it was asked for nothing.
 */
public final class EchoInstrument implements SimulatedInstrument {
  private final String name;
  private final ByteArrayOutputStream input = new ByteArrayOutputStream();
  private final Deque<byte[]> output = new ArrayDeque<>();
  private int triggers;
  private int errors;

  public EchoInstrument(String name) {
    this.name = name;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void receive(byte[] bytes, boolean end) {
    input.writeBytes(bytes);
    byte[] message = input.toByteArray();
    boolean line = message.length > 0 && message[message.length - 1] == '\n';
    if (!end && !line) {
      return;
    }
    input.reset();
    output.clear();
    String text = new String(message, StandardCharsets.ISO_8859_1).strip();
    if (text.equals("TRIGGERS?")) {
      output.add((triggers + "\n").getBytes(StandardCharsets.ISO_8859_1));
    } else if (text.contains("?")) {
      output.add(line ? message : (text + "\n").getBytes(StandardCharsets.ISO_8859_1));
    }
  }

  @Override
  public byte[] respond() {
    byte[] answer = output.poll();
    if (answer == null) {
      errors++;
      return new byte[0];
    }
    return answer;
  }

  @Override
  public boolean messageAvailable() {
    return !output.isEmpty();
  }

  @Override
  public int serialPoll() {
    return (output.isEmpty() ? 0 : 16) | (errors > 0 ? 32 : 0);
  }

  @Override
  public void deviceClear() {
    input.reset();
    output.clear();
  }

  @Override
  public void trigger() {
    triggers++;
  }
}
