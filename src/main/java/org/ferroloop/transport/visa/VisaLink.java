package org.ferroloop.transport.visa;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import org.ferroloop.transport.Deadline;
import org.ferroloop.transport.LinkException;
import org.ferroloop.transport.LinkOptions;
import org.ferroloop.transport.LinkTimeout;
import org.ferroloop.transport.MessageEnd;
import org.ferroloop.transport.ResourceName;
import org.ferroloop.transport.SteppedLink;

/**
 * A message based resource (VXI-11, HiSLIP, USBTMC, GPIB) through an installed VISA library.
 * Messages end with the wire's end flag, which the library adds and looks for. Getting in step
 * again: viClear, or reading old answers away where device clear is not allowed.
 */
public final class VisaLink extends SteppedLink {
  /** The longest message that is read, bytes. */
  private static final int MOST_MESSAGE_BYTES = 1 << 28;

  private static final Duration DRAIN = Duration.ofMillis(100);

  private final VisaSession session;
  private final boolean deviceClear;

  private VisaLink(ResourceName resource, VisaSession session, boolean deviceClear) {
    super(resource);
    this.session = session;
    this.deviceClear = deviceClear;
  }

  /** Opens a resource, with the end flag both ways whatever the library was configured to. */
  static VisaLink open(ResourceName resource, LinkOptions options, Deadline deadline) {
    VisaSession session = VisaSession.open(resource, deadline);
    try {
      session.setIfKnown(VisaAttribute.SEND_END_EN, 1);
      session.setIfKnown(VisaAttribute.TERMCHAR_EN, 0);
      return new VisaLink(resource, session, options.deviceClear());
    } catch (LinkException e) {
      session.close();
      throw e;
    }
  }

  @Override
  protected void send(byte[] message, Deadline deadline) {
    session.write(message, deadline);
  }

  @Override
  protected byte[] receive(Deadline deadline) {
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    VisaSession.Piece piece;
    do {
      piece = piece(message.size(), deadline);
      message.writeBytes(piece.data());
      if (message.size() > MOST_MESSAGE_BYTES) {
        throw protocol("an answer of more than " + MOST_MESSAGE_BYTES + " bytes", null);
      }
    } while (piece.more());
    return MessageEnd.strip(message.toByteArray());
  }

  private VisaSession.Piece piece(int before, Deadline deadline) {
    try {
      return session.read(deadline);
    } catch (LinkTimeout e) {
      String came = before == 0 ? "" : "; " + before + " bytes came without END";
      throw timeout("no whole answer to " + asked() + " by the deadline" + came, e);
    }
  }

  @Override
  protected void resynchronise(Deadline deadline) {
    if (deviceClear) {
      session.clear(deadline);
    } else {
      drain(deadline);
    }
  }

  /** Reads old answers away until the instrument has none. */
  private void drain(Deadline deadline) {
    try {
      while (!deadline.passed()) {
        session.read(Deadline.in(deadline.clock(), DRAIN));
      }
    } catch (LinkTimeout e) {
      Visa.LOG.debug("{}: no more old answers", resource(), e);
    }
  }

  @Override
  protected int poll(Deadline deadline) {
    return session.statusByte(deadline);
  }

  @Override
  protected void fire(Deadline deadline) {
    session.trigger(deadline);
  }

  @Override
  protected void take(Deadline deadline) {
    session.lock(deadline);
  }

  @Override
  protected void give(Deadline deadline) {
    session.unlock(deadline);
  }

  @Override
  protected void disconnect() {
    session.close();
  }
}
