package org.ferroloop.simulator.wgfmu;

import java.util.Map;
import org.ferroloop.simulator.mainframe.WgfmuOutput;
import org.ferroloop.simulator.node.OperatingPoint;

/** Spots in DC mode. */
final class DcFunctions {
  private static final double SAMPLE_INTERVAL = 5e-9;

  private final State state;
  private final Apply apply;

  DcFunctions(State state, Apply apply) {
    this.state = state;
    this.apply = apply;
  }

  void register(Map<String, Call.Function> functions) {
    functions.put("WGFMU_dcforceVoltage", this::force);
    functions.put(
        "WGFMU_dcmeasureValue", call -> call.give(measured(channel(call), 1, SAMPLE_INTERVAL)));
    functions.put(
        "WGFMU_dcmeasureAveragedValue",
        call -> {
          int id = channel(call);
          int points = Bounds.within("points", call.integer(), 1, 65_535);
          int interval = Bounds.within("interval", call.integer(), 1, 65_535);
          call.give(measured(id, points, interval * SAMPLE_INTERVAL));
        });
  }

  private int channel(Call call) {
    int id = call.integer();
    state.output(id);
    if (state.channel(id).mode != ChannelSetup.DC) {
      throw new Refusal(ReturnCode.CONTEXT, "CHANNEL" + id + " is not in DC mode");
    }
    return id;
  }

  private void force(Call call) {
    int id = channel(call);
    ChannelSetup channel = state.channel(id);
    double volts = Bounds.within("voltage", call.real(), channel.least(), channel.most());
    apply.settings(id);
    state.output(id).force(volts);
  }

  private double measured(int id, int points, double interval) {
    apply.settings(id);
    ChannelSetup channel = state.channel(id);
    WgfmuOutput output = state.output(id);
    double sum = 0;
    for (int i = 0; i < points; i++) {
      OperatingPoint point = output.sense();
      sum +=
          channel.measureMode == ChannelSetup.CURRENT
              ? output.sampledCurrent(
                  point, channel.currentRange - ChannelSetup.LOWEST_CURRENT_RANGE)
              : output.sampledVoltage(point);
    }
    state.mainframe().circuit().pass(points * interval);
    return sum / points;
  }
}
