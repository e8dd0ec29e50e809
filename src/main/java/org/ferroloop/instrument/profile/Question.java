package org.ferroloop.instrument.profile;

import java.util.List;

/**
 * A query and what its answer consists of.
 *
 * @param query the text that asks (an expression in TSP); may hold quantities
 * @param fields a name for each element of the answer, "-" for one that is of no interest; when
 *     {@code keyed}, pairs "KEY=name" of an answer that alternates keys and values
 * @param keyed whether the answer alternates keys and values
 */
public record Question(String query, List<String> fields, boolean keyed) {
  public Question {
    fields = List.copyOf(fields);
  }
}
