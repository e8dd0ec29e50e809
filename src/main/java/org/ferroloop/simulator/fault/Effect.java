package org.ferroloop.simulator.fault;

import java.time.Duration;
import java.util.Locale;

/**
 * What goes wrong. The first eight spoil the wire, then come the instrument, its readings and the
 * device under test.
 */
public sealed interface Effect {
  /** The word for it in a schedule. */
  String word();

  /**
   * The answer comes late.
   *
   * @param by by the machine's clock, since clients wait by it; null: when the next message
   *     arrives, just before that one's own answer
   */
  record Late(Duration by) implements Effect {
    @Override
    public String word() {
      return "late";
    }
  }

  /** The command is done, the answer never comes. */
  record Silent() implements Effect {
    @Override
    public String word() {
      return "silent";
    }
  }

  /**
   * Nothing is taken or answered any more until a device clear; on a wire without one until a new
   * connection.
   */
  record Hang() implements Effect {
    @Override
    public String word() {
      return "hang";
    }
  }

  /** The first half of the answer, and no end. */
  record Truncated() implements Effect {
    @Override
    public String word() {
      return "truncated";
    }
  }

  /** Some bytes of the answer get their highest bit, as on a line with a wrong parity. */
  record Garbled() implements Effect {
    @Override
    public String word() {
      return "garbled";
    }
  }

  /** The answer comes twice. */
  record Duplicated() implements Effect {
    @Override
    public String word() {
      return "duplicated";
    }
  }

  /** The command is done, and the line cut before the answer. */
  record Disconnect() implements Effect {
    @Override
    public String word() {
      return "disconnect";
    }
  }

  /** Power off and on: the command is lost, settings as after power-on, every line cut. */
  record PowerCycle() implements Effect {
    @Override
    public String word() {
      return "power-cycle";
    }
  }

  /** An entry in the instrument's error queue. */
  record Raise(int number, String text) implements Effect {
    @Override
    public String word() {
      return "error";
    }
  }

  /**
   * Current readings are wrong, while voltages and the device are what they are.
   *
   * @param kind how
   * @param amperes of STUCK the reading, NaN for the next one that is taken; of OFFSET what is
   *     added
   * @param seconds how long it lasts, instrument time; may be infinite
   */
  record Spoilt(Kind kind, double amperes, double seconds) implements Effect {
    /** How readings are wrong. */
    public enum Kind {
      STUCK,
      OFFSET,
      COMPLIANCE
    }

    @Override
    public String word() {
      return switch (kind) {
        case STUCK -> "stuck-reading";
        case OFFSET -> "offset-reading";
        case COMPLIANCE -> "compliance";
      };
    }
  }

  /**
   * A device is broken, or mended.
   *
   * @param how what it is from now on
   * @param device its name; empty for all
   * @param seconds how long it lasts, instrument time; may be infinite
   */
  record Broken(How how, String device, double seconds) implements Effect {
    /** What a device can be: probe lifted off, shorted, not switching any more, whole again. */
    public enum How {
      OPEN,
      SHORT,
      STUCK,
      NORMAL
    }

    @Override
    public String word() {
      return how.name().toLowerCase(Locale.ROOT);
    }
  }
}
