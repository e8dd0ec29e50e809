package org.ferroloop.transport.trace;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.ferroloop.config.InputException;
import org.ferroloop.config.TextFile;
import org.ferroloop.transport.Deadline;
import org.ferroloop.transport.Excerpt;
import org.ferroloop.transport.Link;
import org.ferroloop.transport.LinkException;
import org.ferroloop.transport.LinkLost;
import org.ferroloop.transport.LinkTimeout;
import org.ferroloop.transport.ResourceName;

/**
 * Answers from a trace instead of an instrument. What is done must be what was recorded, in the
 * same order; anything else is a {@link ReplayMismatch}. A recorded failure is thrown again; a
 * time-out after waiting for the deadline on its own clock.
 */
public final class ReplayLink implements Link {
  private static final Set<String> KNOWN =
      Set.of("open", ">", "<", "stb", "clear", "trigger", "lock", "unlock", "call", "close");

  /** What needs no replaying: it is not done on the line. */
  private static final Set<String> BESIDE = Set.of("open", "call", "close");

  private final ResourceName resource;
  private final String file;
  private final List<Numbered> events;
  private int next;
  private boolean closed;

  private record Numbered(int line, TraceEvent event) {}

  private ReplayLink(ResourceName resource, String file, List<Numbered> events) {
    this.resource = resource;
    this.file = file;
    this.events = events;
  }

  /**
   * Opens the record of one link.
   *
   * @throws InputException when the file is no trace, or holds nothing of this resource
   */
  public static ReplayLink open(Path file, ResourceName resource) {
    List<Numbered> events = new ArrayList<>();
    int number = 0;
    boolean found = false;
    for (String line : TextFile.read(file).split("\n")) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      TraceEvent event = TraceEvent.parse(file.toString(), number, line);
      if (!KNOWN.contains(event.what().replaceFirst("^!", ""))) {
        throw InputException.at(
            file.toString(), number, "", "\"" + event.what() + "\"", "one of " + KNOWN);
      }
      if (event.resource().equals(resource.toString())) {
        found = true;
        if (!BESIDE.contains(event.what())) {
          events.add(new Numbered(number, event));
        }
      }
    }
    if (!found) {
      throw InputException.at(
          file.toString(), 0, "", "no event of this resource", "a trace of " + resource);
    }
    return new ReplayLink(resource, file.toString(), events);
  }

  @Override
  public ResourceName resource() {
    return resource;
  }

  @Override
  public synchronized void write(byte[] message, Deadline deadline) {
    act(">", message, deadline);
  }

  @Override
  public synchronized byte[] read(Deadline deadline) {
    return fetch("<", deadline).clone();
  }

  @Override
  public synchronized int statusByte(Deadline deadline) {
    String text = new String(fetch("stb", deadline), StandardCharsets.ISO_8859_1);
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw InputException.caused(
          file,
          events.get(next - 1).line(),
          "",
          "found \"" + text + "\", expected a status byte from 0 to 255",
          e);
    }
  }

  @Override
  public synchronized void clear(Deadline deadline) {
    act("clear", new byte[0], deadline);
  }

  @Override
  public synchronized void trigger(Deadline deadline) {
    act("trigger", new byte[0], deadline);
  }

  @Override
  public synchronized void lock(Deadline deadline) {
    act("lock", new byte[0], deadline);
  }

  @Override
  public synchronized void unlock(Deadline deadline) {
    act("unlock", new byte[0], deadline);
  }

  @Override
  public synchronized void close() {
    closed = true;
  }

  /** How many recorded events have not come to pass yet. */
  public synchronized int left() {
    return events.size() - next;
  }

  private void act(String what, byte[] bytes, Deadline deadline) {
    String done = what + " " + Excerpt.of(bytes);
    Numbered recorded = peek(done);
    TraceEvent event = recorded.event();
    if (!event.what().equals(what) || !Arrays.equals(event.bytes(), bytes)) {
      throw mismatch(done, recorded);
    }
    next++;
    if (next < events.size() && events.get(next).event().what().equals("!" + what)) {
      throw again(events.get(next++).event(), deadline);
    }
  }

  private byte[] fetch(String what, Deadline deadline) {
    Numbered recorded = peek(what);
    TraceEvent event = recorded.event();
    if (event.what().equals("!" + what)) {
      next++;
      throw again(event, deadline);
    }
    if (!event.what().equals(what)) {
      throw mismatch(what, recorded);
    }
    next++;
    return event.bytes();
  }

  private Numbered peek(String done) {
    if (closed) {
      throw new LinkLost(resource.toString(), "the link has been closed", null);
    }
    if (next == events.size()) {
      throw new ReplayMismatch(
          resource.toString(), "done: " + done + ", recorded: nothing more in " + file);
    }
    return events.get(next);
  }

  private ReplayMismatch mismatch(String done, Numbered recorded) {
    TraceEvent event = recorded.event();
    return new ReplayMismatch(
        resource.toString(),
        "done: %s, recorded: %s %s (%s, line %d)"
            .formatted(done, event.what(), Excerpt.of(event.bytes()), file, recorded.line()));
  }

  private LinkException again(TraceEvent failed, Deadline deadline) {
    LinkException failure = Failure.parse(failed.text()).exception(resource.toString());
    if (failure instanceof LinkTimeout) {
      try {
        deadline.clock().pause(deadline.left());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    return failure;
  }
}
