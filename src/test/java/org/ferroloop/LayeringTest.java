package org.ferroloop;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The house, floor by floor: a package imports only packages below it. */
class LayeringTest {
  /** From the top floor to the ground. */
  private static final List<String> FLOORS =
      List.of(
          "cli",
          "experiment",
          "report",
          "training",
          "calibration",
          "characterization",
          "synapse",
          "bench",
          "twin",
          "instrument",
          "transport",
          "config",
          "random",
          "time",
          "quantity");

  /** What the simulator, which stands beside the house, may import. */
  private static final List<String> FOR_THE_SIMULATOR =
      List.of("twin", "transport", "config", "random", "time", "quantity");

  private static final ArchRule FLOOR_BY_FLOOR = floors();

  private static final ArchRule ONLY_CLI_PRINTS =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.ferroloop.cli..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");

  private static final ArchRule ONE_CLOCK =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.ferroloop.time..")
          .should()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(Thread.class, "sleep", long.class)
          .orShould()
          .callMethod(java.time.Instant.class, "now");

  private static final ArchRule ONE_SOURCE_OF_RANDOMNESS =
      noClasses()
          .should()
          .dependOnClassesThat()
          .areAssignableTo(java.util.Random.class)
          .orShould()
          .callMethod(Math.class, "random");

  private static final ArchRule TWIN_KNOWS_NO_INSTRUMENT =
      noClasses()
          .that()
          .resideInAPackage("org.ferroloop.twin..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.ferroloop.instrument..", "org.ferroloop.transport..");

  private static final ArchRule CALIBRATION_AND_TRAINING_KNOW_ONLY_THE_SEAM =
      noClasses()
          .that()
          .resideInAnyPackage("org.ferroloop.calibration..", "org.ferroloop.training..")
          .should()
          .dependOnClassesThat()
          .haveSimpleNameEndingWith("TwinArray")
          .because("a bench must be able to take the twin's place");

  // Plain tests: Surefire with -Dtest runs nothing of ArchUnit's own engine, and reports success.
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.ferroloop");

  static Stream<ArchRule> rules() {
    return Stream.of(
        FLOOR_BY_FLOOR,
        ONLY_CLI_PRINTS,
        ONE_CLOCK,
        ONE_SOURCE_OF_RANDOMNESS,
        TWIN_KNOWS_NO_INSTRUMENT,
        CALIBRATION_AND_TRAINING_KNOW_ONLY_THE_SEAM);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void holds(ArchRule rule) {
    rule.check(HOUSE);
  }

  private static String[] allowed(int floor) {
    List<String> above = new ArrayList<>(FLOORS.subList(0, floor));
    if (FOR_THE_SIMULATOR.contains(FLOORS.get(floor))) {
      above.add("simulator");
    }
    return above.toArray(String[]::new);
  }

  private static LayeredArchitecture floors() {
    LayeredArchitecture house =
        layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("simulator")
            .definedBy("org.ferroloop.simulator..");
    for (String floor : FLOORS) {
      house = house.layer(floor).definedBy("org.ferroloop." + floor + "..");
    }
    for (int i = 0; i < FLOORS.size(); i++) {
      house =
          i == 0
              ? house.whereLayer(FLOORS.get(i)).mayNotBeAccessedByAnyLayer()
              : house.whereLayer(FLOORS.get(i)).mayOnlyBeAccessedByLayers(allowed(i));
    }
    return house.whereLayer("simulator").mayOnlyBeAccessedByLayers("cli");
  }
}
