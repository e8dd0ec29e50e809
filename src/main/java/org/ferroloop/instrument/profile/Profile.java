package org.ferroloop.instrument.profile;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that a driver must know of an instrument model: a YAML file of {@code instrument-profiles}.
 *
 * @param file where it was read, for messages
 * @param model for people
 * @param kind what it is
 * @param dialect its command family
 * @param identity who must answer
 * @param language the command language it must be switched to, when it has several
 * @param channels its channels, the usual one first; empty when it has one without a name
 * @param longestMessage in characters
 * @param answer the longest time for a plain answer
 * @param errors its error queue, when it has one
 * @param numbers numbers that are none
 * @param source what a source-measure unit can do
 * @param status its status word
 * @param pulses what a pulse generator can make
 * @param grid what a switch matrix consists of
 * @param actions what is said to it
 */
public record Profile(
    String file,
    String model,
    InstrumentKind kind,
    Dialect dialect,
    IdentityRule identity,
    Optional<LanguageMode> language,
    List<String> channels,
    int longestMessage,
    Duration answer,
    Optional<ErrorQueue> errors,
    NumberRule numbers,
    Optional<SourceRule> source,
    StatusRule status,
    Optional<PulseRule> pulses,
    Optional<Grid> grid,
    Map<ActionName, Action> actions) {
  public Profile {
    channels = List.copyOf(channels);
    actions = Map.copyOf(actions);
  }

  /** What is said for an action; nothing when the profile does not have it. */
  public Action action(ActionName name) {
    return actions.getOrDefault(name, Action.NONE);
  }

  /**
   * The same profile, its texts bound to a channel.
   *
   * @param channel empty for the usual one
   * @throws IllegalArgumentException when the instrument has no such channel
   */
  public Profile forChannel(String channel) {
    if (channel.isEmpty() && channels.isEmpty()) {
      return this;
    }
    if (!channel.isEmpty() && !channels.contains(channel)) {
      String known = channels.isEmpty() ? "none" : String.join(", ", channels);
      throw new IllegalArgumentException(
          model + " has no channel \"" + channel + "\"; its channels: " + known);
    }
    String bound = channel.isEmpty() ? channels.get(0) : channel;
    Map<ActionName, Action> texts = new java.util.EnumMap<>(ActionName.class);
    actions.forEach((name, action) -> texts.put(name, action.forChannel(bound)));
    return new Profile(
        file,
        model,
        kind,
        dialect,
        identity,
        language,
        channels,
        longestMessage,
        answer,
        errors,
        numbers,
        source,
        status,
        pulses,
        grid,
        texts);
  }
}
