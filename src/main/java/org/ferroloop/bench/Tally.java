package org.ferroloop.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.ferroloop.config.InputException;
import org.ferroloop.config.TextFile;
import org.ferroloop.quantity.Unit;
import org.ferroloop.time.Clock;

/**
 * What every device of a bench has taken, kept on disk over all sessions. A train is written before
 * it is fired, so that whatever happens afterwards nothing is counted too low; a last line that a
 * kill cut short was of a train that was never fired.
 *
 * <p>File: one line {@code device TAB day TAB pulses TAB joules} a train, or for several ahead
 * where they come fast (see {@link Reserve}); opening sums them up, closing writes the sums as they
 * are.
 */
final class Tally implements AutoCloseable {
  /** Its name in the state folder. */
  static final String FILE = "tally";

  private final Path file;
  private final Clock clock;
  private final Map<String, Map<LocalDate, Spent>> spent = new TreeMap<>();
  private final Map<String, Reserve> reserves = new HashMap<>();

  /** The last day on which something was booked. */
  private LocalDate latest = LocalDate.MIN;

  /** Null when nothing may be written. */
  private final FileChannel channel;

  /** Pulses and joules. */
  record Spent(long pulses, double energy) {
    static final Spent NONE = new Spent(0, 0);

    Spent plus(long more, double joules) {
      return new Spent(Math.addExact(pulses, more), energy + joules);
    }
  }

  /**
   * @throws InputException when the file is there and is no tally, or cannot be written, or when
   *     the clock stands before the last day that was booked
   */
  Tally(Path file, Clock clock) {
    this.file = file;
    this.clock = clock;
    if (Files.exists(file)) {
      load(TextFile.read(file));
    }
    requireClock();
    rewrite();
    try {
      channel = FileChannel.open(file, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw InputException.caused(file.toString(), 0, "", "cannot be written", e);
    }
  }

  /** As the file stands: what is booked counts in memory, and is never written. */
  private Tally(Path file, Clock clock, String text) {
    this.file = file;
    this.clock = clock;
    this.channel = null;
    load(text);
  }

  /**
   * A tally for a rehearsal.
   *
   * @param file need not be there
   * @throws InputException when it is there and is no tally, or cannot be read
   */
  static Tally rehearsed(Path file, Clock clock) {
    return new Tally(file, clock, Files.exists(file) ? TextFile.read(file) : "");
  }

  private void load(String text) {
    int line = 0;
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      line++;
      add(line, text.substring(start, end));
      start = end + 1;
    }
  }

  private void add(int line, String row) {
    String[] parts = row.split("\t", -1);
    try {
      if (parts.length == 4) {
        long pulses = Long.parseLong(parts[2]);
        double energy = Double.parseDouble(parts[3]);
        if (pulses >= 0 && energy >= 0) {
          count(parts[0], LocalDate.parse(parts[1]), pulses, energy);
          return;
        }
      }
    } catch (NumberFormatException | DateTimeParseException e) {
      throw InputException.caused(file.toString(), line, "", "is no line of a tally", e);
    }
    throw InputException.at(
        file.toString(), line, "", "\"" + row + "\"", "device, day, pulses and joules");
  }

  private void count(String device, LocalDate day, long pulses, double energy) {
    latest = day.isAfter(latest) ? day : latest;
    spent
        .computeIfAbsent(device, name -> new TreeMap<>())
        .merge(day, Spent.NONE.plus(pulses, energy), (a, b) -> a.plus(b.pulses(), b.energy()));
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    spent.forEach((device, days) -> days.forEach((day, sum) -> text.append(row(device, day, sum))));
    return text.toString();
  }

  /** Puts the sums in the place of the rows: whole on the disk before they take it. */
  private void rewrite() {
    Path part = file.resolveSibling("." + file.getFileName() + ".sums");
    TextFile.write(part, text());
    try {
      try (FileChannel sums = FileChannel.open(part, StandardOpenOption.WRITE)) {
        sums.force(true);
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw InputException.caused(file.toString(), 0, "", "cannot be written", e);
    }
  }

  private static String row(String device, LocalDate day, Spent sum) {
    return device + "\t" + day + "\t" + sum.pulses() + "\t" + sum.energy() + "\n";
  }

  /** What a device took today. */
  Spent today(String device) {
    return spent.getOrDefault(device, Map.of()).getOrDefault(day(), Spent.NONE);
  }

  /** What a device took in all. */
  Spent inAll(String device) {
    Spent sum = Spent.NONE;
    for (Spent day : spent.getOrDefault(device, Map.of()).values()) {
      sum = sum.plus(day.pulses(), day.energy());
    }
    return sum;
  }

  /**
   * Books a train that is about to be fired.
   *
   * @param energy of one pulse, in J
   * @throws EnvelopeViolation when the device's dose does not allow it; nothing is booked then
   */
  void book(Device device, int count, double energy) {
    Dose dose = device.envelope().dose();
    Spent today = today(device.name());
    Spent all = inAll(device.name());
    pulses(device, "pulses today", today.pulses(), count, dose.pulsesPerDay());
    pulses(device, "pulses in all", all.pulses(), count, dose.pulsesInAll());
    double joules = count * energy;
    energy(device, "energy today", today.energy() + joules, dose.energyPerDay());
    energy(device, "energy in all", all.energy() + joules, dose.energyInAll());
    Spent train = new Spent(count, joules);
    write(device, train, room(dose, today, all, train));
    count(device.name(), day(), train.pulses(), train.energy());
  }

  /** How many trains like this one the dose still allows. */
  private static long room(Dose dose, Spent today, Spent all, Spent train) {
    long pulses = Math.min(dose.pulsesPerDay() - today.pulses(), dose.pulsesInAll() - all.pulses());
    double energy =
        Math.min(dose.energyPerDay() - today.energy(), dose.energyInAll() - all.energy());
    double byEnergy = train.energy() > 0 ? energy / train.energy() : Double.POSITIVE_INFINITY;
    return Math.max(1, Math.min(pulses / train.pulses(), (long) byEnergy));
  }

  /** Sees to it that a train is on the disk. */
  private void write(Device device, Spent train, long room) {
    if (channel == null) {
      return;
    }
    Reserve reserve = reserves.computeIfAbsent(device.name(), name -> new Reserve());
    LocalDate today = day();
    if (!reserve.take(today, train)) {
      Spent row = reserve.next(train, room, clock.nanos());
      append(row(device.name(), today, row));
      reserve.put(today, row, train);
    }
  }

  private static void pulses(Device device, String what, long spent, int more, long most) {
    if (more > most - spent) {
      throw new EnvelopeViolation(
          device.name(), what, more + " more after " + spent, "at most " + most);
    }
  }

  private static void energy(Device device, String what, double sum, double most) {
    if (sum > most) {
      throw new EnvelopeViolation(
          device.name(),
          what,
          "up to " + Unit.JOULE.format(sum) + " with this train",
          "at most " + Unit.JOULE.format(most));
    }
  }

  private void append(String row) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(row.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      // On the disk before the train is fired: a power cut must not give pulses back either.
      channel.force(false);
    } catch (IOException e) {
      throw InputException.caused(file.toString(), 0, "", "cannot be written; nothing sent", e);
    }
  }

  /** A clock that was set back would give every device the dose of a day once more. */
  private void requireClock() {
    LocalDate now = LocalDate.ofInstant(clock.now(), ZoneOffset.UTC);
    if (now.isBefore(latest)) {
      throw InputException.at(
          file.toString(),
          0,
          "",
          "a clock set back to " + now + " after pulses were booked on " + latest,
          "the clock of the machine set right");
    }
  }

  /** Today; a clock that is set back while the bench is open does not bring an earlier day. */
  private LocalDate day() {
    LocalDate now = LocalDate.ofInstant(clock.now(), ZoneOffset.UTC);
    return now.isBefore(latest) ? latest : now;
  }

  @Override
  public void close() {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      throw InputException.caused(file.toString(), 0, "", "cannot be closed", e);
    }
    if (reserves.values().stream().anyMatch(Reserve::isLeft)) {
      rewrite();
      reserves.clear();
    }
  }
}
