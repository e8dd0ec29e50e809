package org.ferroloop.instrument.profile;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.ferroloop.config.ConfigText;
import org.ferroloop.quantity.Unit;

/** The JSON schema of profiles, so that editors complete and check them while they are written. */
public final class ProfileSchema {
  private static final String NUMBER = "[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?";

  private ProfileSchema() {}

  /** The schema (JSON Schema 2020-12), made of the same shapes that the reader checks with. */
  public static String json() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", "FerroLoop instrument profile");
    schema.putAll(of(ProfileShape.file()));
    List<String> whole = List.of("kind", "dialect", "identity", "message", "actions");
    List<String> own = whole.subList(0, 4);
    schema.put(
        "anyOf",
        List.of(
            Map.of("required", List.of("like")), Map.of("required", whole), withoutActions(own)));
    return ConfigText.json(schema);
  }

  /** Of a dialect whose driver knows what to say. */
  private static Map<String, Object> withoutActions(List<String> required) {
    List<String> dialects =
        Arrays.stream(Dialect.values()).filter(d -> !d.hasActions()).map(Dialect::word).toList();
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("properties", Map.of("dialect", Map.of("enum", dialects)));
    schema.put("required", required);
    return schema;
  }

  private static Map<String, Object> of(Shape shape) {
    Map<String, Object> schema = new LinkedHashMap<>();
    if (shape instanceof Shape.Section section) {
      section(schema, section);
    } else if (shape instanceof Shape.Named named) {
      schema.put("type", "object");
      schema.put("additionalProperties", of(named.of()));
    } else if (shape instanceof Shape.Items items) {
      schema.put("type", "array");
      schema.put("items", of(items.of()));
    } else if (shape instanceof Shape.Either either) {
      schema.put("anyOf", List.of(of(either.first()), of(either.second())));
    } else if (shape instanceof Shape.Quantity quantity) {
      schema.put("type", "string");
      schema.put("pattern", quantity(quantity.unit()));
    } else if (shape instanceof Shape.Number number) {
      schema.put("type", "number");
      schema.put("minimum", number.least());
      schema.put("maximum", number.most());
    } else if (shape instanceof Shape.Whole whole) {
      schema.put("type", "integer");
      schema.put("minimum", whole.least());
      schema.put("maximum", whole.most());
    } else if (shape instanceof Shape.Word word && word.words().contains("true")) {
      schema.put("type", "boolean");
    } else if (shape instanceof Shape.Word word) {
      schema.put("enum", word.words());
    } else if (shape instanceof Shape.Pattern) {
      schema.put("type", "string");
      schema.put("format", "regex");
    } else {
      schema.put("type", "string");
    }
    return schema;
  }

  private static void section(Map<String, Object> schema, Shape.Section section) {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (Shape.Field field : section.fields()) {
      Map<String, Object> property = new LinkedHashMap<>();
      property.put("description", field.meaning());
      property.putAll(of(field.shape()));
      properties.put(field.name(), property);
    }
    schema.put("type", "object");
    schema.put("properties", properties);
    schema.put(
        "required",
        section.fields().stream().filter(Shape.Field::required).map(Shape.Field::name).toList());
    schema.put("additionalProperties", false);
  }

  private static String quantity(Unit unit) {
    return "^"
        + NUMBER
        + " ?[a-zA-Zµμ]*"
        + Pattern.quote(unit.symbol()).replaceAll("\\\\[QE]", "")
        + "$";
  }
}
