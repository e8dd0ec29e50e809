package org.ferroloop.simulator.wgfmu;

import java.util.Map;
import org.ferroloop.simulator.mainframe.MainframeErrors;

/** openSession to getChannelIds, and clear. */
final class SessionFunctions {
  private final State state;

  SessionFunctions(State state) {
    this.state = state;
  }

  void register(Map<String, Call.Function> functions) {
    functions.put("WGFMU_openSession", this::open);
    functions.put("WGFMU_closeSession", this::close);
    functions.put("WGFMU_initialize", this::initialize);
    functions.put("WGFMU_setTimeout", this::timeout);
    functions.put("WGFMU_doSelfCalibration", this::check);
    functions.put("WGFMU_doSelfTest", this::check);
    functions.put("WGFMU_getChannelIdSize", this::channelCount);
    functions.put("WGFMU_getChannelIds", this::channels);
    functions.put("WGFMU_clear", call -> state.clear());
  }

  /**
   * An error that waits in the mainframe's queue makes it fail (a field report). What channels are
   * set to is taken from the mainframe [K].
   */
  private void open(Call call) {
    String address = Bounds.text("address", call.text());
    if (state.open()) {
      throw new Refusal(ReturnCode.CONTEXT, "a session is open already");
    }
    if (!address.matches("(?i)(GPIB|TCPIP|USB)\\d*::.+")) {
      throw new Refusal(ReturnCode.COMMUNICATION, "no instrument at \"" + address + "\"");
    }
    if (state.mainframe().errors().size() > 0) {
      MainframeErrors.Entry entry = state.mainframe().errors().next();
      throw new Refusal(
          ReturnCode.FIRMWARE,
          "+" + entry.number() + ",\"" + entry.text() + "\" waited at the B1500A");
    }
    state.open(true);
    for (int id : state.mainframe().wgfmuChannels()) {
      state.channel(id).take(state.mainframe().wgfmu(id));
    }
  }

  private void close(Call call) {
    state.session();
    state.open(false);
  }

  private void initialize(Call call) {
    state.session();
    for (int id : state.mainframe().wgfmuChannels()) {
      state.channel(id).reset();
      state.mainframe().wgfmu(id).reset();
    }
    state.runs().clear();
  }

  private void timeout(Call call) {
    double seconds = call.real();
    state.session();
    Bounds.within("timeout", seconds, 1, Double.MAX_VALUE);
  }

  /** Always passes: 0, with nothing to tell. */
  private void check(Call call) {
    Bounds.within("size", call.integer(), 0, Integer.MAX_VALUE);
    state.session();
    call.give(0).give("").give(0);
  }

  private void channelCount(Call call) {
    state.session();
    call.give(state.mainframe().wgfmuChannels().size());
  }

  private void channels(Call call) {
    int room = Bounds.within("size", call.integer(), 0, Integer.MAX_VALUE);
    state.session();
    int[] ids =
        state.mainframe().wgfmuChannels().stream()
            .limit(room)
            .mapToInt(Integer::intValue)
            .toArray();
    call.give(ids).give(ids.length);
  }
}
