package org.ferroloop.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
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
 * <p>File: one line {@code device TAB day TAB pulses TAB joules} a train; opening sums them up.
 */
final class Tally implements AutoCloseable {
  private final Path file;
  private final Clock clock;
  private final Map<String, Map<LocalDate, Spent>> spent = new TreeMap<>();
  private final FileChannel channel;

  /** Pulses and joules. */
  record Spent(long pulses, double energy) {
    static final Spent NONE = new Spent(0, 0);

    Spent plus(long more, double joules) {
      return new Spent(Math.addExact(pulses, more), energy + joules);
    }
  }

  /**
   * @throws InputException when the file is there and is no tally, or cannot be written
   */
  Tally(Path file, Clock clock) {
    this.file = file;
    this.clock = clock;
    if (Files.exists(file)) {
      load(TextFile.read(file));
    }
    TextFile.write(file, text());
    try {
      channel = FileChannel.open(file, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw InputException.caused(file.toString(), 0, "", "cannot be written", e);
    }
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
    spent
        .computeIfAbsent(device, name -> new TreeMap<>())
        .merge(day, Spent.NONE.plus(pulses, energy), (a, b) -> a.plus(b.pulses(), b.energy()));
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    spent.forEach((device, days) -> days.forEach((day, sum) -> text.append(row(device, day, sum))));
    return text.toString();
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
    append(row(device.name(), day(), train));
    count(device.name(), day(), train.pulses(), train.energy());
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
    } catch (IOException e) {
      throw InputException.caused(file.toString(), 0, "", "cannot be written; nothing sent", e);
    }
  }

  private LocalDate day() {
    return LocalDate.ofInstant(clock.now(), ZoneOffset.UTC);
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw InputException.caused(file.toString(), 0, "", "cannot be closed", e);
    }
  }
}
