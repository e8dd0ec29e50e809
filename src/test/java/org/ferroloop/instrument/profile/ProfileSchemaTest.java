package org.ferroloop.instrument.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema beside the profiles is what the shapes say, and the shipped profiles obey it. */
class ProfileSchemaTest {
  private static final Path SCHEMA = Path.of("instrument-profiles", "profile.schema.json");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  static List<String> names() {
    return Profiles.shipped();
  }

  /** Run with -DwriteSchema=true to bring the file up to date. */
  @Test
  void theSchemaFileIsUpToDate() throws IOException {
    if (Boolean.getBoolean("writeSchema")) {
      Files.writeString(SCHEMA, ProfileSchema.json());
    }
    assertThat(Files.readString(SCHEMA)).isEqualTo(ProfileSchema.json());
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyShippedProfileObeysTheSchema(String name) throws IOException {
    JsonNode schema = JSON.readTree(SCHEMA.toFile());
    JsonNode profile = YAML.readTree(Path.of("instrument-profiles", name + ".yaml").toFile());
    assertThat(faults(schema, profile, name)).isEmpty();
  }

  @Test
  void theSchemaRefusesWhatTheReaderRefuses() throws IOException {
    JsonNode schema = JSON.readTree(SCHEMA.toFile());
    String good = Files.readString(Path.of("instrument-profiles", "keithley-2400.yaml"));
    for (String[] change :
        new String[][] {
          {"kind: source-measure-unit", "kind: oscilloscope"},
          {"voltage: 210 V", "voltage: 210 A"},
          {"longest: 250", "longest: many"},
          {"  depth: 10", "  depths: 10"},
          {"model: Keithley 2400\n", ""}
        }) {
      JsonNode wrong = YAML.readTree(good.replace(change[0], change[1]));
      assertThat(faults(schema, wrong, "")).as(change[1]).isNotEmpty();
    }
  }

  /** The part of JSON Schema that ours uses. */
  private static List<String> faults(JsonNode schema, JsonNode value, String at) {
    List<String> faults = new ArrayList<>();
    String type = schema.path("type").asText();
    boolean typed =
        switch (type) {
          case "object" -> value.isObject();
          case "array" -> value.isArray();
          case "string" -> value.isTextual();
          case "boolean" -> value.isBoolean();
          case "integer" -> value.isIntegralNumber();
          case "number" -> value.isNumber() || value.asText().matches("[0-9.]+[eE]?[+-]?\\d*");
          default -> true;
        };
    if (!typed) {
      return List.of(at + " is no " + type);
    }
    if (schema.has("pattern") && !value.asText().matches(schema.get("pattern").asText())) {
      faults.add(at + " does not match " + schema.get("pattern"));
    }
    if (schema.has("enum") && !contains(schema.get("enum"), value.asText())) {
      faults.add(at + " is none of " + schema.get("enum"));
    }
    for (JsonNode field : schema.path("required")) {
      if (!value.has(field.asText())) {
        faults.add(at + " lacks " + field.asText());
      }
    }
    if (value.isObject()) {
      value
          .fieldNames()
          .forEachRemaining(name -> faults.addAll(field(schema, value.get(name), at, name)));
    }
    if (value.isArray()) {
      value.forEach(item -> faults.addAll(faults(schema.path("items"), item, at + "[]")));
    }
    if (schema.has("anyOf")) {
      List<List<String>> tries = new ArrayList<>();
      schema.get("anyOf").forEach(option -> tries.add(faults(option, value, at)));
      if (tries.stream().noneMatch(List::isEmpty)) {
        faults.add(at + " fits none: " + tries);
      }
    }
    return faults;
  }

  private static List<String> field(JsonNode schema, JsonNode value, String at, String name) {
    if (schema.path("properties").has(name)) {
      return faults(schema.get("properties").get(name), value, at + "." + name);
    }
    JsonNode others = schema.path("additionalProperties");
    if (others.isObject()) {
      return faults(others, value, at + "." + name);
    }
    return others.isBoolean() && !others.asBoolean()
        ? List.of(at + "." + name + " is unknown")
        : List.of();
  }

  private static boolean contains(JsonNode words, String word) {
    for (JsonNode one : words) {
      if (one.asText().equals(word)) {
        return true;
      }
    }
    return false;
  }
}
