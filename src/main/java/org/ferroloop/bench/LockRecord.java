package org.ferroloop.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ferroloop.config.ConfigFile;
import org.ferroloop.config.ConfigNode;
import org.ferroloop.config.ConfigText;
import org.ferroloop.config.InputException;

/**
 * What a process writes into the lock file of the bench that it uses.
 *
 * @param pid of the process; 0 when it could not be read
 * @param since when it opened the bench, ISO 8601
 * @param state of the bench; IDENTIFIED until it was made safe
 */
record LockRecord(long pid, String since, BenchState state) {
  String text() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("pid", pid);
    fields.put("since", since);
    fields.put("state", state.name());
    return ConfigText.json(fields);
  }

  /** Reads a lock file, which a kill may have left half written: then nothing is known but that. */
  static LockRecord parse(String source, String text) {
    try {
      ConfigNode node = ConfigFile.parse(source, text);
      return new LockRecord(
          node.get("pid").integer(0, Long.MAX_VALUE),
          node.get("since").text(),
          BenchState.valueOf(node.get("state").text()));
    } catch (InputException | IllegalArgumentException e) {
      return new LockRecord(0, "an unknown time (" + e.getMessage() + ")", BenchState.RUNNING);
    }
  }

  /** For people: "process 4711, since 2026-11-24T08:00:00Z, ARMED". */
  String described() {
    return (pid == 0 ? "an unknown process" : "process " + pid) + ", since " + since + ", " + state;
  }
}
