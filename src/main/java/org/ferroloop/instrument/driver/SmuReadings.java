package org.ferroloop.instrument.driver;

import java.util.List;
import java.util.OptionalDouble;
import org.ferroloop.instrument.Reading;
import org.ferroloop.instrument.ReadingStatus;
import org.ferroloop.instrument.profile.Profile;
import org.ferroloop.instrument.session.Answer;
import org.ferroloop.instrument.session.Numbers;

/** Makes readings of answers. */
final class SmuReadings {
  /** A reading this near to the limit is the limit's, whatever the flags say. */
  private static final double AT_LIMIT = 0.9995;

  private final Profile profile;

  SmuReadings(Profile profile) {
    this.profile = profile;
  }

  /**
   * One reading.
   *
   * @param answers to the questions of one reading
   * @param level programmed voltage in V, for instruments that do not measure it
   * @param compliance in A
   * @param seconds for instruments that give no time
   */
  Reading of(List<Answer> answers, double level, double compliance, double seconds) {
    double current = first(answers, "current").orElse(Double.NaN);
    ReadingStatus worth = Numbers.worth(current, profile.numbers());
    if (worth != ReadingStatus.OK) {
      return new Reading(level, Double.NaN, time(answers, seconds), worth);
    }
    OptionalDouble measured = first(answers, "voltage");
    double voltage =
        measured.isPresent()
                && Numbers.worth(measured.getAsDouble(), profile.numbers()) == ReadingStatus.OK
            ? measured.getAsDouble()
            : level;
    ReadingStatus status = status(answers, current, compliance);
    double number = status == ReadingStatus.OVERRANGE ? Double.NaN : current;
    return new Reading(voltage, number, time(answers, seconds), status);
  }

  private ReadingStatus status(List<Answer> answers, double current, double compliance) {
    OptionalDouble word = first(answers, "status");
    ReadingStatus status =
        word.isPresent() ? profile.status().of((long) word.getAsDouble()) : ReadingStatus.OK;
    boolean limiting =
        first(answers, "compliance").orElse(0) != 0 || Math.abs(current) >= AT_LIMIT * compliance;
    return status != ReadingStatus.OVERRANGE && limiting ? ReadingStatus.COMPLIANCE : status;
  }

  private double time(List<Answer> answers, double seconds) {
    double time = first(answers, "time").orElse(seconds);
    return Numbers.worth(time, profile.numbers()) == ReadingStatus.OK ? time : seconds;
  }

  private static OptionalDouble first(List<Answer> answers, String name) {
    for (Answer answer : answers) {
      OptionalDouble number = answer.number(name);
      if (number.isPresent()) {
        return number;
      }
    }
    return OptionalDouble.empty();
  }
}
