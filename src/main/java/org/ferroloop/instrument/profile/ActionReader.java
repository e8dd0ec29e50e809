package org.ferroloop.instrument.profile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ferroloop.config.ConfigNode;
import org.ferroloop.quantity.Unit;

/** Reads one action and refuses quantities and answers that it does not have. */
final class ActionReader {
  private static final Pattern HOLE = Pattern.compile("\\{([A-Za-z][A-Za-z-]*)}");

  private ActionReader() {}

  static Action read(ActionName name, ConfigNode node) {
    if (node.isList()) {
      return new Action(texts(name, node), List.of(), Duration.ZERO);
    }
    List<String> send = node.find("send").map(list -> texts(name, list)).orElse(List.of());
    List<Question> ask = new ArrayList<>();
    node.find("ask").ifPresent(list -> list.items().forEach(q -> ask.add(question(name, q))));
    double takes = node.find("takes").map(time -> time.quantity(Unit.SECOND)).orElse(0.0);
    return new Action(send, ask, Duration.ofNanos(Math.round(takes * 1e9)));
  }

  private static List<String> texts(ActionName name, ConfigNode list) {
    return list.items().stream().map(text -> text(name, text)).toList();
  }

  private static String text(ActionName name, ConfigNode node) {
    Matcher hole = HOLE.matcher(node.text());
    while (hole.find()) {
      if (!hole.group(1).equals("channel") && !name.quantities().contains(hole.group(1))) {
        List<String> known = new ArrayList<>(name.quantities());
        known.add("channel");
        throw node.wrong("only quantities of " + name.word() + ": " + String.join(", ", known));
      }
    }
    return node.text();
  }

  private static Question question(ActionName name, ConfigNode node) {
    List<String> fields = new ArrayList<>();
    boolean keyed = node.has("keys");
    if (keyed == node.has("fields")) {
      throw node.wrong("either fields or keys");
    }
    if (keyed) {
      ConfigNode keys = node.get("keys");
      for (String key : keys.fields()) {
        fields.add(key + "=" + answer(name, keys.get(key)));
      }
    } else {
      node.get("fields").items().forEach(field -> fields.add(answer(name, field)));
    }
    return new Question(text(name, node.get("query")), fields, keyed);
  }

  private static String answer(ActionName name, ConfigNode node) {
    if (!node.text().equals("-") && !name.answers().contains(node.text())) {
      throw node.wrong(
          "- or an answer of " + name.word() + ": " + String.join(", ", name.answers()));
    }
    return node.text();
  }
}
