package org.ferroloop.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.ferroloop.calibration.switching.LeftOut;
import org.ferroloop.calibration.switching.PulseRecord;
import org.ferroloop.calibration.switching.SwitchingCalibration;
import org.ferroloop.characterization.B1500Csv;
import org.ferroloop.characterization.MeasuredSweep;
import org.ferroloop.config.ConfigText;
import org.ferroloop.twin.switching.SwitchingFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Fits a switching twin to sweeps of every pulse width of a device. */
@Command(
    name = "switching",
    description = {
      "Fits a physical twin to measured sweeps of one device (B1500A CSV), all pulse widths and"
          + " both kinds of sweep together. It answers any pulse and stands behind the probes of a"
          + " simulated bench.",
      "Sweeps are taken in the order of their time stamps; each begins where the one before ended."
          + " Sweeps in which the conductance moves by less than a tenth are left out, and so are"
          + " empty files."
    },
    footer = {
      "",
      "Units: RMSE of ln(conductance), and of the conductance normalised to [-1, 1], both without"
          + " unit; widths in s.",
      "",
      "Example: ferroloop calibrate switching lbe247/ID161ZR15000/*.csv -o device.yaml"
    })
final class CalibrateSwitchingCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "the files of the sweeps")
  private List<Path> files;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT.yaml",
      description = "write the switching twin (default: none is written)")
  private Path output;

  @Option(
      names = "--leave-out",
      description =
          "fit once more for every width, without its readings, and predict them (default: not)")
  private boolean leaveOut;

  @Option(
      names = "--pictures",
      paramLabel = "DIR",
      description =
          "write measured and simulated sweeps as PNG and CSV into this folder (default: none)")
  private Path pictures;

  @Option(
      names = "--iterations",
      paramLabel = "N",
      defaultValue = "40",
      description = "of a fit, at most (default: ${DEFAULT-VALUE})")
  private int iterations;

  @Option(names = "--json", description = "print one JSON object (default: a table)")
  private boolean json;

  CalibrateSwitchingCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    SwitchingCalibration calibration = calibration();
    ProgressLine progress = new ProgressLine(console);
    int fits = leaveOut ? 1 + calibration.record().widths().size() : 1;
    SwitchingCalibration.Calibrated calibrated =
        calibration.joint(
            LocalDate.ofInstant(console.clock().now(), ZoneOffset.UTC).toString(),
            Version.text(),
            progress.part(0, fits));
    if (output != null) {
      SwitchingFile.write(calibrated.twin(), output);
    }
    List<LeftOut> left =
        leaveOut ? calibration.leaveOneWidthOut(calibrated, progress.from(1, fits)) : List.of();
    if (pictures != null) {
      PulseRecord record = calibration.record();
      SwitchingPictures.write(
          pictures, "fitted", Double.NaN, record, calibration.simulated(calibrated.twin()));
      for (LeftOut out : left) {
        SwitchingPictures.write(pictures, "left out", out.width(), record, out.simulated());
      }
    }
    console
        .out()
        .print(
            json
                ? ConfigText.json(SwitchingText.fields(calibrated, left))
                : SwitchingText.table(calibrated, left));
    return 0;
  }

  /** The script makes the file before it measures: an aborted run leaves an empty one. */
  private static boolean isEmpty(Path file) {
    try {
      return Files.isRegularFile(file) && Files.size(file) == 0;
    } catch (IOException e) {
      throw new CommandFailure(file + ": " + e.getMessage(), e);
    }
  }

  private SwitchingCalibration calibration() {
    List<MeasuredSweep> sweeps = new ArrayList<>();
    for (Path file : files) {
      if (isEmpty(file)) {
        console.err().println("warning: " + file.getFileName() + ": empty file, left out");
        continue;
      }
      MeasuredSweep sweep = B1500Csv.read(file);
      sweep.warnings().forEach(warning -> console.err().println("warning: " + warning));
      if (!PulseRecord.responds(sweep)) {
        console.err().println("warning: " + sweep.source() + ": no response, left out");
      }
      sweeps.add(sweep);
    }
    try {
      return new SwitchingCalibration(sweeps, iterations);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(e.getMessage(), e);
    }
  }
}
