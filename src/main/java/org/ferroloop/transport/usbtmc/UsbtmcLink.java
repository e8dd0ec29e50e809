package org.ferroloop.transport.usbtmc;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import org.ferroloop.transport.Deadline;
import org.ferroloop.transport.LinkOptions;
import org.ferroloop.transport.LinkTimeout;
import org.ferroloop.transport.MessageEnd;
import org.ferroloop.transport.ResourceName;
import org.ferroloop.transport.SteppedLink;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A link over USBTMC. Messages end with EOM; an empty one goes as a line feed, since USBTMC has no
 * transfer of no bytes. No locks: Linux lets any program open the device.
 *
 * <p>In step again by device clear, and never before a time-out: some instruments hang when it is
 * the first thing that they hear. Where it is not allowed, the answer under way is ended and old
 * answers are read away.
 */
public final class UsbtmcLink extends SteppedLink {
  private static final Logger LOG = LoggerFactory.getLogger(UsbtmcLink.class);
  private static final int MOST_MESSAGE_BYTES = 1 << 28;
  private static final Duration DRAIN = Duration.ofMillis(100);
  private static final byte[] LINE_FEED = {'\n'};

  private final ResourceName.Usb name;
  private final CharacterDevice device;
  private final boolean deviceClear;

  UsbtmcLink(ResourceName.Usb name, LinkOptions options, CharacterDevice device) {
    super(name);
    this.name = name;
    this.device = device;
    this.deviceClear = options.deviceClear();
  }

  /**
   * Finds the instrument's device file and opens it.
   *
   * @throws org.ferroloop.transport.LinkRefused when it is not there, or not permitted
   */
  public static UsbtmcLink open(ResourceName.Usb name, LinkOptions options) {
    return open(name, options, new UsbtmcFinder(), "c");
  }

  static UsbtmcLink open(
      ResourceName.Usb name, LinkOptions options, UsbtmcFinder finder, String library) {
    String file = finder.file(name).toString();
    LibC c = LibC.load(library);
    return new UsbtmcLink(name, options, UsbtmcDevice.open(c, name.toString(), file));
  }

  @Override
  protected void send(byte[] message, Deadline deadline) {
    device.write(message.length == 0 ? LINE_FEED : message, deadline);
  }

  @Override
  protected byte[] receive(Deadline deadline) {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    boolean end = false;
    while (!end) {
      CharacterDevice.Piece piece = piece(answer.size(), deadline);
      answer.writeBytes(piece.bytes());
      end = piece.end();
      if (answer.size() > MOST_MESSAGE_BYTES) {
        throw protocol("an answer of more than " + MOST_MESSAGE_BYTES + " bytes", null);
      }
    }
    return MessageEnd.strip(answer.toByteArray());
  }

  private CharacterDevice.Piece piece(int before, Deadline deadline) {
    String came = before == 0 ? "nothing came" : before + " bytes came without EOM";
    String trouble = "no whole answer to " + asked() + " by the deadline; " + came;
    if (before > 0 && deadline.passed()) {
      throw timeout(trouble, null);
    }
    try {
      return device.read(deadline);
    } catch (LinkTimeout e) {
      throw timeout(trouble, e);
    }
  }

  @Override
  protected int poll(Deadline deadline) {
    return device.statusByte(deadline);
  }

  @Override
  protected void fire(Deadline deadline) {
    device.trigger(deadline);
  }

  @Override
  protected void resynchronise(Deadline deadline) {
    if (deviceClear) {
      device.clear(deadline);
      return;
    }
    try {
      device.abortRead(deadline);
      while (!deadline.passed()) {
        device.read(Deadline.in(deadline.clock(), DRAIN));
      }
    } catch (LinkTimeout e) {
      LOG.debug("{}: no more old answers", name, e);
    }
  }

  @Override
  protected void disconnect() {
    device.close();
  }
}
