package org.ferroloop.transport.trace;

import java.util.function.Supplier;
import org.ferroloop.transport.Deadline;
import org.ferroloop.transport.Link;
import org.ferroloop.transport.LinkException;
import org.ferroloop.transport.ResourceName;

/** A link whose every message both ways goes into a {@link Trace}. */
final class TraceLink implements Link {
  private static final byte[] NOTHING = {};

  private final Link link;
  private final Trace trace;
  private final String name;

  TraceLink(Link link, Trace trace) {
    this.link = link;
    this.trace = trace;
    this.name = link.resource().toString();
  }

  @Override
  public ResourceName resource() {
    return link.resource();
  }

  @Override
  public void write(byte[] message, Deadline deadline) {
    act(">", message, () -> link.write(message, deadline));
  }

  @Override
  public byte[] read(Deadline deadline) {
    byte[] message = failing("<", () -> link.read(deadline));
    trace.note(name, "<", message);
    return message;
  }

  @Override
  public int statusByte(Deadline deadline) {
    int status = failing("stb", () -> link.statusByte(deadline));
    trace.note(name, "stb", Integer.toString(status));
    return status;
  }

  @Override
  public void clear(Deadline deadline) {
    act("clear", NOTHING, () -> link.clear(deadline));
  }

  @Override
  public void trigger(Deadline deadline) {
    act("trigger", NOTHING, () -> link.trigger(deadline));
  }

  @Override
  public void lock(Deadline deadline) {
    act("lock", NOTHING, () -> link.lock(deadline));
  }

  @Override
  public void unlock(Deadline deadline) {
    act("unlock", NOTHING, () -> link.unlock(deadline));
  }

  @Override
  public void note(String call) {
    trace.note(name, "call", call);
  }

  @Override
  public void close() {
    trace.note(name, "close", NOTHING);
    link.close();
  }

  private void act(String what, byte[] bytes, Runnable action) {
    trace.note(name, what, bytes);
    failing(
        what,
        () -> {
          action.run();
          return null;
        });
  }

  private <T> T failing(String what, Supplier<T> action) {
    try {
      return action.get();
    } catch (LinkException e) {
      trace.note(name, "!" + what, Failure.of(e).text());
      throw e;
    }
  }
}
