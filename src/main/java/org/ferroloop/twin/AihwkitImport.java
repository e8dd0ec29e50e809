package org.ferroloop.twin;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ferroloop.config.ConfigFile;
import org.ferroloop.config.ConfigNode;
import org.ferroloop.config.InputException;
import org.ferroloop.config.TextFile;

/**
 * Reads an AIHWKit device description: a JSON object with the fields "model" (the class, for
 * instance "PiecewiseStepDevice"), its parameters, and optionally "device_id", "test_date" and
 * "test_time"; or one with "device" (the class) and the parameters under "params".
 *
 * <p>Strict: an unknown class, an unknown parameter, or one that a twin cannot represent and that
 * has an effect is an error that names it. Noise and spread that the description does not mention
 * are none (AIHWKit's own defaults, 0.3 for most, are not assumed).
 */
public final class AihwkitImport {
  private AihwkitImport() {}

  /**
   * @param facts what the description cannot tell; the twin has no energies yet
   * @param date ISO date of the import
   * @param toolVersion the FerroLoop that imports
   * @throws InputException with file, line and field
   */
  public static DeviceTwin read(Path file, DeviceFacts facts, String date, String toolVersion) {
    byte[] bytes = TextFile.readBytes(file);
    ConfigNode root = ConfigFile.parse(file.toString(), TextFile.decode(file.toString(), bytes));
    if (root.has("params")) {
      root.allowOnly("name", "device", "params");
    }
    AihwkitDevice device = device(root);
    PlausibleSteps.require(root, device.model(), device.parameters());
    Provenance provenance =
        new Provenance(
            List.of(Provenance.Source.of(file.getFileName().toString(), bytes)),
            "aihwkit-import",
            date,
            toolVersion,
            Map.of());
    return twin(name(root, file), device, facts, provenance);
  }

  private static DeviceTwin twin(
      String name, AihwkitDevice device, DeviceFacts facts, Provenance provenance) {
    return new DeviceTwin(
        name,
        device.model(),
        device.parameters(),
        device.variability(),
        facts.polarity(),
        facts.window(),
        facts.pulse(),
        facts.area(),
        List.of(),
        provenance);
  }

  /**
   * The device that a node describes.
   *
   * @throws InputException with file, line and field
   */
  static AihwkitDevice device(ConfigNode root) {
    boolean nested = root.has("params");
    String model =
        root.get(nested ? "device" : "model").oneOf(AihwkitDevice.CLASSES.toArray(String[]::new));
    ConfigNode node = nested ? root.get("params") : root;
    AihwkitParameters parameters = new AihwkitParameters(node);
    if (!nested) {
      parameters.ignore("model", "device_id", "test_date", "test_time");
    }
    try {
      return AihwkitDevice.of(model, parameters);
    } catch (IllegalArgumentException e) {
      throw InputException.caused(node.source(), node.line(), node.path(), e.getMessage(), e);
    }
  }

  private static String name(ConfigNode root, Path file) {
    StringBuilder name = new StringBuilder();
    for (String field : List.of("name", "device_id", "test_date", "test_time")) {
      root.find(field)
          .ifPresent(node -> name.append(name.isEmpty() ? "" : " ").append(node.text()));
    }
    return name.isEmpty() ? file.getFileName().toString() : name.toString();
  }
}
