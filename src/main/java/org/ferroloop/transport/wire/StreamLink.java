package org.ferroloop.transport.wire;

import java.util.Arrays;
import org.ferroloop.transport.Deadline;
import org.ferroloop.transport.Excerpt;
import org.ferroloop.transport.LinkOptions;
import org.ferroloop.transport.ResourceName;
import org.ferroloop.transport.SteppedLink;

/** Messages over bare bytes: a terminator after each, blocks by their length. */
abstract class StreamLink extends SteppedLink {
  private final byte[] writeEnd;
  private final MessageBuffer buffer;
  private final byte[] piece = new byte[65536];

  StreamLink(ResourceName resource, LinkOptions options) {
    super(resource);
    this.writeEnd = options.writeEnd().bytes();
    this.buffer = new MessageBuffer(options.readEnd());
  }

  /** The line in use. */
  abstract ByteWire wire();

  @Override
  protected final void send(byte[] message, Deadline deadline) {
    byte[] whole = Arrays.copyOf(message, message.length + writeEnd.length);
    System.arraycopy(writeEnd, 0, whole, message.length, writeEnd.length);
    wire().send(whole, deadline);
  }

  @Override
  protected final byte[] receive(Deadline deadline) {
    while (true) {
      byte[] message = buffer.take();
      if (message != null) {
        return message;
      }
      int count = wire().receive(piece, deadline);
      if (count == 0) {
        throw timeout("no whole answer to " + asked() + " by the deadline; " + came(), null);
      }
      buffer.add(piece, count);
    }
  }

  /** What came of an answer, for error texts. */
  final String came() {
    return buffer.size() == 0 ? "nothing came" : "what came: " + Excerpt.of(buffer.rest());
  }

  /** Forgets what came. */
  final void forget() {
    buffer.clear();
  }

  @Override
  protected final void disconnect() {
    wire().close();
  }
}
