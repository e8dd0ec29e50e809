package org.ferroloop.instrument.profile;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ferroloop.config.ConfigNode;
import org.ferroloop.config.InputException;
import org.ferroloop.instrument.SmuLimits;
import org.ferroloop.quantity.Unit;

/** Makes a profile of the sections of its files. */
final class ProfileReader {
  private static final long MOST_COUNTS = 1_000_000_000;

  private final ProfileSections sections;

  private ProfileReader(ProfileSections sections) {
    this.sections = sections;
  }

  static Profile read(ProfileSections sections) {
    return new ProfileReader(sections).profile();
  }

  private Profile profile() {
    ConfigNode root = sections.root();
    InstrumentKind kind = kind();
    Dialect dialect = dialect();
    Shape.Section shape = ProfileShape.complete(kind, dialect);
    for (Shape.Field field : shape.fields()) {
      if (field.required()) {
        sections.get(field.name());
      }
    }
    root.allowOnly(shape.fields().stream().map(Shape.Field::name).toArray(String[]::new));
    ConfigNode message = sections.get("message");
    return new Profile(
        root.source(),
        root.get("model").text(),
        kind,
        dialect,
        identity(sections.get("identity")),
        sections.find("language").map(ProfileReader::language),
        sections.find("channels").map(ProfileReader::texts).orElse(List.of()),
        (int) message.get("longest").integer(40, 1_000_000),
        time(message.get("answer")),
        sections.find("errors").map(ProfileReader::errors),
        sections.find("numbers").map(ProfileReader::numbers).orElse(NumberRule.SCPI),
        sections.find("source").map(ProfileReader::source),
        sections.find("status").map(ProfileReader::status).orElse(StatusRule.NONE),
        sections.find("pulses").map(PulseRuleReader::read),
        sections.find("grid").map(ProfileReader::grid),
        dialect.hasActions() ? actions(kind) : Map.of());
  }

  private InstrumentKind kind() {
    String word = sections.get("kind").text();
    return Arrays.stream(InstrumentKind.values())
        .filter(kind -> kind.word().equals(word))
        .findFirst()
        .orElseThrow();
  }

  private Dialect dialect() {
    String word = sections.get("dialect").text();
    return Arrays.stream(Dialect.values())
        .filter(dialect -> dialect.word().equals(word))
        .findFirst()
        .orElseThrow();
  }

  private Map<ActionName, Action> actions(InstrumentKind kind) {
    Map<ActionName, Action> actions = new EnumMap<>(ActionName.class);
    for (ActionName name : ActionName.values()) {
      Optional<ConfigNode> node = sections.action(name.word());
      if (node.isPresent() && !name.belongsTo(kind)) {
        throw node.get().wrong("no such action for a " + kind.word());
      }
      if (node.isEmpty() && name.required() && name.belongsTo(kind)) {
        ConfigNode at = sections.get("actions");
        String field = at.path() + "." + name.word();
        throw InputException.at(at.source(), at.line(), field, "no such action", name.meaning());
      }
      node.ifPresent(given -> actions.put(name, ActionReader.read(name, given)));
    }
    return actions;
  }

  private static IdentityRule identity(ConfigNode node) {
    return new IdentityRule(
        node.get("query").text(),
        pattern(node.get("manufacturer")),
        pattern(node.get("model")),
        pattern(node.get("firmware")));
  }

  private static LanguageMode language(ConfigNode node) {
    return new LanguageMode(
        node.get("query").text(), node.get("answer").text(), node.get("remedy").text());
  }

  private static ErrorQueue errors(ConfigNode node) {
    String next = node.find("next").map(ConfigNode::text).orElse("");
    int depth = (int) node.get("depth").integer(1, 1000);
    return new ErrorQueue(node.get("query").text(), next, depth);
  }

  private static NumberRule numbers(ConfigNode node) {
    double invalid = node.find("invalid").map(ConfigNode::number).orElse(Double.NaN);
    return new NumberRule(node.get("overrange").number(), invalid);
  }

  private static SourceRule source(ConfigNode node) {
    SmuLimits limits =
        new SmuLimits(
            node.get("voltage").quantity(Unit.VOLT),
            node.get("current").quantity(Unit.AMPERE),
            node.get("compliance").quantity(Unit.AMPERE),
            node.get("range").quantity(Unit.AMPERE),
            node.get("shortest-nplc").number(),
            node.get("longest-nplc").number());
    return new SourceRule(
        limits,
        node.find("range-within-compliance").map(ConfigNode::flag).orElse(false),
        node.get("level-ranges").items().stream().mapToDouble(r -> r.quantity(Unit.VOLT)).toArray(),
        node.get("level-counts").integer(1, MOST_COUNTS));
  }

  private static StatusRule status(ConfigNode node) {
    return new StatusRule(
        mask(node, "compliance"), mask(node, "overrange"), mask(node, "unsettled"));
  }

  private static Grid grid(ConfigNode node) {
    return new Grid(
        (int) node.get("rows").integer(1, 1000),
        (int) node.get("columns").integer(1, 10_000),
        (int) node.get("columns-per-slot").integer(1, 10_000),
        node.get("crosspoint").text(),
        node.get("separator").text(),
        time(node.get("settling")));
  }

  private static long mask(ConfigNode node, String field) {
    long mask = 0;
    for (ConfigNode bit : node.find(field).map(ConfigNode::items).orElse(List.of())) {
      mask |= 1L << bit.integer(0, 31);
    }
    return mask;
  }

  private static Duration time(ConfigNode node) {
    return Duration.ofNanos(Math.round(node.quantity(Unit.SECOND) * 1e9));
  }

  private static Pattern pattern(ConfigNode node) {
    return Pattern.compile(node.text());
  }

  private static List<String> texts(ConfigNode node) {
    return node.items().stream().map(ConfigNode::text).toList();
  }
}
