package org.ferroloop.characterization;

import java.util.ArrayList;
import java.util.List;
import org.ferroloop.config.InputException;

/** The lines of one file, handed out one after the other; knows where it stands. */
final class B1500Lines {
  private final String source;
  private final List<String> lines;
  private final boolean lastLineEnded;
  private final boolean mixedEnds;
  private int next;

  B1500Lines(String source, String text) {
    this.source = source;
    List<String> all = new ArrayList<>();
    all.addAll(List.of(text.split("\n", -1)));
    lastLineEnded = text.endsWith("\n");
    long lineFeeds = text.chars().filter(c -> c == '\n').count();
    long pairs = all.stream().limit(lineFeeds).filter(line -> line.endsWith("\r")).count();
    mixedEnds = pairs != 0 && pairs != lineFeeds;
    while (!all.isEmpty() && all.get(all.size() - 1).isBlank()) {
      all.remove(all.size() - 1);
    }
    lines =
        all.stream()
            .map(line -> line.endsWith("\r") ? line.substring(0, line.length() - 1) : line)
            .toList();
  }

  String source() {
    return source;
  }

  boolean hasNext() {
    return next < lines.size();
  }

  /** The number, from 1, of the line that {@link #next} gave last. */
  int number() {
    return next;
  }

  /** True when the line given last is the file's last and was cut before its line end. */
  boolean atUnendedLine() {
    return next == lines.size() && !lastLineEnded;
  }

  /** True when some lines end in CR LF and others in LF. */
  boolean mixedEnds() {
    return mixedEnds;
  }

  /** True when the file ends with a line end. */
  boolean lastLineEnded() {
    return lastLineEnded;
  }

  /**
   * @param expected what this line should be, for the error
   * @throws InputException when the file ends here
   */
  String next(String expected) {
    if (!hasNext()) {
      throw InputException.at(source, lines.size() + 1, "", "the end of the file", expected);
    }
    return lines.get(next++);
  }

  /** The next line, which must be this text. */
  void expect(String text) {
    String line = next("\"" + text + "\"");
    if (!line.strip().equals(text)) {
      throw wrong("", line, "\"" + text + "\"");
    }
  }

  /** An error in the line given last. */
  InputException wrong(String field, String found, String expected) {
    String shown = found.length() > 80 ? found.substring(0, 80) + "..." : found;
    return InputException.at(source, next, field, "\"" + shown + "\"", expected);
  }

  InputException wrong(String field, String detail, Throwable cause) {
    return InputException.caused(source, next, field, detail, cause);
  }
}
