package org.ferroloop.experiment;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ferroloop.config.ConfigFile;
import org.ferroloop.config.ConfigNode;
import org.ferroloop.report.Trajectory;
import org.ferroloop.twin.AihwkitImport;
import org.ferroloop.twin.DeviceFacts;
import org.ferroloop.twin.DeviceTwin;
import org.ferroloop.twin.TwinFile;
import org.ferroloop.twin.energy.DeviceArea;
import org.ferroloop.twin.energy.EnergyModels;

/**
 * A twin of an AIHWKit description. Such a description knows no volts and no seconds; what a twin
 * that comes with FerroLoop knows of the same measurement (device and time of day) is taken from
 * there: pulse, area, polarity and conductance window.
 */
final class DescribedTwin {
  private DescribedTwin() {}

  /**
   * @param date ISO date of today
   * @throws org.ferroloop.config.InputException with file, line and field
   */
  static LoadedTwin load(Path file, String date, String toolVersion) {
    ConfigNode root = ConfigFile.read(file);
    String device = root.find("device_id").map(ConfigNode::text).orElse("");
    String time = root.find("test_time").map(ConfigNode::text).orElse("").replace(":", "");
    Optional<LoadedTwin> sibling = sibling(device, time);
    DeviceFacts facts =
        sibling
            .map(LoadedTwin::twin)
            .map(own -> new DeviceFacts(own.polarity(), own.window(), own.pulse(), own.area()))
            .orElse(DeviceFacts.UNKNOWN);
    DeviceTwin twin = AihwkitImport.read(file, facts, date, toolVersion);
    if (twin.area().isEmpty()) {
      twin = twin.withArea(DeviceArea.of(twin.name()));
    }
    twin = EnergyModels.charge(twin);
    String text = TwinFile.text(twin);
    LoadedTwin loaded =
        LoadedTwin.of(
            twin,
            text,
            text.getBytes(StandardCharsets.UTF_8),
            Trajectory.simulated(twin),
            List.of());
    return sibling.isPresent() ? loaded.named(sibling.get().label()) : loaded;
  }

  private static Optional<LoadedTwin> sibling(String device, String time) {
    if (device.isEmpty() || time.isEmpty()) {
      return Optional.empty();
    }
    Measurements nowhere = Measurements.in(Optional.empty());
    return ExperimentFile.embedded().twins().stream()
        .filter(TwinSource.Bundled.class::isInstance)
        .map(source -> ((TwinSource.Bundled) source).name())
        .filter(name -> name.startsWith(device + "-") && name.endsWith("-" + time))
        .findFirst()
        .map(name -> TwinLoader.bundled(name, nowhere));
  }
}
