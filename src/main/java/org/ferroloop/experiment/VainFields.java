package org.ferroloop.experiment;

import java.util.Optional;
import org.ferroloop.config.ConfigNode;
import org.ferroloop.config.InputException;
import org.ferroloop.training.Rule;
import org.ferroloop.training.RuleOptions;
import org.ferroloop.training.TransferGranularity;
import org.ferroloop.training.Unheeded;

/**
 * Refuses fields of a rule's own that would have no effect; among the settings that all rules share
 * they may stand.
 */
final class VainFields {
  private VainFields() {}

  /**
   * @throws InputException with the place of the field
   */
  static void refuse(Rule rule, RuleOptions options, ConfigNode own) {
    refuse(own.find("train_type"), Unheeded.trains(rule));
    refuse(within(own, "trains", "longest"), Unheeded.trains(rule));
    refuse(within(own, "trains", "managed"), Unheeded.trains(rule));
    Optional<ConfigNode> granularity = own.find("granularity");
    refuse(
        granularity,
        granularity
            .map(node -> RuleReader.one(TransferGranularity.values(), node))
            .flatMap(given -> Unheeded.granularity(rule, options, given)));
    refuse(within(own, "programming", "tolerance"), Unheeded.verification(options));
    refuse(within(own, "programming", "budget"), Unheeded.verification(options));
    refuse(within(own, "shift", "calibration_pulses"), Unheeded.calibration(options));
  }

  private static Optional<ConfigNode> within(ConfigNode own, String group, String field) {
    return own.find(group).flatMap(node -> node.find(field));
  }

  private static void refuse(Optional<ConfigNode> given, Optional<String> reason) {
    if (given.isPresent() && reason.isPresent()) {
      ConfigNode node = given.get();
      throw InputException.said(
          node.source(),
          node.line(),
          node.path(),
          "found " + node.text() + ", but " + reason.get() + "; leave the field out");
    }
  }
}
