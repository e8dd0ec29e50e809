package org.ferroloop.twin.energy;

import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The area of a device of wafer LBE247 from its name: "ID161ZR15000" has a radius of 15,000 nm.
 *
 * <p>Without a shape, and with "Circ", the area is that of the circle of that radius. For "Oct" and
 * "Star" it is the circle's times 1.20 and 0.49, the factors that the wafer's owners use.
 */
public final class DeviceArea {
  private static final Pattern NAME =
      Pattern.compile("(?<![A-Za-z0-9])ID\\d+Z?R(\\d{1,7})(Circ|Oct|Star)?(?![A-Za-z0-9])");

  private DeviceArea() {}

  /**
   * @param name a device name, or a text that holds one ("ID161ZR15000 2 us")
   * @return m2; empty when the name tells no radius, or more than one device
   */
  public static OptionalDouble of(String name) {
    Matcher matcher = NAME.matcher(name);
    if (!matcher.find()) {
      return OptionalDouble.empty();
    }
    double radius = Integer.parseInt(matcher.group(1)) * 1e-9;
    double area = Math.PI * radius * radius * shapeFactor(matcher.group(2));
    return area <= 0 || matcher.find() ? OptionalDouble.empty() : OptionalDouble.of(area);
  }

  private static double shapeFactor(String shape) {
    if (shape == null) {
      return 1;
    }
    return switch (shape) {
      case "Oct" -> 1.20;
      case "Star" -> 0.49;
      default -> 1;
    };
  }
}
