package org.ferroloop.transport.visa;

import java.util.Arrays;
import org.ferroloop.transport.Deadline;
import org.ferroloop.transport.Excerpt;
import org.ferroloop.transport.LinkException;
import org.ferroloop.transport.LinkOptions;
import org.ferroloop.transport.LinkRefused;
import org.ferroloop.transport.LinkTimeout;
import org.ferroloop.transport.LinkUnsupported;
import org.ferroloop.transport.ResourceName;
import org.ferroloop.transport.SerialSettings;
import org.ferroloop.transport.SteppedLink;
import org.ferroloop.transport.wire.MessageBuffer;

/**
 * A raw socket or serial port through an installed VISA library: terminators end the messages, and
 * a block in one may hold any byte. Neither wire has a serial poll, a trigger, a lock or a device
 * clear (viClear only empties the library's buffers), so the step is found again as without VISA: a
 * socket is opened anew, a serial port is asked a {@link org.ferroloop.transport.Fence}.
 */
public final class VisaLineLink extends SteppedLink {
  private final LinkOptions options;
  private final MessageBuffer buffer;
  private volatile VisaSession session;
  private int fences;

  private VisaLineLink(ResourceName resource, LinkOptions options, VisaSession session) {
    super(resource);
    this.options = options;
    this.session = session;
    this.buffer = new MessageBuffer(options.readEnd());
  }

  static VisaLineLink open(ResourceName resource, LinkOptions options, Deadline deadline) {
    return new VisaLineLink(resource, options, session(resource, options, deadline));
  }

  private static VisaSession session(
      ResourceName resource, LinkOptions options, Deadline deadline) {
    VisaSession session = VisaSession.open(resource, deadline);
    try {
      session.set(VisaAttribute.TERMCHAR, options.readEnd().last() & 0xFF);
      session.set(VisaAttribute.TERMCHAR_EN, 1);
      if (resource instanceof ResourceName.Serial) {
        set(session, options.serial());
      }
      return session;
    } catch (LinkException e) {
      session.close();
      throw new LinkRefused(resource.toString(), "the line cannot be set as asked", e);
    }
  }

  private static void set(VisaSession session, SerialSettings serial) {
    session.set(VisaAttribute.ASRL_BAUD, serial.baud());
    session.set(VisaAttribute.ASRL_DATA_BITS, serial.dataBits());
    session.set(VisaAttribute.ASRL_PARITY, VisaAttribute.parity(serial.parity()));
    session.set(VisaAttribute.ASRL_STOP_BITS, VisaAttribute.stopBits(serial.stopBits()));
    session.set(VisaAttribute.ASRL_FLOW_CNTRL, VisaAttribute.flow(serial.flow()));
    session.set(VisaAttribute.ASRL_END_IN, VisaAttribute.ASRL_END_TERMCHAR);
    session.set(VisaAttribute.ASRL_END_OUT, VisaAttribute.ASRL_END_NONE);
  }

  @Override
  protected void send(byte[] message, Deadline deadline) {
    byte[] end = options.writeEnd().bytes();
    byte[] whole = Arrays.copyOf(message, message.length + end.length);
    System.arraycopy(end, 0, whole, message.length, end.length);
    session.write(whole, deadline);
  }

  @Override
  protected byte[] receive(Deadline deadline) {
    while (true) {
      byte[] message = buffer.take();
      if (message != null) {
        return message;
      }
      try {
        byte[] piece = session.read(deadline).data();
        buffer.add(piece, piece.length);
      } catch (LinkTimeout e) {
        String came = buffer.size() == 0 ? "" : "; what came: " + Excerpt.of(buffer.rest());
        throw timeout("no whole answer to " + asked() + " by the deadline" + came, e);
      }
    }
  }

  @Override
  protected void resynchronise(Deadline deadline) {
    buffer.clear();
    if (resource() instanceof ResourceName.Serial) {
      fence(deadline);
    } else {
      reopen(deadline);
    }
  }

  private void fence(Deadline deadline) {
    try {
      session.clear(deadline);
    } catch (LinkUnsupported e) {
      Visa.LOG.debug("{}: the library does not empty its buffers", resource(), e);
    }
    int number = ++fences;
    // An empty line first: it ends what may have been sent by half.
    session.write(options.writeEnd().bytes(), deadline);
    send(options.fence().question(number), deadline);
    while (!options.fence().isAnswer(receive(deadline), number)) {
      // An answer that nobody waits for any longer: dropped.
    }
  }

  private void reopen(Deadline deadline) {
    if (deadline.passed()) {
      throw timeout("the deadline had passed before the line could be opened anew", null);
    }
    session.close();
    try {
      session = session(resource(), options, deadline);
    } catch (LinkRefused e) {
      if (deadline.passed()) {
        throw timeout("the line could not be opened anew by the deadline", e);
      }
      throw e;
    }
    if (state() == State.CLOSED) {
      session.close();
    }
  }

  @Override
  protected void disconnect() {
    session.close();
  }
}
