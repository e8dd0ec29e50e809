package org.ferroloop.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.ferroloop.quantity.Unit;
import org.ferroloop.synapse.arrangement.Programmed;
import org.ferroloop.training.ArrayReport;
import org.ferroloop.training.EpochRecord;
import org.ferroloop.training.PeripheryOptions;
import org.ferroloop.training.PeripheryType;
import org.ferroloop.training.TrainingResult;
import org.ferroloop.training.data.DataSet;
import org.ferroloop.training.update.PulseTrains;

/** The result of a training as fields and as a table. */
final class TrainingText {
  private TrainingText() {}

  static Map<String, Object> fields(TrainingResult result, DataSet data) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("rule", result.rule().text());
    fields.put("data", data.name());
    if (result.rule().hasTrains()) {
      PulseTrains trains = result.settings().options().trains();
      fields.put("longest_train", trains.longest());
      fields.put("update_management", trains.managed());
    }
    PeripheryOptions periphery = result.settings().periphery();
    fields.put("periphery", periphery.type().name().toLowerCase(Locale.ROOT));
    if (periphery.type() == PeripheryType.ANALOG) {
      fields.put("converters", periphery.converters().fields());
    }
    fields.put("epochs", result.epochs().size());
    fields.put("test_accuracy", result.testAccuracy());
    fields.put("validation_accuracy", each(result, EpochRecord::validationAccuracy));
    fields.put("train_loss", each(result, EpochRecord::trainLoss));
    fields.put("learning_rate", each(result, EpochRecord::learningRate));
    fields.put("pulses", result.tally().pulses());
    fields.put("pulses_up", result.tally().up());
    fields.put("pulses_down", result.tally().down());
    fields.put("reads", result.tally().reads());
    fields.put("pulses_by_epoch", pulses(result));
    Map<String, Object> energy = new LinkedHashMap<>();
    Map<String, Object> terms = new LinkedHashMap<>();
    new TreeMap<>(result.energy())
        .forEach(
            (source, sum) -> {
              energy.put(source, sum.total());
              terms.put(source, sum.fields());
            });
    fields.put("energy", energy);
    fields.put("energy_terms", terms);
    if (result.rule().wantsMeanPoint(result.settings().options())) {
      fields.put("symmetry_point", result.settings().symmetryPoint());
    }
    if (!result.arrays().isEmpty()) {
      fields.put("arrays", result.arrays().stream().map(TrainingText::array).toList());
    }
    fields.put("seconds", result.seconds());
    fields.put("microseconds_per_sample", number(result.microsecondsPerSample()));
    return fields;
  }

  private static Map<String, Object> array(ArrayReport report) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("array", report.array());
    fields.put("programmed", report.programmed());
    fields.put("missed", report.missed().stream().map(TrainingText::miss).toList());
    fields.put("refreshes", report.refreshes());
    fields.put("refresh_misses", report.refreshMisses());
    fields.put("unsettled", report.unsettled());
    return fields;
  }

  private static Map<String, Object> miss(Programmed.Miss miss) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("cell", miss.cell());
    fields.put("target", miss.target());
    fields.put("reached", miss.reached());
    return fields;
  }

  private interface Figure {
    double of(EpochRecord epoch);
  }

  private static List<Double> each(TrainingResult result, Figure figure) {
    List<Double> values = new ArrayList<>();
    result.epochs().forEach(epoch -> values.add(number(figure.of(epoch))));
    return values;
  }

  private static List<Long> pulses(TrainingResult result) {
    return result.epochs().stream().map(epoch -> epoch.tally().pulses()).toList();
  }

  /** JSON has no NaN; null stands for a figure that there is not. */
  private static Double number(double value) {
    return Double.isFinite(value) ? value : null;
  }

  static String table(TrainingResult result) {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%5s  %8s  %8s  %10s  %12s%n",
            "epoch",
            "rate",
            "loss",
            "validation",
            "pulses"));
    for (EpochRecord epoch : result.epochs()) {
      text.append(
          String.format(
              Locale.ROOT,
              "%5d  %8.4f  %8.4f  %10.4f  %12d%n",
              epoch.epoch(),
              epoch.learningRate(),
              epoch.trainLoss(),
              epoch.validationAccuracy(),
              epoch.tally().pulses()));
    }
    line(text, "rule", result.rule().text());
    line(text, "test accuracy", String.format(Locale.ROOT, "%.4f", result.testAccuracy()));
    line(text, "pulses up, down", result.tally().up() + ", " + result.tally().down());
    new TreeMap<>(result.energy())
        .forEach((source, sum) -> line(text, "energy, " + source, Unit.JOULE.format(sum.total())));
    result.arrays().forEach(array -> line(text, array.array(), sentence(array)));
    line(
        text,
        "training time",
        String.format(
            Locale.ROOT,
            "%.1f s, %.1f us a sample",
            result.seconds(),
            result.microsecondsPerSample()));
    return text.toString();
  }

  private static String sentence(ArrayReport array) {
    return String.format(
        Locale.ROOT,
        "%d written, %d missed the tolerance (by %.3f at most), %d pairs refreshed, %d missed%s",
        array.programmed(),
        array.missed().size(),
        array.missed().stream().mapToDouble(Programmed.Miss::distance).max().orElse(0),
        array.refreshes(),
        array.refreshMisses(),
        array.unsettled() > 0 ? ", " + array.unsettled() + " points not settled" : "");
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append(String.format(Locale.ROOT, "%-22s  %s%n", name, value));
  }
}
