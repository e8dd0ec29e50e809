package org.ferroloop.experiment;

import org.ferroloop.config.ConfigNode;
import org.ferroloop.training.Rule;
import org.ferroloop.training.TransferOptions;

/** Reads the parameters of a Tiki-Taka rule; what is not written has AIHWKit's default. */
final class TransferReader {
  private TransferReader() {}

  static TransferOptions of(Rule rule, ConfigNode node) {
    node.allowOnly(
        "every",
        "unit",
        "rate",
        "fast_rate",
        "auto_scale",
        "gamma",
        "granularity",
        "auto_granularity",
        "momentum",
        "forget",
        "chop_probability",
        "out_chop_probability",
        "tail_weight");
    TransferOptions usual = TransferOptions.aihwkit(rule);
    return new TransferOptions(
        OptionsReader.number(node, "every", usual.every()),
        node.find("unit")
            .map(unit -> unit.oneOf("sample", "batch").equals("batch"))
            .orElse(usual.inBatches()),
        OptionsReader.number(node, "rate", usual.rate()),
        OptionsReader.number(node, "fast_rate", usual.fastRate()),
        flag(node, "auto_scale", usual.autoScale()),
        OptionsReader.number(node, "gamma", usual.gamma()),
        OptionsReader.number(node, "granularity", usual.granularity()),
        OptionsReader.number(node, "auto_granularity", usual.autoGranularity()),
        OptionsReader.number(node, "momentum", usual.momentum()),
        flag(node, "forget", usual.forget()),
        OptionsReader.number(node, "chop_probability", usual.chopProbability()),
        OptionsReader.number(node, "out_chop_probability", usual.outChopProbability()),
        OptionsReader.number(node, "tail_weight", usual.tailWeight()));
  }

  private static boolean flag(ConfigNode node, String field, boolean usual) {
    return node.find(field).map(ConfigNode::flag).orElse(usual);
  }
}
