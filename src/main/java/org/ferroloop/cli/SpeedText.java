package org.ferroloop.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.ferroloop.training.MachineSpeed;
import org.ferroloop.training.PeripheryType;
import org.ferroloop.training.Rule;
import org.ferroloop.training.RuleSpeed;
import org.ferroloop.training.SampleWork;
import org.ferroloop.training.TrainType;
import org.ferroloop.training.TrainingSettings;
import org.ferroloop.training.data.DataSet;

/** The figures of the training benchmark as a table and as JSON. */
final class SpeedText {
  private static final double GIGA = 1e9;

  private final DataSet data;
  private final MachineSpeed machine;
  private final boolean comparable;

  /**
   * @param comparable whether device and data are those that AIHWKit was timed with
   */
  SpeedText(DataSet data, MachineSpeed machine, boolean comparable) {
    this.data = data;
    this.machine = machine;
    this.comparable = comparable;
  }

  String table(List<RuleSpeed> speeds) {
    StringBuilder text = new StringBuilder();
    line(
        text,
        "Machine, one core: %.1f G multiply-adds/s (own kernel %.1f, EJML %.1f, dense 256 x 256),"
            + " memory %.1f GB/s",
        machine.multiplyRate() / GIGA,
        machine.kernelRate() / GIGA,
        machine.ejmlRate() / GIGA,
        machine.bandwidth() / GIGA);
    line(text, "Data: %s, %d samples a repetition", data.name(), data.train().size());
    line(
        text,
        "%-16s %-13s %-9s %-5s %7s %8s %8s %8s %8s %8s %7s %8s %7s %8s",
        "rule",
        "trains",
        "periphery",
        "noise",
        "threads",
        "us",
        "forward",
        "backward",
        "update",
        "cpu us",
        "limit",
        "AIHWKit",
        "ratio",
        "speed-up");
    for (RuleSpeed speed : speeds) {
      OptionalDouble published = comparable ? published(speed) : OptionalDouble.empty();
      line(
          text,
          "%-16s %-13s %-9s %-5s %7d %8.1f %8.1f %8.1f %8.1f %8.1f %7.1f %8s %7s %8s",
          speed.rule().text(),
          trains(speed),
          periphery(speed),
          speed.noisy() ? "0.3" : "-",
          speed.threads(),
          speed.sample(),
          speed.forward(),
          speed.backward(),
          speed.update(),
          speed.processor(),
          limit(speed),
          number("%.0f", published),
          number("%.2f", ratio(speed, published)),
          number("%.2f", gain(speed, speeds)));
    }
    line(
        text,
        "us: a sample by the clock; cpu: of the calling thread at its best; limit: by operations or"
            + " bytes. AIHWKit: us a sample of AIHWKit 1.1.0 (float: PyTorch) with one thread on"
            + " another machine of two cores, for MNIST and the default twin; sgd-shifted is held"
            + " against a reference device there; deterministic trains gave no pulse, so no ratio"
            + " is told. speed-up: one thread's time to two threads'.");
    return text.toString();
  }

  List<Object> fields(List<RuleSpeed> speeds) {
    List<Object> all = new ArrayList<>();
    for (RuleSpeed speed : speeds) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("rule", speed.rule().text());
      fields.put("train_type", trains(speed));
      fields.put("periphery", periphery(speed));
      fields.put("noise", speed.noisy());
      fields.put("threads", speed.threads());
      fields.put("microseconds_per_sample", speed.sample());
      fields.put("forward", speed.forward());
      fields.put("backward", speed.backward());
      fields.put("update", speed.update());
      fields.put("processor", speed.processor());
      fields.put("limit", limit(speed));
      fields.put("data", data.name());
      fields.put("machine", machineFields());
      all.add(fields);
    }
    return all;
  }

  private Map<String, Object> machineFields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("multiply_adds_per_second", machine.multiplyRate());
    fields.put("own_kernel_multiply_adds_per_second", machine.kernelRate());
    fields.put("ejml_multiply_adds_per_second", machine.ejmlRate());
    fields.put("memory_bytes_per_second", machine.bandwidth());
    return fields;
  }

  private double limit(RuleSpeed speed) {
    TrainingSettings settings = TrainingSettings.mnist(speed.rule(), 1);
    return SampleWork.of(settings, data.train(), data.classes()).limit(machine, speed.threads());
  }

  private static String trains(RuleSpeed speed) {
    return speed.rule().hasTrains() ? speed.trainType().name().toLowerCase(Locale.ROOT) : "none";
  }

  private static String periphery(RuleSpeed speed) {
    return speed.periphery().name().toLowerCase(Locale.ROOT);
  }

  private static OptionalDouble ratio(RuleSpeed speed, OptionalDouble published) {
    return published.isEmpty() || speed.trainType() == TrainType.DETERMINISTIC
        ? OptionalDouble.empty()
        : OptionalDouble.of(speed.sample() / published.getAsDouble());
  }

  /** How much faster than the same with one thread; empty for one thread. */
  private static OptionalDouble gain(RuleSpeed speed, List<RuleSpeed> speeds) {
    return speed.threads() == 1
        ? OptionalDouble.empty()
        : speeds.stream()
            .filter(other -> other.threads() == 1 && other.sameWork(speed))
            .mapToDouble(other -> other.sample() / speed.sample())
            .findFirst();
  }

  /** Measured once with AIHWKit 1.1.0, MNIST, one thread, a noise-free ID161ZR15000 at 2 us. */
  private static OptionalDouble published(RuleSpeed speed) {
    if (speed.threads() > 1) {
      return OptionalDouble.empty();
    }
    if (speed.rule() == Rule.FLOAT) {
      // PyTorch's network has no converters.
      return speed.periphery() == PeripheryType.IDEAL
          ? OptionalDouble.of(15)
          : OptionalDouble.empty();
    }
    if (speed.trainType() == TrainType.DETERMINISTIC) {
      return speed.rule() == Rule.SGD ? OptionalDouble.of(150) : OptionalDouble.empty();
    }
    return switch (speed.rule()) {
      case SGD -> OptionalDouble.of(speed.noisy() ? 45 : 42);
      case SGD_SHIFTED -> OptionalDouble.of(48);
      case MIXED_PRECISION -> OptionalDouble.of(353);
      case TTV2 -> OptionalDouble.of(87);
      case C_TTV2 -> OptionalDouble.of(102);
      case AGAD -> OptionalDouble.of(200);
      default -> OptionalDouble.empty();
    };
  }

  private static void line(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append(System.lineSeparator());
  }

  private static String number(String format, OptionalDouble value) {
    return value.isPresent() ? String.format(Locale.ROOT, format, value.getAsDouble()) : "-";
  }
}
