package org.ferroloop.simulator.language.scpi;

/** The points of one measurement: a spot, a repeated spot, a staircase or a list. */
final class SweepPlan {
  private static final int MOST_POINTS = 100_000;

  private SweepPlan() {}

  /** Runs what is set up on a channel and stores its readings in place of the former ones. */
  static void run(ScpiMachine machine, int channel) throws ScpiError {
    machine.readings(channel).clear();
    double[] levels = levels(machine, channel);
    double given = machine.memory().number(channel, "trigger.count", Double.NaN);
    double count = Double.isNaN(given) ? Math.max(levels.length, 1) : given;
    count = Math.min(count, MOST_POINTS);
    String level = level(machine, channel);
    for (int i = 0; i < count; i++) {
      if (levels.length > 0) {
        machine.set(channel, level, levels[i % levels.length]);
      }
      take(machine, channel, level);
    }
  }

  /** Readings at the level as it is. */
  static void repeat(ScpiMachine machine, int channel, double count) throws ScpiError {
    machine.readings(channel).clear();
    for (int i = 0; i < Math.min(count, MOST_POINTS); i++) {
      take(machine, channel, level(machine, channel));
    }
  }

  /** One reading at the level as it is. */
  static void spot(ScpiMachine machine, int channel) throws ScpiError {
    machine.readings(channel).clear();
    take(machine, channel, level(machine, channel));
  }

  private static void take(ScpiMachine machine, int channel, String level) throws ScpiError {
    double source = machine.get(channel, level);
    double[] measured = machine.perform(channel, "measure");
    machine
        .readings(channel)
        .add(
            new ReadingStore.Reading(
                source, measured[0], measured[1], measured[3], (int) measured[4]));
  }

  private static String level(ScpiMachine machine, int channel) {
    return machine.get(channel, "function") == 0 ? "voltage" : "current";
  }

  private static double[] levels(ScpiMachine machine, int channel) throws ScpiError {
    Memory memory = machine.memory();
    String mode = memory.get(channel, "sweep.mode");
    if (mode.equals("LIST")) {
      return KeptNumbers.numbers(memory.get(channel, "sweep.list"));
    }
    if (!mode.equals("SWE")) {
      return new double[0];
    }
    double start = memory.number(channel, "sweep.start", 0);
    double stop = memory.number(channel, "sweep.stop", 0);
    double points = memory.number(channel, "sweep.points", Double.NaN);
    double step = memory.number(channel, "sweep.step", Double.NaN);
    if (!Double.isNaN(step) && step != 0) {
      points = Math.floor(Math.abs((stop - start) / step) + 1e-9) + 1;
    }
    if (!(points >= 1 && points <= MOST_POINTS)) {
      throw new ScpiError(-221);
    }
    boolean logarithmic = memory.get(channel, "sweep.spacing").equals("LOG");
    if (logarithmic && !(start * stop > 0)) {
      throw new ScpiError(-221);
    }
    double[] levels = new double[(int) points];
    for (int i = 0; i < levels.length; i++) {
      double way = levels.length == 1 ? 0 : i / (points - 1);
      levels[i] = logarithmic ? start * Math.pow(stop / start, way) : start + (stop - start) * way;
    }
    return levels;
  }
}
