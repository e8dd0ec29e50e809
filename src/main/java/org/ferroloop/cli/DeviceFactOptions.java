package org.ferroloop.cli;

import java.util.Optional;
import java.util.OptionalDouble;
import org.ferroloop.quantity.QuantityException;
import org.ferroloop.quantity.Unit;
import org.ferroloop.twin.ConductanceWindow;
import org.ferroloop.twin.DeviceFacts;
import org.ferroloop.twin.Polarity;
import org.ferroloop.twin.PulseConditions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options that tell what a description of a device leaves open. */
final class DeviceFactOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--pulse-width",
      paramLabel = "TIME",
      description =
          "width of the programming pulses, in s, for instance \"2 us\"; goes with both"
              + " amplitudes (default: unknown)")
  private String width;

  @Option(
      names = "--amplitude-up",
      paramLabel = "VOLTAGE",
      description =
          "largest potentiation amplitude, in V, signed, for instance \"-3.5 V\""
              + " (default: unknown)")
  private String amplitudeUp;

  @Option(
      names = "--amplitude-down",
      paramLabel = "VOLTAGE",
      description =
          "largest depression amplitude, in V, signed, for instance \"3 V\" (default:"
              + " unknown)")
  private String amplitudeDown;

  @Option(
      names = "--window",
      paramLabel = "G,G",
      description =
          "conductances of w = -1 and w = +1, in S, for instance \"10 nS,80 nS\" (default:"
              + " unknown)")
  private String window;

  @Option(
      names = "--g-min",
      paramLabel = "G",
      description = "conductance of w = -1, in S; goes with --g-max, instead of --window")
  private String gMin;

  @Option(
      names = "--g-max",
      paramLabel = "G",
      description = "conductance of w = +1, in S; goes with --g-min, instead of --window")
  private String gMax;

  @Option(
      names = "--area",
      paramLabel = "AREA",
      description =
          "area of the device, in m2, for instance \"706 um2\" (default: from a name such"
              + " as ID161ZR15000, a circle of radius 15000 nm, else unknown)")
  private String area;

  @Option(
      names = "--polarity",
      paramLabel = "POLARITY",
      description =
          "positive-potentiates or positive-depresses (default: from the sign of"
              + " --amplitude-up, else unknown)")
  private String polarity;

  /**
   * What the options tell.
   *
   * @throws ParameterException when options that go together are incomplete or contradict each
   *     other
   */
  DeviceFacts facts() {
    try {
      Optional<PulseConditions> pulse = pulse();
      return new DeviceFacts(
          polarity(pulse),
          window(),
          pulse,
          area == null
              ? OptionalDouble.empty()
              : OptionalDouble.of(positive("--area", Unit.SQUARE_METRE, area)));
    } catch (QuantityException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private Optional<PulseConditions> pulse() {
    if (width == null && amplitudeUp == null && amplitudeDown == null) {
      return Optional.empty();
    }
    if (width == null || amplitudeUp == null || amplitudeDown == null) {
      throw new IllegalArgumentException(
          "--pulse-width, --amplitude-up and --amplitude-down go together");
    }
    return Optional.of(
        new PulseConditions(
            positive("--pulse-width", Unit.SECOND, width),
            Unit.VOLT.parse("--amplitude-up", amplitudeUp),
            Unit.VOLT.parse("--amplitude-down", amplitudeDown)));
  }

  private Optional<ConductanceWindow> window() {
    if (window != null) {
      String[] ends = window.split(",", -1);
      if (ends.length != 2 || gMin != null || gMax != null) {
        throw new IllegalArgumentException(
            "--window wants two conductances, for instance \"10 nS,80 nS\", and no --g-min or"
                + " --g-max beside it");
      }
      return Optional.of(window(ends[0], ends[1], "--window"));
    }
    if (gMin == null && gMax == null) {
      return Optional.empty();
    }
    if (gMin == null || gMax == null) {
      throw new IllegalArgumentException("--g-min and --g-max go together");
    }
    return Optional.of(window(gMin, gMax, "--g-min, --g-max"));
  }

  private static ConductanceWindow window(String least, String most, String option) {
    double gMin = Unit.SIEMENS.parse(option, least);
    double gMax = Unit.SIEMENS.parse(option, most);
    try {
      return new ConductanceWindow(gMin, gMax);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(option + ": " + e.getMessage(), e);
    }
  }

  private Polarity polarity(Optional<PulseConditions> pulse) {
    Polarity told = pulse.map(PulseConditions::polarity).orElse(Polarity.UNKNOWN);
    if (polarity == null) {
      return told;
    }
    Polarity given =
        Polarity.of(polarity)
            .filter(known -> known != Polarity.UNKNOWN)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "--polarity: found \""
                            + polarity
                            + "\", expected positive-potentiates or positive-depresses"));
    if (told != Polarity.UNKNOWN && told != given) {
      throw new IllegalArgumentException(
          "--polarity " + polarity + " contradicts the signs of the amplitudes");
    }
    return given;
  }

  private static double positive(String option, Unit unit, String text) {
    double value = unit.parse(option, text);
    if (!(value > 0)) {
      throw new IllegalArgumentException(option + " must be positive, found " + text);
    }
    return value;
  }
}
