package org.ferroloop.instrument.wgfmu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.DoubleByReference;
import com.sun.jna.ptr.IntByReference;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ferroloop.instrument.Pulse;
import org.ferroloop.instrument.PulseTrain;
import org.ferroloop.random.RandomStream;
import org.ferroloop.random.Seeds;
import org.ferroloop.transport.NativeLibraries;
import org.junit.jupiter.api.Test;

/**
 * Any function with any argument in any order: a return code of wgfmu.h, a text for each error, and
 * a library that works as before afterwards.
 */
class WgfmuFuzzTest {
  private static final int CALLS = 10_000;
  private static final int ROOM = 64;

  /** They write where their argument says; their own tests do. */
  private static final Set<String> FILES =
      Set.of("WGFMU_openLogFile", "WGFMU_closeLogFile", "WGFMU_exportAscii");

  private static final Set<String> TEXTS =
      Set.of(
          "WGFMU_getErrorSize",
          "WGFMU_getError",
          "WGFMU_getErrorSummarySize",
          "WGFMU_getErrorSummary",
          "WGFMU_getWarningSummarySize",
          "WGFMU_getWarningSummary");

  /** They undo what calls before have set up: seldom called. */
  private static final Set<String> FORGETTING =
      Set.of("WGFMU_closeSession", "WGFMU_clear", "WGFMU_initialize", "WGFMU_disconnect");

  private static final int[] INTEGERS = {
    -1,
    0,
    1,
    2,
    4,
    101,
    501,
    501,
    501,
    502,
    1003,
    2000,
    2001,
    2002,
    2003,
    3000,
    3002,
    3004,
    4000,
    4001,
    5001,
    5002,
    6001,
    6005,
    7000,
    7001,
    8001,
    8100,
    9000,
    9001,
    12_000,
    12_001,
    1000,
    1002,
    Integer.MAX_VALUE,
    Integer.MIN_VALUE
  };
  private static final double[] REALS = {
    0,
    1,
    -1,
    2,
    3,
    10e-9,
    22e-9,
    1e-6,
    1e-4,
    -50e-9,
    50e-9,
    5,
    10,
    -10,
    1e-12,
    1e300,
    Double.NaN,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY
  };
  private static final String[] NAMES = {"p", "p", "q", "r", "e", "", null, WgfmuRig.RESOURCE};

  private final RandomStream random = Seeds.of(4).stream("WGFMU calls");
  private final Map<Integer, Integer> codes = new TreeMap<>();

  @Test
  void anyArgumentIsAnswered() throws ReflectiveOperationException {
    try (WgfmuRig rig = new WgfmuRig(1e6, OperationMode.PG, Rounding.REFUSE)) {
      WgfmuFunctions library =
          NativeLibraries.loadStdcall(
              "WGFMU", Wgfmu.OVERRIDE, List.of(rig.library().toString()), WgfmuFunctions.class);
      List<Method> functions =
          Arrays.stream(WgfmuFunctions.class.getDeclaredMethods())
              .filter(m -> !FILES.contains(m.getName()))
              .sorted(Comparator.comparing(Method::getName))
              .toList();
      library.WGFMU_openSession(WgfmuRig.RESOURCE);
      for (int n = 0; n < CALLS; n++) {
        Method function = functions.get(random.nextInt(functions.size()));
        if (!FORGETTING.contains(function.getName()) || random.nextInt(20) == 0) {
          call(library, function);
        }
        if (n % 200 == 0) {
          prepare(library);
        }
      }
      assertThat(codes.keySet())
          .as("codes met: %s", codes)
          .contains(0, -1, -2, -3, -9, -10, -11, -12, -13, -14, -15);
      assertThat(codes.get(0)).as("codes met: %s", codes).isGreaterThan(CALLS / 5);
      library.WGFMU_treatWarningsAsErrors(1000);
      library.WGFMU_clear();
      library.WGFMU_initialize();
      library.WGFMU_closeSession();
      rig.circuit().mark(0.15);
      try (WgfmuPulseGenerator generator = rig.driver()) {
        generator.outputOn();
        generator.fire(PulseTrain.of(new Pulse(3, 2e-6, 20e-9, 20e-9)));
      }
      assertThat(rig.circuit().verdict(rig.dut()).highestVoltage()).isCloseTo(3, within(1e-3));
    }
  }

  private void call(WgfmuFunctions library, Method function) throws ReflectiveOperationException {
    Object[] arguments = Arrays.stream(function.getParameterTypes()).map(this::argument).toArray();
    if (arguments.length > 0 && arguments[0] instanceof Integer && random.nextInt(4) > 0) {
      arguments[0] = WgfmuRig.CHANNEL;
    }
    if (function.getName().matches("WGFMU_(add|set)(Vectors|Sequences)")) {
      arguments[arguments.length - 1] = random.nextInt(ROOM + 2) - 1;
    }
    int code = (int) function.invoke(library, arguments);
    codes.merge(code, 1, Integer::sum);
    assertThat(code).as(function.getName()).isBetween(-15, 1).isNotIn(-7, -8);
    boolean nobodyThere = function.getName().equals("WGFMU_openSession");
    assertThat(code == -5 && !nobodyThere).as(function.getName() + " lost the line").isFalse();
    if (!TEXTS.contains(function.getName())) {
      String text = error(library);
      assertThat(text.contains(function.getName()))
          .as("%s gave %d: %s", function.getName(), code, text)
          .isEqualTo(code < 0);
    }
  }

  /** Brings a library in whatever state to one where much is possible; what fails may fail. */
  private static void prepare(WgfmuFunctions library) {
    library.WGFMU_treatWarningsAsErrors(1000);
    library.WGFMU_clear();
    library.WGFMU_openSession(WgfmuRig.RESOURCE);
    library.WGFMU_createPattern("p", 0);
    library.WGFMU_addVector("p", 1e-6, 1);
    library.WGFMU_addVector("p", 1e-6, 0);
    library.WGFMU_setMeasureEvent("p", "e", 0, 2, 1e-7, 0, 12_000);
    library.WGFMU_setOperationMode(WgfmuRig.CHANNEL, 2001);
    library.WGFMU_setForceVoltageRange(WgfmuRig.CHANNEL, 3000);
    library.WGFMU_addSequence(WgfmuRig.CHANNEL, "p", 1);
    library.WGFMU_connect(WgfmuRig.CHANNEL);
    library.WGFMU_execute();
    error(library);
  }

  /** The newest error, all taken. */
  private static String error(WgfmuFunctions library) {
    String last = "";
    IntByReference size = new IntByReference();
    library.WGFMU_getErrorSize(size);
    while (size.getValue() > 0) {
      byte[] text = new byte[size.getValue() + 2];
      library.WGFMU_getError(text, size);
      last = com.sun.jna.Native.toString(text);
      library.WGFMU_getErrorSize(size);
    }
    return last;
  }

  private Object argument(Class<?> type) {
    if (type == int.class) {
      return INTEGERS[random.nextInt(INTEGERS.length)];
    }
    if (type == double.class) {
      return REALS[random.nextInt(REALS.length)];
    }
    if (type == String.class) {
      return NAMES[random.nextInt(NAMES.length)];
    }
    if (type == IntByReference.class) {
      return new IntByReference(random.nextInt(ROOM + 2) - 1);
    }
    if (type == DoubleByReference.class) {
      return new DoubleByReference();
    }
    if (type == byte[].class) {
      return new byte[4 * ROOM];
    }
    if (type == int[].class) {
      return new int[ROOM];
    }
    if (type == double[].class) {
      double[] values = new double[ROOM];
      Arrays.setAll(values, i -> REALS[random.nextInt(8) + 3]);
      return values;
    }
    if (type == String[].class) {
      String[] names = new String[ROOM];
      Arrays.setAll(names, i -> NAMES[random.nextInt(3)]);
      return names;
    }
    Pointer[] room = new Pointer[ROOM];
    Arrays.setAll(room, i -> new Memory(4 * ROOM));
    return room;
  }
}
