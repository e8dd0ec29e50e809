package org.ferroloop.characterization.procedure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ferroloop.characterization.store.RunRecord;
import org.ferroloop.characterization.store.StoredRun;
import org.ferroloop.instrument.IvSweep;
import org.ferroloop.instrument.PulseTrain;
import org.ferroloop.quantity.Unit;

/**
 * Finds the place of a run in its records, then reads the device and holds it against the last
 * record. The tolerance comes from the noise of the verifying reads themselves.
 *
 * <p>A pulse is recorded before it goes out. When it is the only one since the last read, the read
 * now tells: a device as it was before, though like pulses moved it, did not get it. Where that
 * cannot be told the pulse counts as made, for no device is pulsed twice on a guess.
 */
final class Verification extends RecordedWalk {
  private final RunListener listener;
  private Observation last;
  private IvSweep sweep;
  private PulseTrain pulse;
  private long pulses;

  /** Change of conductance by the last single pulse of each sign, in S. */
  private final Map<Boolean, Double> moves = new LinkedHashMap<>();

  private Verification(Walk walk, RunListener listener) {
    super(walk);
    this.listener = listener;
  }

  /**
   * @param trust go on even when the device is not as recorded
   * @throws RunDiverged when it is not
   */
  static Resumption of(
      StoredRun run, Walk walk, ArmedDevices devices, boolean trust, RunListener listener) {
    Verification found = new Verification(walk, listener);
    found.through(run);
    devices.turnTo(walk.device());
    return found.verdict(devices, trust);
  }

  @Override
  void pause(double seconds) {
    // That time has passed.
  }

  @Override
  void pulse(RunRecord record, Step.PulseStep step) {
    listener.pulsed(record.time(), step.train());
    pulse = step.train();
    pulses++;
  }

  @Override
  void waveform(RunRecord record, Step.WaveformStep step) {
    listener.forced(record.time(), step.waveform());
    // As several pulses: whether it went out a read cannot tell, so that it counts as made.
    pulses += 2;
  }

  @Override
  void samples(SampledCurrent recorded) {
    listener.sampled(recorded);
  }

  @Override
  void read(Step.ReadStep read, Observation recorded) {
    listener.read(recorded);
    if (last != null && pulses == 1 && pulse.count() == 1) {
      double move = recorded.conductance() - last.conductance();
      moves.put(pulse.pulse().amplitude() > 0, move);
    }
    last = recorded;
    sweep = read.sweep();
    pulses = 0;
  }

  @Override
  void device(Step.DeviceStep turn) {
    last = null;
    pulses = 0;
    moves.clear();
  }

  private Resumption verdict(ArmedDevices devices, boolean trust) {
    Map<String, Object> fields = new LinkedHashMap<>();
    if (last == null || !Double.isFinite(last.conductance())) {
      return unseen(fields, "no read of this device to hold it against");
    }
    VerifyingRead now = VerifyingRead.of(devices.probes(), sweep);
    now.put(fields, last.conductance());
    if (pulses > 1 || pulses == 1 && pulse.count() > 1) {
      return unseen(fields, "more than one pulse since the last read: the device is read only");
    }
    double moved = now.mean() - last.conductance();
    boolean same = Math.abs(moved) <= now.tolerance();
    if (pulses == 0) {
      if (!same && !trust) {
        throw diverged(now);
      }
      return told(fields, same ? "the device is as recorded" : "the device differs; told to go on");
    }
    return afterPulse(fields, now, moved, same, trust);
  }

  /** One pulse is recorded since the last read. */
  private Resumption afterPulse(
      Map<String, Object> fields, VerifyingRead now, double moved, boolean same, boolean trust) {
    Double usual = moves.get(pulse.pulse().amplitude() > 0);
    boolean visible = usual != null && Math.abs(usual) > 2 * now.tolerance();
    if (same && visible) {
      fields.put("last_pulse", "not made, made now");
      return new Resumption(
          "the last recorded pulse did not go out; made now",
          fields,
          Optional.of(pulse),
          Optional.empty());
    }
    if (same) {
      fields.put("last_pulse", "cannot be told, counted as made");
      return told(
          fields, "whether the last recorded pulse went out cannot be told; counted as made");
    }
    boolean likely = usual == null || Math.signum(usual) == Math.signum(moved);
    if (!likely && !trust) {
      throw diverged(now);
    }
    fields.put("last_pulse", "made");
    return told(fields, "the last recorded pulse went out");
  }

  private RunDiverged diverged(VerifyingRead now) {
    return new RunDiverged(
        "the device reads "
            + Unit.SIEMENS.format(now.mean())
            + ", the last record of it (step "
            + last.step()
            + ") says "
            + Unit.SIEMENS.format(last.conductance())
            + ", expected within "
            + Unit.SIEMENS.format(now.tolerance())
            + "; nothing was pulsed. Another device, or one that has drifted?");
  }

  private static Resumption unseen(Map<String, Object> fields, String why) {
    return told(fields, "not verified: " + why);
  }

  private static Resumption told(Map<String, Object> fields, String text) {
    fields.put("verdict", text);
    return new Resumption(text, fields, Optional.empty(), Optional.empty());
  }
}
