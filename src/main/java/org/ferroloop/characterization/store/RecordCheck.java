package org.ferroloop.characterization.store;

import java.util.List;

/**
 * What reading a file of records has shown.
 *
 * @param records whole records in order; corrupt lines are not among them
 * @param wholeBytes of the file up to the end of its last whole line
 * @param halfWrittenBytes behind it: a line that a kill cut short, and that was never acknowledged
 * @param corrupt what is wrong, with file and line; at most {@link #MOST_TOLD}
 */
public record RecordCheck(
    long records, long wholeBytes, long halfWrittenBytes, List<String> corrupt) {
  /** More corrupt lines than this are not told one by one. */
  public static final int MOST_TOLD = 20;

  public RecordCheck {
    corrupt = List.copyOf(corrupt);
  }

  /** True when the last line was cut short, as by a kill. */
  public boolean halfWritten() {
    return halfWrittenBytes > 0;
  }
}
