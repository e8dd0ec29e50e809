package org.ferroloop.simulator.language.scpi;

import java.util.List;
import java.util.Map;

/** What the word behind "action:" in a language file does. */
final class Actions {
  /** An action: the answer, or an empty text when it has none. */
  interface Action {
    String run(Call call) throws ScpiError;
  }

  private Actions() {}

  private static final Map<String, Action> PLAIN =
      Map.ofEntries(
          Map.entry("trigger", call -> perform(call, "trigger")),
          Map.entry("abort", call -> perform(call, "abort")),
          Map.entry("apply-pulse", PulseActions::applyPulse),
          Map.entry("compliance", Actions::compliance),
          Map.entry("matrix-close", MatrixActions::close),
          Map.entry("matrix-open", MatrixActions::open),
          Map.entry("matrix-open-all", MatrixActions::openAll),
          Map.entry("matrix-state", call -> MatrixActions.state(call, true)),
          Map.entry("matrix-state-open", call -> MatrixActions.state(call, false)),
          Map.entry("matrix-closed", MatrixActions::closed),
          Map.entry("next-error", call -> call.machine().shown(call.machine().errors().next())),
          Map.entry("clear-errors", call -> quietly(call.machine().errors()::clear)),
          Map.entry("clear-status", call -> quietly(call.machine()::clearStatus)));

  /** The actions by name; null when there is none. elements: of a reading; may be empty. */
  static Behaviour named(String name, List<String> elements) {
    Action action = PLAIN.get(name);
    return action != null ? behaviour(action) : SmuActions.named(name, elements);
  }

  static Behaviour behaviour(Action action) {
    return new Behaviour() {
      @Override
      public void set(Call call) throws ScpiError {
        action.run(call);
      }

      @Override
      public String query(Call call) throws ScpiError {
        return action.run(call);
      }
    };
  }

  private static String perform(Call call, String action) throws ScpiError {
    for (int channel : call.channels()) {
      call.machine().perform(channel, action);
    }
    return "";
  }

  private static String quietly(Runnable work) {
    work.run();
    return "";
  }

  private static String compliance(Call call) {
    return call.machine().get(call.channel(), "tripped") == 0 ? "0" : "1";
  }
}
