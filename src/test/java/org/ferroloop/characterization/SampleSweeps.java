package org.ferroloop.characterization;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Made-up sweeps in the layout of the B1500A's script, written out here a second time on purpose:
 * what the importer reads is held against this text, not against its own knowledge.
 */
public final class SampleSweeps {
  private SampleSweeps() {}

  /** 104 + 70 rows, 0.3 V to 4 V and -0.4 V to -2.9 V in steps of 36 mV, 2 us. */
  public static String amplitude() {
    List<String> rows = new ArrayList<>();
    double logarithm = 0;
    for (int i = 0; i < 174; i++) {
      double volts = i < 104 ? 0.3 + i * 0.036 : -0.4 - (i - 104) * 0.036;
      logarithm += i < 104 ? 0.02 * (1 - logarithm / 2) : -0.03 * (1 + logarithm / 2);
      rows.add(row(i, String.format(Locale.ROOT, "%7.3f", volts), 12e6 * Math.exp(logarithm)));
    }
    return head("pulsedAmplitudeSweep_DCIV", "10:11:12")
        + "groundWGFMU,pulseWGFMU,startVolage1,endVoltage1,startVolage2,endVoltage2,stepSize,"
        + "riseTime,fallTime,pulseWidth,pulseDelay,VpreCond1,VpreCond2,riseTimePrecond,"
        + "fallTimePrecon,pulseWidthPreCond,bothSides,repetitions,preConEveryLoop,"
        + "groundVoltageDuringPulse,measName,\r\n"
        + "SMU2,WGFMU1,0.300000,4.000000,-0.400000,-2.900000,0.036000,0.000000020,0.000000020,"
        + "0.000002000,0.001000000,0.000000,0.000000,0.000100000,0.000100000,0.005000000,0,2,0,"
        + "0.000000,2em6s,\r\n"
        + "Measurement Data\r\nindex, pulse amplitude (V), R_low (ohm), R_high (ohm)\r\n"
        + String.join("", rows);
  }

  /** Five widths there and back on both branches: 18 rows. */
  public static String width() {
    int[] widths = {22, 45, 100, 220, 491};
    int[] order = {0, 1, 2, 3, 4, 3, 2, 1, 0};
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 18; i++) {
      int sign = i < 9 ? 1 : -1;
      String width = String.format(Locale.ROOT, "%.9f", sign * widths[order[i % 9]] * 1e-9);
      String volts = String.format(Locale.ROOT, "%7.3f", sign > 0 ? 2.5 : -1.5);
      rows.add(row(i, width + "," + volts, 2e10 * Math.exp(0.03 * sign * (i % 9))));
    }
    return head("pulsedWidthSweep_DCIV", "10:11:13")
        + "groundWGFMU,pulseWGFMU,posVoltage,negVoltage,riseTime,fallTime,pulseWidth,pulseDelay,"
        + "VpreCond1,VpreCond2,riseTimePrecond,fallTimePrecon,pulseWidthPreCond,bothSides,"
        + "repetitions,preConEveryLoop,groundVoltageDuringPulse,measName,\r\n"
        + "SMU2,WGFMU1,2.500000,-1.500000,0.000000020,0.000000020,"
        + "0.000000022:0.000000045:0.000000100:0.000000220:0.000000491,0.001000,0.000000,0.000000,"
        + "0.000100000,0.000100000,0.005000000,1,4,0,0.000000,2p5V-m1p5V,\r\n"
        + "Measurement Data\r\n"
        + "index,pulse width (s), pulse amplitude (V), R_low (ohm), R_high (ohm)\r\n"
        + String.join("", rows);
  }

  private static String head(String title, String time) {
    return "Setup title\t"
        + title
        + "\r\ntest date\t24.10.2024\r\ntest time\t"
        + time
        + "\r\nDevice ID\tLBE247_ID1ZR5000\r\nCount\t1\r\nTriggerOutput\t0\r\n"
        + "TriggerPolarity\tpositive\r\nMeasurement parameters\r\n";
  }

  private static String row(int index, String pulse, double ohm) {
    return String.format(Locale.ROOT, "%5d,%s,%12.3f,%12.3f\r\n", index, pulse, ohm, ohm * 1.18);
  }
}
