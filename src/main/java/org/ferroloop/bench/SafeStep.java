package org.ferroloop.bench;

import org.ferroloop.bench.SafetyReport.Outcome;
import org.ferroloop.bench.SafetyReport.Result;
import org.ferroloop.instrument.InstrumentException;

/**
 * Makes one instrument safe: by command, whatever it says of itself, and then by query. What fails
 * is done once more over a wire that is opened anew.
 */
final class SafeStep {
  private final Slot slot;

  SafeStep(Slot slot) {
    this.slot = slot;
  }

  /**
   * @param anew whether the wire is opened anew first
   */
  Outcome run(boolean anew) {
    Throwable first = null;
    if (!anew) {
      try {
        return confirmed("zero and off, confirmed");
      } catch (RuntimeException | Error e) {
        // Whatever it was, even memory that ran out: an output may be on.
        first = e;
      }
    }
    try {
      slot.reopen();
      return confirmed("zero and off, confirmed over a new wire");
    } catch (InstrumentException e) {
      return outcome(Result.UNCONFIRMED, "not confirmed: " + told(e, first));
    } catch (RuntimeException e) {
      return outcome(Result.UNREACHABLE, "not reached: " + told(e, first));
    }
  }

  private Outcome confirmed(String detail) {
    slot.driver().makeSafe();
    if (!slot.driver().outputsOff()) {
      throw new InstrumentException(
          slot.name(),
          slot.entry().resource().toString(),
          "",
          "still says that an output is on after it was commanded off",
          null);
    }
    slot.confirmedOff();
    return outcome(Result.CONFIRMED, detail);
  }

  private static String told(RuntimeException last, Throwable first) {
    return last.getMessage() + (first == null ? "" : " (before: " + first.getMessage() + ")");
  }

  private Outcome outcome(Result result, String detail) {
    return new Outcome(slot.name(), slot.entry().resource().toString(), result, detail);
  }
}
