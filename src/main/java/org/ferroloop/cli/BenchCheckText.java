package org.ferroloop.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ferroloop.bench.Bench;
import org.ferroloop.bench.CheckReport;
import org.ferroloop.bench.CheckReport.InstrumentCheck;
import org.ferroloop.bench.CheckReport.WiringCheck;
import org.ferroloop.bench.Device;
import org.ferroloop.bench.Envelope;
import org.ferroloop.bench.Relation;
import org.ferroloop.bench.Span;
import org.ferroloop.instrument.PulseLimits;
import org.ferroloop.instrument.SmuLimits;
import org.ferroloop.quantity.Unit;

/** A checked bench, as a table and as fields. */
final class BenchCheckText {
  private final String bench;
  private final CheckReport report;
  private final List<Device> devices;
  private final Map<String, Long> pulses = new LinkedHashMap<>();

  BenchCheckText(Bench bench, CheckReport report) {
    this.bench = bench.plan().name();
    this.report = report;
    this.devices = bench.plan().devices();
    devices.forEach(device -> pulses.put(device.name(), bench.pulsesTaken(device.name())));
  }

  String table() {
    StringBuilder text = new StringBuilder(bench + "\n");
    for (InstrumentCheck check : report.instruments()) {
      text.append('\n');
      row(text, check.entry().name(), check.entry().resource() + "  " + check.entry().profile());
      row(text, "  identity", identity(check));
      row(text, "  self-test", selfTest(check));
      row(text, "  errors", check.errors().isEmpty() ? "none" : String.join("; ", check.errors()));
      row(text, "  outputs", check.off() ? "off" : "NOT OFF");
      check.pulses().ifPresent(limits -> row(text, "  can make", text(limits)));
      check.readings().ifPresent(limits -> row(text, "  can read", text(limits)));
      rows(text, "  modules", check.particulars().modules());
      rows(text, "  unprotected", check.particulars().unprotected());
      rows(text, "  recommended", check.particulars().recommendations());
    }
    for (Device device : devices) {
      text.append('\n');
      row(text, device.name(), device.isReference() ? "reference, no pulses" : "synapse");
      limits(text, device);
    }
    text.append('\n');
    report.wiring().forEach(check -> row(text, check.device(), text(check)));
    return text.append(report.passed() ? "passed\n" : "FAILED\n").toString();
  }

  private static void row(StringBuilder text, String name, String value) {
    text.append(String.format("%-14s %s%n", name, value));
  }

  /** Several lines under one name; nothing when there are none. */
  private static void rows(StringBuilder text, String name, List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      row(text, i == 0 ? name : "", lines.get(i));
    }
  }

  private static String identity(InstrumentCheck check) {
    return check.identity().manufacturer()
        + " "
        + check.identity().model()
        + ", serial "
        + check.identity().serial()
        + ", firmware "
        + check.identity().firmware();
  }

  private static String selfTest(InstrumentCheck check) {
    if (check.selfTest().isEmpty()) {
      return "none";
    }
    int verdict = check.selfTest().getAsInt();
    return verdict == 0 ? "passed" : "FAILED, " + verdict;
  }

  private static String text(PulseLimits limits) {
    return new Span(rounded(limits.lowestAmplitude()), rounded(limits.maxAmplitude()))
            .text(Unit.VOLT)
        + ", width "
        + new Span(rounded(limits.minWidth()), rounded(limits.maxWidth())).text(Unit.SECOND)
        + ", edges from "
        + Unit.SECOND.format(rounded(limits.minEdge()));
  }

  private static String text(SmuLimits limits) {
    return "up to "
        + Unit.VOLT.format(limits.maxVoltage())
        + ", compliance "
        + new Span(limits.minCompliance(), limits.maxCurrent()).text(Unit.AMPERE);
  }

  private void limits(StringBuilder text, Device device) {
    Envelope envelope = device.envelope();
    row(text, "  pulses", envelope.amplitude().text(Unit.VOLT));
    row(text, "  width", envelope.width().text(Unit.SECOND));
    row(text, "  slew", shown(envelope.slew(), Unit.VOLT_PER_SECOND));
    row(
        text,
        "  reads",
        "at most "
            + Unit.VOLT.format(envelope.readVoltage())
            + ", compliance at most "
            + Unit.AMPERE.format(envelope.compliance()));
    row(text, "  conductance", envelope.conductance().text(Unit.SIEMENS));
    long most = envelope.dose().pulsesInAll();
    row(
        text,
        "  taken",
        pulses.get(device.name())
            + " pulses"
            + (most == Long.MAX_VALUE ? ", no limit" : " of " + most));
    row(text, "  pulses a day", count(envelope.dose().pulsesPerDay()));
    row(
        text,
        "  energy",
        "a pulse "
            + shown(envelope.dose().energyPerPulse(), Unit.JOULE)
            + ", a day "
            + shown(envelope.dose().energyPerDay(), Unit.JOULE)
            + ", in all "
            + shown(envelope.dose().energyInAll(), Unit.JOULE));
    Relation relation = envelope.relation();
    row(
        text,
        "  channels",
        "SMU while pulsing "
            + relation.metersWhilePulsing().name().toLowerCase(Locale.ROOT)
            + ", generator while reading "
            + relation.generatorsWhileReading().name().toLowerCase(Locale.ROOT)
            + ", between them "
            + shown(relation.difference(), Unit.VOLT));
  }

  private static String text(WiringCheck check) {
    if (check.measured().isEmpty()) {
      return "wiring not measured, " + check.trouble();
    }
    double ohms = check.measured().getAsDouble();
    return (check.atMost() ? "at most " : "")
        + Unit.OHM.format(rounded(ohms))
        + " measured, "
        + Unit.OHM.format(check.known())
        + " known: wiring "
        + (check.atMost() ? "at most " : "")
        + Unit.OHM.format(rounded(ohms - check.known()))
        + (check.trouble().isEmpty() ? "" : ", " + check.trouble());
  }

  /** Four digits, as many as these instruments are worth. */
  private static double rounded(double value) {
    return Double.isFinite(value)
        ? new BigDecimal(value).round(new MathContext(4)).doubleValue()
        : value;
  }

  private static String shown(double value, Unit unit) {
    return Double.isFinite(value) ? "at most " + unit.format(value) : "no limit";
  }

  private static String count(long most) {
    return most == Long.MAX_VALUE ? "no limit" : "at most " + most;
  }

  Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("bench", bench);
    fields.put("passed", report.passed());
    List<Object> instruments = new ArrayList<>();
    report.instruments().forEach(check -> instruments.add(fields(check)));
    fields.put("instruments", instruments);
    List<Object> all = new ArrayList<>();
    devices.forEach(device -> all.add(fields(device)));
    fields.put("devices", all);
    List<Object> wiring = new ArrayList<>();
    report.wiring().forEach(check -> wiring.add(fields(check)));
    fields.put("wiring", wiring);
    return fields;
  }

  private static Map<String, Object> fields(InstrumentCheck check) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", check.entry().name());
    fields.put("resource", check.entry().resource().toString());
    fields.put("profile", check.entry().profile());
    fields.put("manufacturer", check.identity().manufacturer());
    fields.put("model", check.identity().model());
    fields.put("serial", check.identity().serial());
    fields.put("firmware", check.identity().firmware());
    fields.put("self_test", check.selfTest().isPresent() ? check.selfTest().getAsInt() : null);
    fields.put("errors", check.errors());
    fields.put("outputs_off", check.off());
    check.pulses().ifPresent(limits -> fields.put("can_make", fields(limits)));
    check.readings().ifPresent(limits -> fields.put("can_read", fields(limits)));
    fields.put("modules", check.particulars().modules());
    fields.put("unprotected", check.particulars().unprotected());
    fields.put("recommendations", check.particulars().recommendations());
    return fields;
  }

  private static Map<String, Object> fields(PulseLimits limits) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("amplitude_least", limits.lowestAmplitude());
    fields.put("amplitude_most", limits.maxAmplitude());
    fields.put("width_least", limits.minWidth());
    fields.put("width_most", finite(limits.maxWidth()));
    fields.put("width_step", limits.widthStep());
    fields.put("edge_least", limits.minEdge());
    return fields;
  }

  private static Map<String, Object> fields(SmuLimits limits) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("voltage_most", limits.maxVoltage());
    fields.put("compliance_least", limits.minCompliance());
    fields.put("compliance_most", limits.maxCurrent());
    return fields;
  }

  private Map<String, Object> fields(Device device) {
    Envelope envelope = device.envelope();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", device.name());
    fields.put("amplitude_least", envelope.amplitude().least());
    fields.put("amplitude_most", envelope.amplitude().most());
    fields.put("width_least", envelope.width().least());
    fields.put("width_most", finite(envelope.width().most()));
    fields.put("slew_most", finite(envelope.slew()));
    fields.put("read_voltage_most", envelope.readVoltage());
    fields.put("compliance_most", envelope.compliance());
    fields.put("conductance_least", envelope.conductance().least());
    fields.put("conductance_most", finite(envelope.conductance().most()));
    fields.put("pulses_taken", pulses.get(device.name()));
    return fields;
  }

  private static Map<String, Object> fields(WiringCheck check) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("device", check.device());
    fields.put("known_ohms", check.known());
    fields.put(
        "measured_ohms", check.measured().isPresent() ? check.measured().getAsDouble() : null);
    fields.put("at_most", check.atMost());
    fields.put("trouble", check.trouble().isEmpty() ? null : check.trouble());
    return fields;
  }

  private static Double finite(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
