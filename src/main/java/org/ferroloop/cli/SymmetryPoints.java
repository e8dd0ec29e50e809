package org.ferroloop.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ferroloop.bench.BenchPlan;
import org.ferroloop.bench.SimulatorFields;
import org.ferroloop.bench.SynapseFields;
import org.ferroloop.calibration.symmetry.SymmetryFile;
import org.ferroloop.config.InputException;
import org.ferroloop.time.Clock;

/** Measured symmetry points that a training on a bench shifts by. */
final class SymmetryPoints {
  private final SynapseFields fields;
  private final Instant now;
  private final Duration maxAge;

  /**
   * @param machine the clock of a bench that is not simulated
   * @param maxAge of a file
   */
  SymmetryPoints(BenchPlan bench, Clock machine, Duration maxAge) {
    this.fields = bench.requireSynapses();
    this.now = bench.simulator().flatMap(SimulatorFields::start).orElseGet(machine::now);
    this.maxAge = maxAge;
  }

  /**
   * @param asked whether files must hold now
   * @throws InputException when one does not, or is of a device that is no cell of the bench
   */
  double mean(List<Path> files, boolean asked) {
    double sum = 0;
    for (Path path : files) {
      SymmetryFile file = SymmetryFile.read(path);
      if (asked) {
        refusal(file)
            .ifPresent(
                why -> {
                  throw InputException.at(
                      path.toString(),
                      0,
                      "",
                      "a symmetry point " + why,
                      "one that holds: measure it with ferroloop calibrate symmetry --bench FILE"
                          + " --device "
                          + file.device()
                          + " --file "
                          + path);
                });
      }
      sum += file.point() / files.size();
    }
    return sum;
  }

  private Optional<String> refusal(SymmetryFile file) {
    return fields.cells().contains(file.device())
        ? file.refusal(file.device(), BenchSymmetry.conditions(fields), now, maxAge)
        : Optional.of("of the device " + file.device() + ", no cell of the bench");
  }
}
