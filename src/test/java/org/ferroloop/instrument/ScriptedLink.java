package org.ferroloop.instrument;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.ferroloop.transport.Deadline;
import org.ferroloop.transport.Link;
import org.ferroloop.transport.LinkTimeout;
import org.ferroloop.transport.LinkUnsupported;
import org.ferroloop.transport.ResourceName;

/** A link whose other end is a function of the message; null is no answer. */
public final class ScriptedLink implements Link {
  private final Function<String, String> instrument;
  private final Deque<String> answers = new ArrayDeque<>();
  private final List<String> sent = new ArrayList<>();
  private boolean closed;

  public ScriptedLink(Function<String, String> instrument) {
    this.instrument = instrument;
  }

  /** Everything that was sent, in order. */
  public List<String> sent() {
    return sent;
  }

  public boolean isClosed() {
    return closed;
  }

  @Override
  public ResourceName resource() {
    return ResourceName.parse("TCPIP0::scripted::5025::SOCKET");
  }

  @Override
  public void write(byte[] message, Deadline deadline) {
    String text = new String(message, StandardCharsets.ISO_8859_1);
    sent.add(text);
    String answer = instrument.apply(text);
    if (answer != null) {
      answers.add(answer);
    }
  }

  @Override
  public byte[] read(Deadline deadline) {
    if (answers.isEmpty()) {
      throw new LinkTimeout(resource().toString(), "no answer", null);
    }
    return answers.remove().getBytes(StandardCharsets.ISO_8859_1);
  }

  @Override
  public int statusByte(Deadline deadline) {
    throw new LinkUnsupported(resource().toString(), "no status byte", null);
  }

  @Override
  public void clear(Deadline deadline) {
    answers.clear();
  }

  @Override
  public void trigger(Deadline deadline) {
    throw new LinkUnsupported(resource().toString(), "no trigger", null);
  }

  @Override
  public void lock(Deadline deadline) {
    throw new LinkUnsupported(resource().toString(), "no lock", null);
  }

  @Override
  public void unlock(Deadline deadline) {
    throw new LinkUnsupported(resource().toString(), "no lock", null);
  }

  @Override
  public void close() {
    closed = true;
  }
}
