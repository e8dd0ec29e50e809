package org.ferroloop.simulator.wgfmu;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ferroloop.simulator.mainframe.WgfmuOutput;

/**
 * Brings setups into force and plays them. Nobody waits in virtual time, so whoever asks how far it
 * is finds a tenth of a second gone. The simulated mainframe plays one moving channel at a time;
 * others may hold a voltage meanwhile.
 */
final class RunFunctions {
  static final int COMPLETED = 10_000;
  static final int RUNNING = 10_002;
  static final int ABORT_COMPLETED = 10_003;
  static final int IDLE = 10_006;

  private static final long POLL = 10_000_000;

  private final State state;
  private final Apply apply;

  RunFunctions(State state, Apply apply) {
    this.state = state;
    this.apply = apply;
  }

  void register(Map<String, Call.Function> functions) {
    functions.put("WGFMU_update", call -> update());
    functions.put("WGFMU_updateChannel", call -> update(call.integer()));
    functions.put("WGFMU_execute", call -> execute());
    functions.put("WGFMU_abort", call -> abort());
    functions.put("WGFMU_abortChannel", call -> abort(call.integer()));
    functions.put("WGFMU_getStatus", this::status);
    functions.put("WGFMU_getChannelStatus", this::channelStatus);
    functions.put("WGFMU_waitUntilCompleted", call -> await());
  }

  private void update() {
    state.session();
    state.mainframe().wgfmuChannels().forEach(this::update);
  }

  private void update(int id) {
    WgfmuOutput output = state.output(id);
    Run run = state.runs().remove(id);
    if (run != null) {
      run.abort();
    }
    apply.settings(id);
    ChannelSetup channel = state.channel(id);
    if (channel.plays() && !channel.sequence().entries().isEmpty()) {
      output.force(channel.sequence().first());
    }
  }

  private void execute() {
    state.session();
    List<Integer> playing = new ArrayList<>();
    for (int id : state.mainframe().wgfmuChannels()) {
      apply.settings(id);
      ChannelSetup channel = state.channel(id);
      if (channel.plays()
          && state.output(id).connected()
          && !channel.sequence().entries().isEmpty()) {
        playing.add(id);
      }
    }
    if (playing.isEmpty()) {
      throw new Refusal(
          ReturnCode.CONTEXT, "no connected channel in fast I-V or pulse mode has a sequence");
    }
    int first = leader(playing);
    Run run = new Run(state.channel(first), state.output(first), state.changes());
    state.runs().clear();
    for (int id : playing) {
      state.output(id).force(state.channel(id).sequence().first());
      state.runs().put(id, run);
    }
  }

  /** The one channel that moves or measures, or the first. */
  private int leader(List<Integer> playing) {
    List<Integer> busy =
        playing.stream()
            .filter(
                id ->
                    state.channel(id).sequence().moves()
                        || state.channel(id).sequence().values() > 0)
            .toList();
    if (busy.size() > 1) {
      throw new Refusal(
          ReturnCode.NOT_SUPPORTED,
          "the simulated mainframe plays one moving or measuring channel at a time, found " + busy);
    }
    return busy.isEmpty() ? playing.get(0) : busy.get(0);
  }

  private void abort() {
    state.session();
    state.runs().values().forEach(Run::abort);
  }

  private void abort(int id) {
    state.output(id);
    Run run = state.runs().get(id);
    if (run != null) {
      run.abort();
    }
  }

  private void status(Call call) {
    state.session();
    tell(call, state.runs().isEmpty() ? null : state.runs().firstEntry().getValue());
  }

  private void channelStatus(Call call) {
    int id = call.integer();
    state.output(id);
    tell(call, state.runs().get(id));
  }

  private static void tell(Call call, Run run) {
    if (run == null) {
      call.give(IDLE).give(0.0).give(0.0);
      return;
    }
    int status = run.running() ? RUNNING : run.aborted() ? ABORT_COMPLETED : COMPLETED;
    call.give(status).give(run.elapsed()).give(run.total());
    run.advance(POLL);
  }

  private void await() {
    state.session();
    if (state.mainframe().wgfmuChannels().stream().noneMatch(id -> state.channel(id).plays())) {
      throw new Refusal(ReturnCode.CONTEXT, "no channel is in fast I-V or pulse mode");
    }
    if (state.runs().isEmpty() || state.runs().firstEntry().getValue().aborted()) {
      throw new Refusal(ReturnCode.NOT_RUNNING, "WGFMU_execute comes first");
    }
    Run run = state.runs().firstEntry().getValue();
    run.advance(run.left());
  }
}
