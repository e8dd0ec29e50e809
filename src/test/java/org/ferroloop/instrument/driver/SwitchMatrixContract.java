package org.ferroloop.instrument.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.ferroloop.instrument.InstrumentException;
import org.ferroloop.instrument.SwitchMatrix;
import org.ferroloop.instrument.SwitchMatrix.Crosspoint;
import org.ferroloop.simulator.node.Drive;
import org.ferroloop.simulator.node.Verdict;
import org.junit.jupiter.api.Test;

/** What every switch matrix does. */
abstract class SwitchMatrixContract {
  private static final Crosspoint A = new Crosspoint(1, 1);
  private static final Crosspoint B = new Crosspoint(2, 3);
  private static final Crosspoint C = new Crosspoint(3, 4);

  /** The profile under test. */
  abstract String profile();

  @Test
  void whatIsConnectedIsExactlyWhatWasAsked() {
    try (OneInstrument bench = OneInstrument.of(profile(), 1e6);
        SwitchMatrix matrix = Drivers.switchMatrix(bench.connection())) {
      assertThat(matrix.closed()).isEmpty();
      for (Set<Crosspoint> wanted :
          List.of(
              Set.of(A),
              Set.of(A, B),
              Set.of(B, C),
              Set.of(C),
              Set.<Crosspoint>of(),
              Set.of(A, B, C))) {
        matrix.connect(wanted);
        assertThat(matrix.closed()).isEqualTo(wanted);
      }
      matrix.openAll();
      assertThat(matrix.closed()).isEmpty();
      assertThat(matrix.outputsOff()).isTrue();
      assertThat(matrix.errors()).isEmpty();
    }
  }

  /** Two sources of 1 V behind 50 Ohm: one alone puts 0.5 V on 50 Ohm, both together 2/3 V. */
  @Test
  void breaksBeforeItMakes() {
    Crosspoint first = new Crosspoint(1, 1);
    Crosspoint second = new Crosspoint(2, 2);
    try (OneInstrument bench = OneInstrument.of(profile(), 50);
        SwitchMatrix matrix = Drivers.switchMatrix(bench.connection())) {
      bench.row(1).drive(Drive.voltage(1, 50, 1));
      bench.row(2).drive(Drive.voltage(1, 50, 1));
      matrix.connect(Set.of(first));
      bench.circuit().mark(0.1);
      for (Set<Crosspoint> wanted : List.of(Set.of(second), Set.of(first), Set.of(second))) {
        matrix.connect(wanted);
        assertThat(bench.circuit().voltage(OneInstrument.DUT)).isCloseTo(0.5, within(1e-6));
      }
      Verdict seen = bench.circuit().verdict(OneInstrument.DUT);
      assertThat(seen.highestVoltage()).as("never both at once").isCloseTo(0.5, within(1e-6));
      matrix.connect(Set.of(first, second));
      seen = bench.circuit().verdict(OneInstrument.DUT);
      assertThat(seen.highestVoltage()).as("both at once").isCloseTo(2.0 / 3, within(1e-6));
    }
  }

  @Test
  void whatThereIsNotIsRefusedBeforeAnythingIsSent() {
    try (OneInstrument bench = OneInstrument.of(profile(), 1e6);
        SwitchMatrix matrix = Drivers.switchMatrix(bench.connection())) {
      matrix.connect(Set.of(A));
      for (Crosspoint wrong :
          new Crosspoint[] {
            new Crosspoint(0, 1),
            new Crosspoint(1, 0),
            new Crosspoint(99, 1),
            new Crosspoint(1, 999)
          }) {
        assertThatThrownBy(() -> matrix.connect(Set.of(B, wrong)))
            .isInstanceOf(InstrumentException.class);
      }
      assertThat(matrix.closed()).isEqualTo(Set.of(A));
    }
  }

  @Test
  void closingTheDriverOpensEverything() {
    try (OneInstrument bench = OneInstrument.of(profile(), 1e6)) {
      try (SwitchMatrix matrix = Drivers.switchMatrix(bench.connection())) {
        matrix.connect(Set.of(A, C));
      }
      try (SwitchMatrix again = Drivers.switchMatrix(bench.connection())) {
        assertThat(again.closed()).isEmpty();
      }
    }
  }
}
