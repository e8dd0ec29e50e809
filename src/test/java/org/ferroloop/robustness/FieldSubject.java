package org.ferroloop.robustness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A YAML or JSON file.
 *
 * @param line the command that reads it
 * @param corruptions the ways in which it is damaged
 * @param words the fields of the answer that only name things: another text in them is not told
 * @param product the file that the command writes, held against what the undamaged one gives, but
 *     for its lines that begin with these words
 */
record FieldSubject(
    String name,
    String fileName,
    String original,
    Function<Path, String[]> line,
    List<Corruption> corruptions,
    List<String> words,
    Optional<Path> product)
    implements Subject {
  @Override
  public String[] command(Path file) {
    return line.apply(file);
  }

  @Override
  public void complete(ObjectNode answer) {
    if (product.isPresent()) {
      try (Stream<String> lines = Files.lines(product.get())) {
        answer.put(
            "product",
            lines
                .filter(text -> words.stream().noneMatch(text.strip()::startsWith))
                .collect(Collectors.joining("\n")));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public Verdict judge(JsonNode original, JsonNode found) {
    return numbers(original).equals(numbers(found)) ? Verdict.SAME : Verdict.WRONG;
  }

  private JsonNode numbers(JsonNode answer) {
    return ((ObjectNode) answer.deepCopy()).remove(words);
  }
}
