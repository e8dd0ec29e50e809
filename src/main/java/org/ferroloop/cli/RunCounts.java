package org.ferroloop.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.ferroloop.characterization.store.RunRecord;
import org.ferroloop.config.ConfigNode;

/** What a run's records amount to. */
final class RunCounts implements Consumer<RunRecord> {
  private final Map<String, Long> kinds = new TreeMap<>();
  private final List<String> files = new ArrayList<>();
  private long pulses;
  private Instant first;
  private Instant last;
  private int clockSetBack;

  @Override
  public void accept(RunRecord record) {
    kinds.merge(record.kind(), 1L, Long::sum);
    if (record.kind().equals("pulse")) {
      pulses += record.fields().find("count").map(count -> count.integer(0, 1L << 40)).orElse(1L);
    } else if (record.kind().equals("waveform")) {
      pulses += record.fields().find("pulses").map(count -> count.integer(0, 1L << 40)).orElse(0L);
    } else if (record.kind().equals("file")) {
      record.fields().find("name").map(ConfigNode::text).ifPresent(files::add);
    }
    if (first == null) {
      first = record.time();
    } else if (record.time().isBefore(last)) {
      clockSetBack++;
    }
    last = record.time();
  }

  /** Adds them to fields that are shown. */
  void put(Map<String, Object> fields) {
    fields.put("kinds", kinds);
    fields.put("pulses", pulses);
    fields.put("first_record", first == null ? null : first.toString());
    fields.put("last_record", last == null ? null : last.toString());
    // Records stay in order by their numbers, whatever the clock says.
    fields.put("clock_set_back", clockSetBack);
    fields.put("files", files.stream().distinct().toList());
  }
}
