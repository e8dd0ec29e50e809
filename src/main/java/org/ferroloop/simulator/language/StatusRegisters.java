package org.ferroloop.simulator.language;

/** The status system of IEEE 488.2 and SCPI-99 (volume 1, chapter 9). */
public final class StatusRegisters {
  public static final int OPERATION_COMPLETE = 1;
  public static final int QUERY_ERROR = 4;
  public static final int DEVICE_ERROR = 8;
  public static final int EXECUTION_ERROR = 16;
  public static final int COMMAND_ERROR = 32;
  public static final int POWER_ON = 128;

  private static final int QUEUE_BIT = 4;
  private static final int QUESTIONABLE_BIT = 8;
  private static final int AVAILABLE_BIT = 16;
  private static final int EVENT_BIT = 32;
  private static final int SUMMARY_BIT = 64;
  private static final int OPERATION_BIT = 128;

  /** A condition register with its event register and mask. */
  public static final class Group {
    private int condition;
    private int event;
    private int enable;

    public void condition(int value) {
      event |= value & ~condition;
      condition = value;
    }

    public int condition() {
      return condition;
    }

    public int takeEvent() {
      int value = event;
      event = 0;
      return value;
    }

    public int enable() {
      return enable;
    }

    public void enable(int mask) {
      enable = mask;
    }

    private boolean summary() {
      return (event & enable) != 0;
    }
  }

  private final Group operation = new Group();
  private final Group questionable = new Group();
  private final Group measurement = new Group();
  private int event = POWER_ON;
  private int eventEnable;
  private int serviceEnable;
  private boolean summarised;
  private boolean requesting;

  public Group operation() {
    return operation;
  }

  public Group questionable() {
    return questionable;
  }

  /** Keithley's own third group. */
  public Group measurement() {
    return measurement;
  }

  public void report(int bits) {
    event |= bits;
  }

  /** Sets the event bit that belongs to an error number (SCPI-99, volume 2, 21.8). */
  public void reportError(int number) {
    if (number <= -100 && number > -200) {
      report(COMMAND_ERROR);
    } else if (number <= -200 && number > -300) {
      report(EXECUTION_ERROR);
    } else if (number <= -400 && number > -500) {
      report(QUERY_ERROR);
    } else if (number != 0) {
      report(DEVICE_ERROR);
    }
  }

  public int takeEvent() {
    int value = event;
    event = 0;
    return value;
  }

  public int eventEnable() {
    return eventEnable;
  }

  public void eventEnable(int mask) {
    eventEnable = mask & 255;
  }

  public int serviceEnable() {
    return serviceEnable;
  }

  public void serviceEnable(int mask) {
    serviceEnable = mask & 255 & ~SUMMARY_BIT;
  }

  /** The masks of SCPI's groups as STATus:PRESet leaves them. */
  public void preset() {
    operation.enable(0);
    questionable.enable(0);
    measurement.enable(0);
  }

  /** What *CLS clears, beside the error queue. */
  public void clearEvents() {
    event = 0;
    operation.takeEvent();
    questionable.takeEvent();
    measurement.takeEvent();
  }

  /** The status byte with the master summary in bit 6, as *STB? has it. */
  public int statusByte(boolean errors, boolean messageAvailable) {
    int bits =
        (measurement.summary() ? 1 : 0)
            | (errors ? QUEUE_BIT : 0)
            | (questionable.summary() ? QUESTIONABLE_BIT : 0)
            | (messageAvailable ? AVAILABLE_BIT : 0)
            | ((event & eventEnable) != 0 ? EVENT_BIT : 0)
            | (operation.summary() ? OPERATION_BIT : 0);
    boolean summary = (bits & serviceEnable) != 0;
    requesting = summary && (requesting || !summarised);
    summarised = summary;
    return summary ? bits | SUMMARY_BIT : bits;
  }

  /** The status byte with RQS in bit 6; takes the request back. */
  public int poll(boolean errors, boolean messageAvailable) {
    int bits = statusByte(errors, messageAvailable) & ~SUMMARY_BIT;
    boolean request = requesting;
    requesting = false;
    return request ? bits | SUMMARY_BIT : bits;
  }
}
