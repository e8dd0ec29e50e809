package org.ferroloop.characterization.procedure;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.ferroloop.characterization.B1500Csv;
import org.ferroloop.characterization.MeasuredSweep;
import org.ferroloop.characterization.SweepLabels;
import org.ferroloop.characterization.store.StoredRun;
import org.ferroloop.config.ConfigNode;
import org.ferroloop.config.InputException;

/** The sweeps that a stored run measured, one a repetition. */
public final class StoredSweeps {
  private StoredSweeps() {}

  /**
   * Makes them from the records, so that a run that was killed gives them too. They are those that
   * its CSV files hold, to the last digit.
   *
   * @return in order; the last one is truncated, with a warning, when the run ended early
   * @throws InputException when the run is of another procedure, has no reading, or a record is
   *     corrupt
   */
  public static List<MeasuredSweep> of(StoredRun run) {
    ConfigNode manifest = run.manifest();
    ConfigNode procedure = manifest.get("procedure");
    if (!RecordedSweep.is(procedure)) {
      throw procedure.get("name").wrong("amplitude-sweep or width-sweep");
    }
    ConfigNode labels = manifest.get("labels");
    List<MeasuredSweep> sweeps = new ArrayList<>();
    SweepFiles.write(
        run,
        RecordedSweep.of(procedure),
        labels(labels),
        ZoneId.of(labels.get("zone").text()),
        (name, bytes) -> sweeps.add(B1500Csv.parse(run.folder().resolve(name).toString(), bytes)));
    if (sweeps.isEmpty()) {
      throw InputException.at(
          run.folder().toString(), 0, "", "a run without readings", "one that measured something");
    }
    return sweeps;
  }

  private static SweepLabels labels(ConfigNode labels) {
    return new SweepLabels(
        labels.get("device").text(),
        0,
        LocalDate.EPOCH.atStartOfDay(),
        labels.get("ground").text(),
        labels.get("pulser").text(),
        labels.get("name").text());
  }
}
