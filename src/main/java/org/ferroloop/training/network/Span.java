package org.ferroloop.training.network;

import java.util.ArrayList;
import java.util.List;

/**
 * A run of consecutive inputs or outputs of a layer.
 *
 * @param from the first
 * @param size how many
 */
public record Span(int from, int size) {
  /** Cuts a whole as evenly as can be into as few parts as keep each within a limit. */
  static List<Span> split(int whole, int most) {
    int parts = (whole + most - 1) / most;
    List<Span> spans = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      int from = (int) ((long) whole * part / parts);
      spans.add(new Span(from, (int) ((long) whole * (part + 1) / parts) - from));
    }
    return spans;
  }
}
