package org.ferroloop.bench;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.ferroloop.instrument.Instrument;
import org.junit.jupiter.api.Test;

/** Nobody gets a raw driver. */
class WallTest {
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.ferroloop");

  /** Kinds of the bench package that hold or open raw drivers. */
  private static final List<String> INSIDE =
      List.of("Opener", "Slot", "Control", "SafeStep", "Shutdown", "Opening", "Closing");

  @Test
  void onlyTheBenchOpensDrivers() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.ferroloop.bench..", "org.ferroloop.instrument..")
        // Times bare drivers on a bench that it simulates itself: there is no device to protect.
        .and()
        .doNotHaveFullyQualifiedName("org.ferroloop.cli.HarnessSpeed")
        .should()
        .dependOnClassesThat()
        .haveNameMatching("org\\.ferroloop\\.instrument\\.driver\\.(Drivers|Profiled.*)")
        .check(HOUSE);
  }

  @Test
  void whatHoldsRawDriversIsHidden() {
    for (String name : INSIDE) {
      classes()
          .that()
          .haveFullyQualifiedName("org.ferroloop.bench." + name)
          .should()
          .bePackagePrivate()
          .check(HOUSE);
    }
  }

  @Test
  void thePublicWaysToAnInstrumentLeadBehindTheWall() {
    List<Method> ways =
        Arrays.stream(Bench.class.getDeclaredMethods())
            .filter(method -> Modifier.isPublic(method.getModifiers()))
            .filter(method -> Instrument.class.isAssignableFrom(method.getReturnType()))
            .toList();
    assertThat(ways).hasSize(5);
    Set<String> names = Set.of("pulseGenerator", "sourceMeasureUnit", "waveformMeter");
    assertThat(ways).allMatch(method -> names.contains(method.getName()));
    assertThat(GuardedInstrument.class).isAssignableFrom(GuardedGenerator.class);
    assertThat(GuardedInstrument.class).isAssignableFrom(GuardedMeter.class);
    assertThat(GuardedInstrument.class).isAssignableFrom(GuardedWaveformMeter.class);
    assertThat(Modifier.isPublic(GuardedInstrument.class.getModifiers())).isFalse();
  }
}
