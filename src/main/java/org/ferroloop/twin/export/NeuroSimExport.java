package org.ferroloop.twin.export;

import java.util.Locale;
import org.ferroloop.twin.DeviceTwin;
import org.ferroloop.twin.Provenance;

/**
 * Writes a twin as assignments to NeuroSim's device fields: one block for the end of the
 * constructor {@code RealDevice::RealDevice} in Cell.cpp of MLP+NeuroSim V3.0 (it also renews what
 * the constructor has derived by then), and one for Param.cpp and the training arguments of
 * DNN+NeuroSim V2.1.
 */
public final class NeuroSimExport {
  private final StringBuilder text = new StringBuilder();

  private NeuroSimExport() {}

  /**
   * The patch.
   *
   * @param readVoltage at which NeuroSim shall read, in V, positive
   * @throws ExportException when the twin lacks the conductance window or the pulse, or cannot be
   *     driven from bound to bound
   */
  public static String text(DeviceTwin twin, double readVoltage) {
    NeuroSimDevice device = NeuroSimDevice.of(twin);
    NeuroSimExport export = new NeuroSimExport();
    export.heading(twin, device);
    export.realDevice(device, readVoltage);
    export.param(device, readVoltage);
    return export.text.toString();
  }

  private void heading(DeviceTwin twin, NeuroSimDevice device) {
    note(twin.name());
    note("made by FerroLoop " + twin.provenance().toolVersion() + " from a twin file");
    for (Provenance.Source source : twin.provenance().sources()) {
      note("source: " + source.file() + ", SHA-256 " + source.sha256());
    }
    note(
        "NeuroSim's curve g(p) = (1 - exp(-p/(A N)))/(1 - exp(-1/A)) stands for the twin's steps;");
    note(
        String.format(
            Locale.ROOT,
            "it misses them by %.3f (LTP) and %.3f (LTD) of the range, RMS over the pulses.",
            device.ltp().rmse(),
            device.ltd().rmse()));
    note("Nonlinearity label: NL = sqrt(2)/0.14 max|g(p) - p|, which NeuroSim looks up to 9;");
    note("it cuts labels to hundredths, so 0.001 is added to the rounded ones below.");
  }

  private void realDevice(NeuroSimDevice d, double readVoltage) {
    line("");
    note("MLP+NeuroSim V3.0, Cell.cpp: at the end of RealDevice::RealDevice(int x, int y)");
    set("maxConductance", d.maxConductance(), "S, conductance at w_max");
    set("minConductance", d.minConductance(), "S, conductance at w_min");
    raw("avgMaxConductance = maxConductance", "S, mean over devices");
    raw("avgMinConductance = minConductance", "S, mean over devices");
    raw("conductance = minConductance", "S, start");
    raw("conductancePrev = conductance", "S, start");
    set("readVoltage", readVoltage, "V, read voltage Vr");
    set("writeVoltageLTP", d.writeVoltageLtp(), "V, size of the potentiation amplitude");
    set("writeVoltageLTD", d.writeVoltageLtd(), "V, size of the depression amplitude");
    set("writePulseWidthLTP", d.writePulseWidth(), "s, width of a potentiation pulse");
    set("writePulseWidthLTD", d.writePulseWidth(), "s, width of a depression pulse");
    count("maxNumLevelLTP", d.ltp().pulses(), "pulses that cover 95 % of the range upwards");
    count("maxNumLevelLTD", d.ltd().pulses(), "pulses that cover 95 % of the range downwards");
    raw("nonlinearWrite = true", "steps depend on the state");
    raw("nonIdenticalPulse = false", "every pulse has the same voltage and width");
    label("NL_LTP", d.ltp(), "label; positive where steps shrink towards maxConductance");
    label("NL_LTD", d.ltd(), "label; negative where steps shrink towards minConductance");
    set(
        "sigmaDtoD",
        d.sigmaDtoD(),
        "standard deviation of NL between devices, from the spread of the step size");
    raw(
        "sigmaCtoC = " + d.sigmaCtoC() + " * (maxConductance - minConductance)",
        "S, standard deviation that one pulse adds (grows as the root of their number)");
    raw("readNoise = " + (d.sigmaReadNoise() > 0), "whether readings are noisy");
    set("sigmaReadNoise", d.sigmaReadNoise(), "relative standard deviation of a reading");
    raw(
        "conductanceRangeVar = " + (d.maxConductanceVar() > 0 || d.minConductanceVar() > 0),
        "whether devices differ in their range");
    set("maxConductanceVar", d.maxConductanceVar(), "S, standard deviation of maxConductance");
    set("minConductanceVar", d.minConductanceVar(), "S, standard deviation of minConductance");
    derived();
  }

  /** What the constructor has computed from the old values. */
  private void derived() {
    renewed("gaussian_dist", "0, sigmaReadNoise");
    renewed("gaussian_dist2", "0, sigmaDtoD");
    raw(
        "paramALTP = getParamA(NL_LTP + (*gaussian_dist2)(localGen)) * maxNumLevelLTP",
        "pulses, A N of LTP");
    raw(
        "paramALTD = getParamA(NL_LTD + (*gaussian_dist2)(localGen)) * maxNumLevelLTD",
        "pulses, A N of LTD");
    renewed("gaussian_dist3", "0, sigmaCtoC");
    renewed("gaussian_dist_maxConductance", "0, maxConductanceVar");
    renewed("gaussian_dist_minConductance", "0, minConductanceVar");
    line("if (conductanceRangeVar) {");
    line("  maxConductance += (*gaussian_dist_maxConductance)(localGen);");
    line("  minConductance += (*gaussian_dist_minConductance)(localGen);");
    line("}");
  }

  private void param(NeuroSimDevice d, double readVoltage) {
    line("");
    note("DNN+NeuroSim V2.1, Training_pytorch/NeuroSIM/Param.cpp: in place of the same fields");
    note("resistanceOn = 1/maxConductance; // Ohm: " + 1 / d.maxConductance());
    note("resistanceOff = 1/minConductance; // Ohm: " + 1 / d.minConductance());
    note("maxNumLevelLTP = " + d.ltp().pulses() + "; maxNumLevelLTD = " + d.ltd().pulses() + ";");
    note(
        "writeVoltage = "
            + Math.max(d.writeVoltageLtp(), d.writeVoltageLtd())
            + "; // V, the larger of the two polarities");
    note("writePulseWidth = " + d.writePulseWidth() + "; // s");
    note("readVoltage = " + readVoltage + "; // V");
    note(
        "train.py --nonlinearityLTP "
            + hundredths(d.ltp().label())
            + " --nonlinearityLTD "
            + hundredths(d.ltd().label())
            + " --max_level "
            + Math.max(d.ltp().pulses(), d.ltd().pulses())
            + " --d2dVari "
            + d.sigmaDtoD()
            + " --c2cVari "
            + d.sigmaCtoC());
  }

  private void set(String field, double value, String meaning) {
    raw(field + " = " + value, meaning);
  }

  private void count(String field, int value, String meaning) {
    raw(field + " = " + value, meaning);
  }

  private void label(String field, NeuroSimCurve curve, String meaning) {
    raw(field + " = " + hundredths(curve.label()), meaning + "; fitted " + curve.label());
  }

  private void renewed(String field, String arguments) {
    line("delete " + field + ";");
    line(field + " = new std::normal_distribution<double>(" + arguments + ");");
  }

  /** Rounded to hundredths and moved off the edge at which NeuroSim's cutting would lose one. */
  private static String hundredths(double label) {
    double size = Math.max(1, Math.round(Math.abs(label) * 100)) / 100.0 + 0.001;
    return String.format(Locale.ROOT, "%.3f", Math.copySign(size, label));
  }

  private void raw(String assignment, String meaning) {
    line(assignment + ";  // " + meaning);
  }

  private void note(String note) {
    line("// " + note.replaceAll("\\p{Cntrl}", " "));
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
