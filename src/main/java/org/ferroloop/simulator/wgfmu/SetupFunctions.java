package org.ferroloop.simulator.wgfmu;

import java.util.Map;
import org.ferroloop.simulator.mainframe.WgfmuOutput;

/** What is set and asked a channel, and its relay. In a session only. */
final class SetupFunctions {
  private static final double STEPS_PER_SECOND = 1.6e9; // 625 ps

  private final State state;
  private final Apply apply;

  SetupFunctions(State state, Apply apply) {
    this.state = state;
    this.apply = apply;
  }

  /** Reads a setting. */
  @FunctionalInterface
  private interface Get<T> {
    T of(ChannelSetup channel);
  }

  /** Writes a whole number. */
  @FunctionalInterface
  private interface Set {
    void to(ChannelSetup channel, int value);
  }

  void register(Map<String, Call.Function> f) {
    setting(f, "OperationMode", 2000, 2003, (c, v) -> c.mode = v, c -> c.mode);
    setting(f, "ForceVoltageRange", 3000, 3004, (c, v) -> c.forceRange = v, c -> c.forceRange);
    setting(f, "MeasureMode", 4000, 4001, SetupFunctions::measureMode, c -> c.measureMode);
    setting(
        f, "MeasureVoltageRange", 5001, 5002, (c, v) -> c.voltageRange = v, c -> c.voltageRange);
    setting(
        f, "MeasureCurrentRange", 6001, 6005, (c, v) -> c.currentRange = v, c -> c.currentRange);
    setting(f, "MeasureEnabled", 7000, 7001, (c, v) -> c.enabled = v, c -> c.enabled);
    f.put("WGFMU_isMeasureEnabled", f.remove("WGFMU_getMeasureEnabled"));
    f.put("WGFMU_setForceDelay", call -> channel(call).forceDelay = delay(call));
    f.put("WGFMU_getForceDelay", call -> call.give(channel(call).forceDelay));
    f.put("WGFMU_setMeasureDelay", call -> channel(call).measureDelay = delay(call));
    f.put("WGFMU_getMeasureDelay", call -> call.give(channel(call).measureDelay));
    f.put("WGFMU_setTriggerOutMode", this::trigger);
    f.put(
        "WGFMU_getTriggerOutMode",
        call -> {
          ChannelSetup channel = channel(call);
          call.give(channel.triggerMode).give(channel.polarity);
        });
    f.put("WGFMU_connect", this::connect);
    f.put("WGFMU_disconnect", this::disconnect);
  }

  private void setting(
      Map<String, Call.Function> f, String name, int least, int most, Set set, Get<Integer> get) {
    f.put(
        "WGFMU_set" + name,
        call -> {
          ChannelSetup channel = channel(call);
          set.to(channel, Bounds.within(name, call.integer(), least, most));
          state.change();
        });
    f.put("WGFMU_get" + name, call -> call.give(get.of(channel(call)).intValue()));
  }

  /** Measuring current takes the voltage range to 5 V. */
  private static void measureMode(ChannelSetup channel, int mode) {
    channel.measureMode = mode;
    if (mode == ChannelSetup.CURRENT) {
      channel.voltageRange = 5001;
    }
  }

  private ChannelSetup channel(Call call) {
    int id = call.integer();
    state.session();
    return state.channel(id);
  }

  private static double delay(Call call) {
    double seconds = Bounds.within("delay", call.real(), -50e-9, 50e-9);
    return Math.rint(seconds * STEPS_PER_SECOND) / STEPS_PER_SECOND;
  }

  private void trigger(Call call) {
    ChannelSetup channel = channel(call);
    int mode = Bounds.within("triggerOutMode", call.integer(), 8000, 8004);
    channel.polarity = Bounds.within("polarity", call.integer(), 8100, 8101);
    channel.triggerMode = mode;
    state.change();
  }

  private void connect(Call call) {
    int id = call.integer();
    WgfmuOutput output = state.output(id);
    apply.settings(id);
    output.connect();
  }

  private void disconnect(Call call) {
    state.output(call.integer()).disconnect();
  }
}
