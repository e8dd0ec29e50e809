package org.ferroloop.characterization.procedure;

import java.util.List;
import java.util.Optional;
import org.ferroloop.instrument.Reading;

/** A course with its place: which step it is at, and of which device. */
final class Walk {
  private final Course course;
  private long number = -1;
  private String device;

  Walk(Procedure procedure, String firstDevice) {
    this.course = procedure.begin();
    this.device = firstDevice;
  }

  /** The next step; empty at the end. */
  Optional<Step> next() {
    Optional<Step> step = course.next();
    number += step.isPresent() ? 1 : 0;
    if (step.isPresent() && step.get() instanceof Step.DeviceStep turn) {
      device = turn.name();
    }
    return step;
  }

  /** The next step that leaves a record; what waits before it is handed over. */
  Optional<Step> nextRecorded(Pause pause) throws InterruptedException {
    Optional<Step> step = next();
    while (step.isPresent() && step.get() instanceof Step.WaitStep wait) {
      pause.seconds(wait.seconds());
      step = next();
    }
    return step;
  }

  /** Lets time pass, or does not. */
  interface Pause {
    void seconds(double seconds) throws InterruptedException;
  }

  /** Tells the course what the last step, a read, gave. */
  void heard(List<Reading> readings) {
    course.heard(readings);
  }

  /** The number of the last step, from 0; -1 before the first. */
  long number() {
    return number;
  }

  /** The device that the last step was of. */
  String device() {
    return device;
  }
}
