package org.ferroloop.characterization.procedure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ferroloop.characterization.store.RunRecord;
import org.ferroloop.config.ConfigNode;
import org.ferroloop.instrument.CurrentSample;
import org.ferroloop.instrument.ForcedWaveform;
import org.ferroloop.instrument.ForcedWaveform.Ramp;

/** Waveforms and their samples as the fields of a record, all in SI units: V, A, s. */
final class WaveformRecords {
  private WaveformRecords() {}

  static Map<String, Object> waveform(long step, Step.WaveformStep forced) {
    ForcedWaveform waveform = forced.waveform();
    List<Object> ramps = new ArrayList<>();
    for (Ramp ramp : waveform.ramps()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("seconds", ramp.seconds());
      one.put("voltage", ramp.volts());
      ramps.add(one);
    }
    Map<String, Object> fields = place(step, forced.point());
    fields.put("pulses", pulses(waveform));
    fields.put("interval", waveform.interval());
    fields.put("average", waveform.average());
    fields.put("points", waveform.points());
    fields.put("range", waveform.range());
    fields.put("ramps", ramps);
    return fields;
  }

  /** How often its sign becomes another one than 0: the pulses that the bench counts. */
  private static long pulses(ForcedWaveform waveform) {
    long pulses = 0;
    double before = 0;
    for (Ramp ramp : waveform.ramps()) {
      pulses += ramp.volts() != 0 && Math.signum(ramp.volts()) != Math.signum(before) ? 1 : 0;
      before = ramp.volts();
    }
    return pulses;
  }

  static ForcedWaveform waveform(RunRecord record) {
    ConfigNode fields = record.fields();
    List<Ramp> ramps =
        fields.get("ramps").items().stream()
            .map(node -> new Ramp(node.get("seconds").number(), node.get("voltage").number()))
            .toList();
    return new ForcedWaveform(
        ramps,
        fields.get("interval").number(),
        fields.get("average").number(),
        (int) fields.get("points").integer(1, Integer.MAX_VALUE),
        fields.get("range").number());
  }

  static boolean isOf(RunRecord record, Step.WaveformStep forced) {
    return record.kind().equals("waveform")
        && waveform(record).equals(forced.waveform())
        && point(record).equals(forced.point());
  }

  static Map<String, Object> samples(SampledCurrent sampled) {
    List<Object> samples = new ArrayList<>();
    for (CurrentSample sample : sampled.samples()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("seconds", sample.seconds());
      one.put("current", sample.current());
      samples.add(one);
    }
    Map<String, Object> fields = place(sampled.step(), sampled.point());
    fields.put("samples", samples);
    return fields;
  }

  static SampledCurrent sampled(String device, RunRecord record) {
    List<CurrentSample> samples =
        record.fields().get("samples").items().stream()
            .map(
                node ->
                    new CurrentSample(node.get("seconds").number(), node.get("current").number()))
            .toList();
    return new SampledCurrent(
        device, StepRecords.step(record), point(record), record.time(), samples);
  }

  private static Map<String, Object> place(long step, Point point) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("step", step);
    fields.put("phase", point.phase());
    fields.put("cycle", point.cycle());
    fields.put("index", point.index());
    return fields;
  }

  private static Point point(RunRecord record) {
    ConfigNode fields = record.fields();
    return new Point(
        fields.get("phase").text(),
        fields.get("cycle").integer(0, Long.MAX_VALUE),
        fields.get("index").integer(0, Long.MAX_VALUE));
  }
}
