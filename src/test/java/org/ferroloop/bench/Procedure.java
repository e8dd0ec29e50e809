package org.ferroloop.bench;

import org.ferroloop.instrument.IvSweep;
import org.ferroloop.instrument.Pulse;
import org.ferroloop.instrument.PulseTrain;
import org.ferroloop.instrument.UnmakeablePulse;
import org.ferroloop.random.RandomStream;

/**
 * What a user might do with a bench, generated: some of it inside the envelope, some outside, in no
 * sensible order, and some ends in an error of the user's own.
 */
final class Procedure {
  /** How a procedure ended. */
  enum End {
    /** Every action was done or refused. */
    NORMAL,
    /** The bench stopped the run. */
    ABORTED,
    /** The user's own program failed. */
    USER_ERROR,
    /** Someone else stopped the bench. */
    STOPPED
  }

  /** The user's own failure. */
  static final class UserError extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final RandomStream random;
  private final Bench bench;
  private final Envelope envelope;
  int actions;
  int refused;
  String trouble = "";

  Procedure(RandomStream random, Bench bench) {
    this.random = random;
    this.bench = bench;
    this.envelope = bench.plan().envelope();
  }

  /** Does up to this many actions and closes the bench, whatever happens. */
  End run(int most) {
    End end = End.NORMAL;
    try (bench) {
      bench.arm("d1");
      if (random.nextInt(10) != 0) {
        generatorOn();
        bench.sourceMeasureUnit().outputOn(envelope.compliance());
      }
      int count = 1 + random.nextInt(most);
      for (int i = 0; i < count && end == End.NORMAL; i++) {
        end = step();
      }
    } catch (BenchAborted e) {
      trouble = e.getMessage();
      end = End.ABORTED;
    } catch (UserError e) {
      end = End.USER_ERROR;
    } catch (BenchException e) {
      // Not confirmed at the end, which the report says.
      trouble = e.getMessage();
      end = End.ABORTED;
    }
    return end;
  }

  private void generatorOn() {
    try {
      bench.pulseGenerator().outputOn();
    } catch (EnvelopeViolation e) {
      // Its zero is not fine enough for this envelope.
      refused++;
    }
  }

  private End step() {
    actions++;
    int what = random.nextInt(100);
    try {
      if (what < 12) {
        bench.pulseGenerator().outputOn();
      } else if (what < 24) {
        bench.sourceMeasureUnit().outputOn(compliance());
      } else if (what < 62) {
        bench.pulseGenerator().fire(train());
      } else if (what < 90) {
        bench.sourceMeasureUnit().measure(sweep());
      } else if (what < 93) {
        bench.pulseGenerator().makeSafe();
      } else if (what < 96) {
        bench.arm("d1");
      } else if (what < 98) {
        throw new UserError();
      } else {
        bench.abort("somebody");
        return End.STOPPED;
      }
    } catch (Refusal | UnmakeablePulse e) {
      refused++;
    }
    return End.NORMAL;
  }

  /** From well inside to well outside a limit. */
  private double around(double limit) {
    int kind = random.nextInt(12);
    if (kind == 0) {
      return limit;
    }
    if (kind == 1) {
      return limit * (1 + 1e-6 * random.nextDouble());
    }
    return limit * (kind < 11 ? random.nextDouble() : 1 + 2 * random.nextDouble());
  }

  private double compliance() {
    return random.nextInt(40) == 0 ? Double.NaN : around(envelope.compliance());
  }

  private PulseTrain train() {
    boolean up = random.nextInt(2) == 0;
    double amplitude = around(up ? envelope.amplitude().most() : envelope.amplitude().least());
    double width = around(envelope.width().most());
    if (random.nextInt(6) == 0) {
      width = envelope.width().least() * random.nextDouble() * 2;
    }
    double edge = Math.max(Math.abs(amplitude) / around(envelope.slew()), 5e-9);
    int count = random.nextInt(4) == 0 ? 1 + random.nextInt(20) : 1;
    double period = (width + edge) * (random.nextInt(8) == 0 ? random.nextDouble() : 1.5);
    if (random.nextInt(60) == 0) {
      amplitude = random.nextInt(2) == 0 ? Double.NaN : Double.POSITIVE_INFINITY;
    }
    return new PulseTrain(new Pulse(amplitude, width, edge, edge), count, period);
  }

  private IvSweep sweep() {
    double start = around(envelope.readVoltage()) * (random.nextInt(2) == 0 ? 1 : -1);
    double stop = random.nextInt(2) == 0 ? -start : around(envelope.readVoltage());
    int points = 1 + random.nextInt(5);
    return new IvSweep(start, points == 1 ? start : stop, points, compliance(), 0.1, 0);
  }
}
