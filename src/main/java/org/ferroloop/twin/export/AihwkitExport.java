package org.ferroloop.twin.export;

import java.util.List;
import org.ferroloop.twin.DeviceTwin;
import org.ferroloop.twin.Provenance;
import org.ferroloop.twin.Variability;

/**
 * Writes a twin as a Python snippet that builds AIHWKit's {@code rpu_config} (IBM Analog Hardware
 * Acceleration Kit, release 1.1). Every noise and spread is written, also when it is zero, because
 * AIHWKit's defaults are not zero. Numbers survive bit for bit.
 */
public final class AihwkitExport {
  private AihwkitExport() {}

  /**
   * The snippet.
   *
   * @throws ExportException when AIHWKit has no such device
   */
  public static String text(DeviceTwin twin) {
    AihwkitClass device = AihwkitClass.of(twin.model(), twin.parameters());
    Variability variability = twin.variability();
    if (variability.writeNoise() > 0 && !device.hasWriteNoise()) {
      throw new ExportException(
          twin.name() + ": AIHWKit's " + device.name() + " has no write noise");
    }
    Python python = new Python();
    python.comment(0, twin.name());
    python.comment(0, "made by FerroLoop " + twin.provenance().toolVersion() + " from a twin file");
    for (Provenance.Source source : twin.provenance().sources()) {
      python.comment(0, "source: " + source.file() + ", SHA-256 " + source.sha256());
    }
    python.comment(0, "w, steps and bounds are dimensionless; " + scale(twin));
    boolean readNoise = variability.readNoise() > 0;
    python.line(
        "from aihwkit.simulator.configs import SingleRPUConfig, "
            + device.name()
            + (readNoise ? ", WeightNoiseType" : ""));
    python.line("");
    python.line("rpu_config = SingleRPUConfig(");
    python.line("    device=" + device.name() + "(");
    shared(python, twin);
    device.fields().forEach(field -> python.field(field.name(), field.value(), field.meaning()));
    variability(python, variability, device);
    python.line("    )");
    python.line(")");
    if (readNoise) {
      python.comment(0, "noise of each reading of a weight, standard deviation in units of w");
      python.line("rpu_config.forward.w_noise_type = WeightNoiseType.ADDITIVE_CONSTANT");
      python.line("rpu_config.forward.w_noise = " + Python.literal(variability.readNoise()));
    }
    return python.text();
  }

  private static String scale(DeviceTwin twin) {
    return twin.window()
        .map(window -> "w = -1 is " + window.gMin() + " S and w = +1 is " + window.gMax() + " S")
        .orElse("the conductance of w = -1 and w = +1 is unknown");
  }

  private static void shared(Python python, DeviceTwin twin) {
    python.field(
        "dw_min", twin.parameters().dwMin(), "granularity: scale of one step, in units of w");
    python.field(
        "up_down",
        twin.parameters().upDown(),
        "imbalance: up steps times 1 + min(up_down, 0), down steps times 1 - max(up_down, 0)");
    python.field("w_min", twin.parameters().wMin(), "lower bound of w");
    python.field("w_max", twin.parameters().wMax(), "upper bound of w");
  }

  private static void variability(Python python, Variability variability, AihwkitClass device) {
    python.field(
        "dw_min_std",
        variability.cycleToCycle(),
        "cycle-to-cycle standard deviation of a step, relative to the step");
    python.field(
        "dw_min_dtod",
        variability.stepSpread(),
        "device-to-device standard deviation of dw_min, relative");
    python.field(
        "dw_min_dtod_log_normal",
        variability.stepSpreadLogNormal(),
        "whether dw_min spreads log-normally");
    python.field(
        "up_down_dtod",
        variability.upDownSpread(),
        "device-to-device standard deviation of up_down, in units of dw_min");
    python.field(
        "w_max_dtod", variability.wMaxSpread(), "device-to-device deviation of w_max, relative");
    python.field(
        "w_min_dtod", variability.wMinSpread(), "device-to-device deviation of w_min, relative");
    if (device.hasWriteNoise()) {
      python.field(
          "write_noise_std",
          variability.writeNoise(),
          "noise of the weight seen after a write, in units of dw_min");
    }
    for (String name : List.of("lifetime", "diffusion", "corrupt_devices_prob")) {
      python.field(name, 0.0, "not in a twin");
    }
  }
}
