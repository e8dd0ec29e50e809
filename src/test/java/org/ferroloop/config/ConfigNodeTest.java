package org.ferroloop.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ferroloop.quantity.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigNodeTest {
  private static final String DOCUMENT =
      """
      device: ID161
      pulse:
        width: 20 ns
        count: 3
      limits: [1, -2.5, 3e-3]
      on: true
      nothing: null
      """;

  private final ConfigNode root = ConfigFile.parse("bench.yaml", DOCUMENT);

  @Test
  void readsTypedFields() {
    assertThat(root.get("device").text()).isEqualTo("ID161");
    assertThat(root.get("pulse").get("width").quantity(Unit.SECOND)).isEqualTo(2e-8);
    assertThat(root.get("pulse").get("count").integer(0, 10)).isEqualTo(3);
    assertThat(root.get("limits").numbers()).containsExactly(1, -2.5, 3e-3);
    assertThat(root.get("on").flag()).isTrue();
    assertThat(root.find("nothing")).isEmpty();
    assertThat(root.has("nothing")).isTrue();
  }

  @Test
  void namesFileLineFieldFoundAndExpected() {
    assertThatThrownBy(() -> root.get("pulse").get("width").quantity(Unit.VOLT))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("bench.yaml, line 3, pulse.width")
        .hasMessageContaining("\"20 ns\"")
        .hasMessageContaining("a quantity in V");
    assertThatThrownBy(() -> root.get("pulse").get("height"))
        .hasMessageContaining("bench.yaml, line 3, pulse.height");
    assertThatThrownBy(() -> root.allowOnly("device", "pulse", "limits", "on"))
        .hasMessageContaining("line 7, nothing")
        .hasMessageContaining("unknown field");
    assertThatThrownBy(() -> root.get("limits").items().get(1).integer(0, 5))
        .hasMessageContaining("limits[1]");
    assertThatThrownBy(() -> root.get("device").number()).hasMessageContaining("a number");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'a: 1\na: 2'|the field twice",
        "'a: &x 1\nb: *x'|a YAML alias",
        "'a: 1\n---\nb: 2'|a second document",
        "'a: [1, 2'|not well-formed",
        "''|an empty document",
        "'a: b: c'|not well-formed",
      })
  void refusesWhatCouldBeMisread(String text, String complaint) {
    assertThatThrownBy(() -> ConfigFile.parse("x.yaml", text))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("x.yaml, line")
        .hasMessageContaining(complaint);
  }

  @ParameterizedTest
  @CsvSource({".nan", ".inf", "1e999", "0x10", "1f", "Infinity", "NaN", "1_000", "''"})
  void refusesWhatIsNoFiniteDecimalNumber(String text) {
    ConfigNode node = ConfigFile.parse("x.yaml", "a: \"" + text + "\"").get("a");
    assertThatThrownBy(node::number).isInstanceOf(InputException.class).hasMessageContaining("a");
  }

  @Test
  void refusesOtherEncodingsWithTheLine() {
    byte[] latin = "a: 1\nb: 2 \u00b5s".getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> TextFile.decode("x.yaml", latin))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("x.yaml, line 2")
        .hasMessageContaining("UTF-8");
    byte[] wide = "a: 1".getBytes(StandardCharsets.UTF_16LE);
    assertThatThrownBy(() -> TextFile.decode("x.yaml", wide)).isInstanceOf(InputException.class);
  }

  @Test
  void printsYamlThatReadsBackTheSame() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("number", 0.047939209194043764);
    map.put("text", "1.5");
    map.put("list", List.of(1e-300, -0.1));
    map.put("inner", Map.of("yes", "true"));
    ConfigNode back = ConfigFile.parse("x.yaml", ConfigText.yaml(map));
    assertThat(back.get("number").number()).isEqualTo(0.047939209194043764);
    assertThat(back.get("text").text()).isEqualTo("1.5");
    assertThat(back.get("list").numbers()).containsExactly(1e-300, -0.1);
    assertThat(back.get("inner").get("yes").text()).isEqualTo("true");
  }
}
