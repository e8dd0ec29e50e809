package org.ferroloop.simulator.language.tsp;

/** A reading buffer: readings, timestamps, sourcevalues, n, clear(). */
final class ReadingBuffer extends AttributeTable {
  private static final int CAPACITY = 60_000;

  private Table readings = new Table();
  private Table timestamps = new Table();
  private Table sources = new Table();
  private int count;
  private boolean appends;

  ReadingBuffer() {
    with("clear", Function.quiet(arguments -> clear()));
    with("capacity", (double) CAPACITY);
    add("appendmode", flag());
    add("collecttimestamps", ignored());
    add("collectsourcevalues", ignored());
    add("timestampresolution", ignored());
  }

  void clear() {
    readings = new Table();
    timestamps = new Table();
    sources = new Table();
    count = 0;
  }

  /** What a measurement does first: it overwrites unless it appends. */
  void begin() {
    if (!appends) {
      clear();
    }
  }

  void add(double reading, double time, double source) {
    if (count >= CAPACITY) {
      throw TspError.runtime("reading buffer is full");
    }
    double index = ++count;
    readings.set(index, reading);
    timestamps.set(index, time);
    sources.set(index, source);
  }

  @Override
  Object get(Object key) {
    if (key instanceof Double) {
      return readings.get(key);
    }
    return switch (String.valueOf(key)) {
      case "readings" -> readings;
      case "timestamps" -> timestamps;
      case "sourcevalues" -> sources;
      case "n" -> (double) count;
      default -> super.get(key);
    };
  }

  private Attribute flag() {
    return new Attribute() {
      @Override
      public Object read() {
        return appends ? 1.0 : 0.0;
      }

      @Override
      public void write(Object value) {
        appends = Operators.number(value, "assign") != 0;
      }
    };
  }

  /** Times and levels are always kept. */
  private static Attribute ignored() {
    return new Attribute() {
      @Override
      public Object read() {
        return 1.0;
      }

      @Override
      public void write(Object value) {
        Operators.number(value, "assign");
      }
    };
  }
}
