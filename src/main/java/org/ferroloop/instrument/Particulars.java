package org.ferroloop.instrument;

import java.util.List;

/**
 * What whoever uses an instrument should know of it besides its limits, a line each.
 *
 * @param modules what it consists of, with the channels of each; empty when it is one piece
 * @param unprotected what it cannot protect a device from by itself
 * @param recommendations of its maker that are not kept to, or may not be
 */
public record Particulars(
    List<String> modules, List<String> unprotected, List<String> recommendations) {
  /** Nothing. */
  public static final Particulars NONE = new Particulars(List.of(), List.of(), List.of());

  public Particulars {
    modules = List.copyOf(modules);
    unprotected = List.copyOf(unprotected);
    recommendations = List.copyOf(recommendations);
  }
}
