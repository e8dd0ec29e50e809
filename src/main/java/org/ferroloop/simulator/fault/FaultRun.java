package org.ferroloop.simulator.fault;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A schedule at work: which faults strike at a message. One caller at a time, but for adding. */
public final class FaultRun {
  private final List<Counted> faults = new CopyOnWriteArrayList<>();
  private long struck;

  public FaultRun(List<Fault> schedule) {
    schedule.forEach(this::add);
  }

  /** Adds one to the schedule. */
  public void add(Fault fault) {
    faults.add(new Counted(fault));
  }

  /** Forgets every fault. */
  public void clear() {
    faults.clear();
  }

  /** How often any fault struck. */
  public long struck() {
    return struck;
  }

  /** True when no fault is left that could strike. */
  public boolean quiet() {
    return faults.isEmpty();
  }

  /**
   * A message has come.
   *
   * @param seconds instrument time
   * @return the effects of the faults that strike, in the order of the schedule
   */
  public List<Effect> at(String instrument, byte[] message, double seconds) {
    if (faults.isEmpty()) {
      return List.of();
    }
    String text = new String(message, StandardCharsets.ISO_8859_1);
    List<Effect> effects = new ArrayList<>();
    for (Counted counted : faults) {
      if (counted.strikes(instrument, text, seconds)) {
        effects.add(counted.fault.effect());
        struck++;
      }
      if (counted.spent(seconds)) {
        faults.remove(counted);
      }
    }
    return effects;
  }

  private static final class Counted {
    private final Fault fault;
    private int matches;
    private int strikes;

    Counted(Fault fault) {
      this.fault = fault;
    }

    boolean strikes(String instrument, String text, double seconds) {
      boolean matches =
          (fault.instrument().isEmpty() || fault.instrument().equals(instrument))
              && seconds >= fault.from()
              && seconds < fault.until()
              && (fault.on() == null || fault.on().matcher(text).find());
      if (matches) {
        this.matches++;
      }
      boolean strikes = matches && this.matches >= fault.nth() && !spent(seconds);
      if (strikes) {
        this.strikes++;
      }
      return strikes;
    }

    boolean spent(double seconds) {
      return strikes >= fault.times() || seconds >= fault.until();
    }
  }
}
