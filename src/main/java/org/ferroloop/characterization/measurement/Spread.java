package org.ferroloop.characterization.measurement;

import java.util.ArrayList;
import java.util.List;
import org.ferroloop.characterization.procedure.Point;
import org.ferroloop.characterization.procedure.Procedure;
import org.ferroloop.characterization.procedure.Step;
import org.ferroloop.instrument.IvSweep;

/** The same cycles on one device after the other: cycle-to-cycle and device-to-device spread. */
final class Spread implements Measurement {
  @Override
  public String name() {
    return "statistics";
  }

  @Override
  public String about() {
    return "Cycles of a train of positive and a train of negative pulses, both states read after"
        + " each, on every device of --device ID,ID,... in turn: spread from cycle to cycle and from"
        + " device to device.";
  }

  @Override
  public boolean severalDevices() {
    return true;
  }

  @Override
  public List<Parameter> parameters() {
    return Parameter.join(
        List.of(
            Parameter.count("cycles", 20, 2, 1_000_000, "cycles of each device"),
            Parameter.count("pulses", 1, 1, 1_000_000, "identical pulses of each train"),
            Parameter.time("period", "100 us", 1e-9, "from pulse to pulse in a train")),
        TwoPulses.PARAMETERS,
        ReadSettings.PARAMETERS);
  }

  @Override
  public Procedure procedure(Settings settings, List<String> devices) {
    TwoPulses pulses = new TwoPulses(settings);
    IvSweep read = ReadSettings.of(settings);
    int cycles = settings.count("cycles");
    return BlockProcedure.of(
        name(),
        settings,
        () ->
            new CountedBlocks(
                Math.multiplyExact(devices.size(), cycles),
                block -> {
                  List<Step> steps = new ArrayList<>();
                  int device = block / cycles;
                  if (block % cycles == 0) {
                    steps.add(new Step.DeviceStep(devices.get(device)));
                  }
                  for (String phase : List.of(TwoPulses.POSITIVE, TwoPulses.NEGATIVE)) {
                    pulses.addTrain(
                        steps, phase, settings.count("pulses"), settings.value("period"));
                    steps.add(new Step.ReadStep(read, new Point(phase, block % cycles, device)));
                  }
                  return steps;
                }));
  }

  @Override
  public Analysis analysis(Settings settings) {
    return new SpreadAnalysis();
  }
}
