package org.ferroloop.instrument.wgfmu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.DoubleByReference;
import com.sun.jna.ptr.IntByReference;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.ferroloop.transport.LinkLost;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What each function of the library refuses, through the native library, and with what words. */
class WgfmuErrorsTest {
  private static final int CH = WgfmuRig.CHANNEL;
  private static final int ABSENT = 301;
  private static final int NO_RSU = 502;
  private static final Wgfmu.Caller CALLER = new Wgfmu.Caller("pg", WgfmuRig.RESOURCE);

  private final IntByReference i = new IntByReference(1);
  private final IntByReference j = new IntByReference(1);
  private final DoubleByReference d = new DoubleByReference();
  private final DoubleByReference e = new DoubleByReference();
  private final double[] one = new double[4];
  private final double[] two = new double[4];
  private final Set<String> refused = new TreeSet<>();
  private WgfmuRig rig;
  private Wgfmu library;

  @BeforeEach
  void start() {
    rig = new WgfmuRig(1e6, OperationMode.PG, Rounding.REFUSE);
    library = Wgfmu.load(rig.library().toString());
    ok(WgfmuFunctions::WGFMU_clear);
  }

  @AfterEach
  void stop() {
    rig.close();
  }

  private void ok(ToIntFunction<WgfmuFunctions> call) {
    library.call(CALLER, "set up", call);
  }

  private void refuse(
      String name, WgfmuError error, String words, ToIntFunction<WgfmuFunctions> call) {
    String function = "WGFMU_" + name;
    WgfmuException failure =
        catchThrowableOfType(WgfmuException.class, () -> library.call(CALLER, function, call));
    assertThat(failure).as(function).isNotNull();
    assertThat(failure.error()).as(failure.getMessage()).isEqualTo(error);
    assertThat(failure).hasMessageContaining(function).hasMessageContaining(words);
    assertThat(library.errors()).as("read and taken").isEmpty();
    refused.add(function);
  }

  private void pattern(String name) {
    ok(f -> f.WGFMU_createPattern(name, 0));
    ok(f -> f.WGFMU_addVector(name, 1e-6, 0));
    ok(f -> f.WGFMU_addVector(name, 1e-6, 1));
    ok(f -> f.WGFMU_addVector(name, 1e-6, 0));
  }

  private void open() {
    ok(f -> f.WGFMU_openSession(WgfmuRig.RESOURCE));
  }

  private void setupNeedsASession() {
    WgfmuError context = WgfmuError.CONTEXT;
    String words = "no session is open";
    refuse("closeSession", context, words, WgfmuFunctions::WGFMU_closeSession);
    refuse("initialize", context, words, WgfmuFunctions::WGFMU_initialize);
    refuse("setTimeout", context, words, f -> f.WGFMU_setTimeout(5));
    refuse("doSelfTest", context, words, f -> f.WGFMU_doSelfTest(i, new byte[9], j));
    refuse("doSelfCalibration", context, words, f -> f.WGFMU_doSelfCalibration(i, new byte[9], j));
    refuse("getChannelIdSize", context, words, f -> f.WGFMU_getChannelIdSize(i));
    refuse("getChannelIds", context, words, f -> f.WGFMU_getChannelIds(new int[1], i));
    refuse("getOperationMode", context, words, f -> f.WGFMU_getOperationMode(CH, i));
    refuse("connect", context, words, f -> f.WGFMU_connect(CH));
    refuse("disconnect", context, words, f -> f.WGFMU_disconnect(CH));
    refuse("update", context, words, WgfmuFunctions::WGFMU_update);
    refuse("updateChannel", context, words, f -> f.WGFMU_updateChannel(CH));
    refuse("execute", context, words, WgfmuFunctions::WGFMU_execute);
    refuse("abort", context, words, WgfmuFunctions::WGFMU_abort);
    refuse("abortChannel", context, words, f -> f.WGFMU_abortChannel(CH));
    refuse("getStatus", context, words, f -> f.WGFMU_getStatus(i, d, e));
    refuse("getChannelStatus", context, words, f -> f.WGFMU_getChannelStatus(CH, i, d, e));
    refuse("waitUntilCompleted", context, words, WgfmuFunctions::WGFMU_waitUntilCompleted);
    refuse("getMeasureValueSize", context, words, f -> f.WGFMU_getMeasureValueSize(CH, i, j));
    refuse(
        "getCompletedMeasureEventSize",
        context,
        words,
        f -> f.WGFMU_getCompletedMeasureEventSize(CH, i, j));
  }

  private void settingsHaveRanges() {
    WgfmuError range = WgfmuError.PARAMETER_OUT_OF_RANGE;
    refuse("setTimeout", range, "1.0 to", f -> f.WGFMU_setTimeout(0.5));
    refuse("setOperationMode", range, "2000 to 2003", f -> f.WGFMU_setOperationMode(CH, 1999));
    refuse("setForceVoltageRange", range, "3000", f -> f.WGFMU_setForceVoltageRange(CH, 3005));
    refuse("setMeasureMode", range, "4000", f -> f.WGFMU_setMeasureMode(CH, 4002));
    refuse("setMeasureVoltageRange", range, "5001", f -> f.WGFMU_setMeasureVoltageRange(CH, 5000));
    refuse("setMeasureCurrentRange", range, "6001", f -> f.WGFMU_setMeasureCurrentRange(CH, 6006));
    refuse("setMeasureEnabled", range, "7000", f -> f.WGFMU_setMeasureEnabled(CH, 7002));
    refuse("setForceDelay", range, "5.0E-8", f -> f.WGFMU_setForceDelay(CH, 51e-9));
    refuse("setMeasureDelay", range, "5.0E-8", f -> f.WGFMU_setMeasureDelay(CH, -51e-9));
    refuse("setTriggerOutMode", range, "8000", f -> f.WGFMU_setTriggerOutMode(CH, 8005, 8100));
    refuse("treatWarningsAsErrors", range, "1000", f -> f.WGFMU_treatWarningsAsErrors(999));
    refuse("setWarningLevel", range, "1000", f -> f.WGFMU_setWarningLevel(1004));
    WgfmuError channel = WgfmuError.CHANNEL_NOT_FOUND;
    String words = "[501, 502]";
    refuse("isMeasureEnabled", channel, words, f -> f.WGFMU_isMeasureEnabled(ABSENT, i));
    refuse("getForceVoltageRange", channel, words, f -> f.WGFMU_getForceVoltageRange(ABSENT, i));
    refuse("getMeasureMode", channel, words, f -> f.WGFMU_getMeasureMode(ABSENT, i));
    refuse(
        "getMeasureVoltageRange", channel, words, f -> f.WGFMU_getMeasureVoltageRange(ABSENT, i));
    refuse(
        "getMeasureCurrentRange", channel, words, f -> f.WGFMU_getMeasureCurrentRange(ABSENT, i));
    refuse("getForceDelay", channel, words, f -> f.WGFMU_getForceDelay(ABSENT, d));
    refuse("getMeasureDelay", channel, words, f -> f.WGFMU_getMeasureDelay(ABSENT, d));
    refuse("getTriggerOutMode", channel, words, f -> f.WGFMU_getTriggerOutMode(ABSENT, i, j));
    refuse(
        "openSession", WgfmuError.CONTEXT, "open already", f -> f.WGFMU_openSession("GPIB0::17"));
    refuse("closeLogFile", WgfmuError.CONTEXT, "no log", WgfmuFunctions::WGFMU_closeLogFile);
    refuse("openLogFile", WgfmuError.LIBRARY, "written", f -> f.WGFMU_openLogFile("/absent/x"));
    refuse("exportAscii", WgfmuError.LIBRARY, "written", f -> f.WGFMU_exportAscii("/absent/x"));
  }

  private void patternsHaveLimits() {
    WgfmuError range = WgfmuError.PARAMETER_OUT_OF_RANGE;
    WgfmuError absent = WgfmuError.PATTERN_NOT_FOUND;
    pattern("p");
    refuse("createPattern", WgfmuError.PATTERN_EXISTS, "\"p\"", f -> f.WGFMU_createPattern("p", 0));
    refuse("createPattern", WgfmuError.ILLEGAL_STRING, "empty", f -> f.WGFMU_createPattern("", 0));
    refuse("createPattern", WgfmuError.ILLEGAL_STRING, "null", f -> f.WGFMU_createPattern(null, 0));
    refuse("createPattern", range, "10.0", f -> f.WGFMU_createPattern("q", 10.1));
    refuse("addVector", absent, "\"q\"", f -> f.WGFMU_addVector("q", 1e-6, 0));
    refuse("addVector", range, "10 ns", f -> f.WGFMU_addVector("p", 4e-9, 0));
    refuse("addVector", range, "10 ns", f -> f.WGFMU_addVector("p", Double.NaN, 0));
    refuse("addVectors", range, "size 0", f -> f.WGFMU_addVectors("p", one, two, 0));
    refuse(
        "addVectors",
        range,
        "2048",
        f -> f.WGFMU_addVectors("p", new double[2049], new double[2049], 2049));
    refuse("setVector", range, "time", f -> f.WGFMU_setVector("p", -1e-8, 0));
    refuse("setVectors", absent, "\"q\"", f -> f.WGFMU_setVectors("q", one, two, 1));
    refuse(
        "createMergedPattern", range, "9000", f -> f.WGFMU_createMergedPattern("m", "p", "p", 1));
    refuse(
        "createMultipliedPattern",
        range,
        "Factor",
        f -> f.WGFMU_createMultipliedPattern("m", "p", 0, 1));
    refuse(
        "createMultipliedPattern",
        range,
        "voltage",
        f -> f.WGFMU_createMultipliedPattern("m", "p", 1, 11));
    refuse(
        "createOffsetPattern",
        range,
        "voltage",
        f -> f.WGFMU_createOffsetPattern("m", "p", 0, 9.5));
    refuse(
        "setMeasureEvent",
        range,
        "ends at",
        f -> f.WGFMU_setMeasureEvent("p", "e", 0, 10, 1e-6, 0, 12000));
    refuse(
        "setMeasureEvent",
        range,
        "at most",
        f -> f.WGFMU_setMeasureEvent("p", "e", 0, 1, 1e-8, 1e-7, 12000));
    refuse("setRangeEvent", range, "6001", f -> f.WGFMU_setRangeEvent("p", "r", 0, 6000));
    refuse(
        "setTriggerOutEvent", range, "duration", f -> f.WGFMU_setTriggerOutEvent("p", "t", 0, 1));
    refuse("addSequence", range, "loopCount", f -> f.WGFMU_addSequence(CH, "p", 0.5));
    refuse(
        "addSequence", WgfmuError.CHANNEL_NOT_FOUND, "103", f -> f.WGFMU_addSequence(103, "p", 1));
    refuse(
        "addSequences",
        absent,
        "\"q\"",
        f -> f.WGFMU_addSequences(CH, new String[] {"p", "q"}, new double[] {1, 1}, 2));
    ok(f -> f.WGFMU_createPattern("empty", 0));
    refuse(
        "addSequence", WgfmuError.CONTEXT, "no vector", f -> f.WGFMU_addSequence(CH, "empty", 1));
  }

  private void checksHaveIndices() {
    WgfmuError range = WgfmuError.PARAMETER_OUT_OF_RANGE;
    WgfmuError absent = WgfmuError.PATTERN_NOT_FOUND;
    refuse("getPatternForceValueSize", absent, "q", f -> f.WGFMU_getPatternForceValueSize("q", i));
    refuse(
        "getPatternForceValues",
        range,
        "offset",
        f -> f.WGFMU_getPatternForceValues("p", 4, i, one, two));
    refuse(
        "getPatternForceValue", range, "index", f -> f.WGFMU_getPatternForceValue("p", -1, d, e));
    refuse(
        "getPatternInterpolatedForceValue",
        range,
        "time",
        f -> f.WGFMU_getPatternInterpolatedForceValue("p", 1, d));
    refuse(
        "getPatternMeasureTimeSize", absent, "q", f -> f.WGFMU_getPatternMeasureTimeSize("q", i));
    refuse(
        "getPatternMeasureTimes",
        range,
        "none",
        f -> f.WGFMU_getPatternMeasureTimes("p", 0, i, one));
    refuse("getPatternMeasureTime", range, "none", f -> f.WGFMU_getPatternMeasureTime("p", 0, d));
    refuse(
        "getForceValueSize",
        WgfmuError.CHANNEL_NOT_FOUND,
        "0",
        f -> f.WGFMU_getForceValueSize(0, d));
    refuse("getForceValues", range, "offset", f -> f.WGFMU_getForceValues(CH, 0, i, one, two));
    refuse("getForceValue", range, "index", f -> f.WGFMU_getForceValue(CH, 0.5, d, e));
    refuse(
        "getInterpolatedForceValue",
        range,
        "time",
        f -> f.WGFMU_getInterpolatedForceValue(CH, 0, d));
    refuse(
        "getMeasureTimeSize",
        WgfmuError.CHANNEL_NOT_FOUND,
        "0",
        f -> f.WGFMU_getMeasureTimeSize(0, i));
    refuse("getMeasureTimes", range, "none", f -> f.WGFMU_getMeasureTimes(CH, 0, i, one));
    refuse("getMeasureTime", range, "none", f -> f.WGFMU_getMeasureTime(CH, 0, d));
    refuse(
        "getMeasureEventSize",
        WgfmuError.CHANNEL_NOT_FOUND,
        "0",
        f -> f.WGFMU_getMeasureEventSize(0, i));
    Pointer[] names = {new Memory(64)};
    refuse(
        "getMeasureEvents",
        range,
        "none",
        f ->
            f.WGFMU_getMeasureEvents(
                CH, 0, i, names, names, new int[1], one, new int[1], new int[1], new int[1]));
    refuse(
        "getMeasureEvent",
        range,
        "none",
        f -> f.WGFMU_getMeasureEvent(CH, 0, new byte[9], new byte[9], i, d, i, i, j));
    refuse(
        "getMeasureEventAttribute",
        range,
        "none",
        f -> f.WGFMU_getMeasureEventAttribute(CH, 0, d, i, d, d, i));
  }

  private void runsHaveAnOrder() {
    WgfmuError context = WgfmuError.CONTEXT;
    refuse("execute", context, "sequence", WgfmuFunctions::WGFMU_execute);
    refuse("waitUntilCompleted", context, "no channel", WgfmuFunctions::WGFMU_waitUntilCompleted);
    refuse(
        "getMeasureValueSize",
        WgfmuError.RESULT_NOT_READY,
        "501",
        f -> f.WGFMU_getMeasureValueSize(CH, i, j));
    refuse("dcforceVoltage", context, "DC mode", f -> f.WGFMU_dcforceVoltage(CH, 1));
    refuse("dcmeasureValue", context, "DC mode", f -> f.WGFMU_dcmeasureValue(CH, d));
    refuse(
        "dcmeasureAveragedValue",
        context,
        "DC mode",
        f -> f.WGFMU_dcmeasureAveragedValue(CH, 1, 1, d));
    ok(f -> f.WGFMU_setOperationMode(NO_RSU, 2001));
    refuse(
        "connect",
        WgfmuError.FIRMWARE,
        "RSU is not connected; CHANNEL502",
        f -> f.WGFMU_connect(NO_RSU));
    refuse("updateChannel", WgfmuError.FIRMWARE, "RSU is not", f -> f.WGFMU_updateChannel(NO_RSU));
    ok(f -> f.WGFMU_setOperationMode(NO_RSU, 2003));
    ok(f -> f.WGFMU_setOperationMode(CH, 2002));
    ok(f -> f.WGFMU_setForceVoltageRange(CH, 3004));
    refuse("update", context, "3 V and 5 V only", WgfmuFunctions::WGFMU_update);
    ok(f -> f.WGFMU_setForceVoltageRange(CH, 3000));
    ok(f -> f.WGFMU_setMeasureMode(CH, 4001));
    refuse("connect", context, "voltage only", f -> f.WGFMU_connect(CH));
    ok(f -> f.WGFMU_setMeasureMode(CH, 4000));
    ok(f -> f.WGFMU_setMeasureEvent("p", "e", 1e-6, 2, 1e-7, 1e-8, 12000));
    ok(f -> f.WGFMU_addSequence(CH, "p", 1));
    ok(f -> f.WGFMU_connect(CH));
    refuse(
        "waitUntilCompleted",
        WgfmuError.SEQUENCER_NOT_RUNNING,
        "execute",
        WgfmuFunctions::WGFMU_waitUntilCompleted);
    ok(WgfmuFunctions::WGFMU_execute);
    refuse(
        "getMeasureValue",
        WgfmuError.RESULT_NOT_READY,
        "not measured yet",
        f -> f.WGFMU_getMeasureValue(CH, 0, d, e));
    ok(WgfmuFunctions::WGFMU_waitUntilCompleted);
    refuse(
        "getMeasureValues",
        WgfmuError.PARAMETER_OUT_OF_RANGE,
        "index",
        f -> f.WGFMU_getMeasureValues(CH, 2, i, one, two));
    refuse(
        "isMeasureEventCompleted",
        WgfmuError.EVENT_NOT_FOUND,
        "x",
        f -> f.WGFMU_isMeasureEventCompleted(CH, "p", "x", 0, 0, 0, i, i, i, i));
    ok(f -> f.WGFMU_setMeasureEnabled(CH, 7000));
    refuse(
        "getMeasureValueSize",
        WgfmuError.RESULT_OUT_OF_DATE,
        "changed",
        f -> f.WGFMU_getMeasureValueSize(CH, i, j));
    ok(f -> f.WGFMU_setVector("p", 2e-6, 6));
    refuse(
        "execute", WgfmuError.PARAMETER_OUT_OF_RANGE, "force range", WgfmuFunctions::WGFMU_execute);
    ok(WgfmuFunctions::WGFMU_initialize);
    ok(WgfmuFunctions::WGFMU_closeSession);
  }

  @Test
  void everyFunctionThatCanRefuseDoesWithItsWords() {
    setupNeedsASession();
    open();
    settingsHaveRanges();
    patternsHaveLimits();
    checksHaveIndices();
    runsHaveAnOrder();
    Set<String> all =
        Arrays.stream(WgfmuFunctions.class.getDeclaredMethods())
            .map(Method::getName)
            .collect(Collectors.toCollection(TreeSet::new));
    all.removeAll(refused);
    assertThat(all)
        .as("those that take no argument that could be wrong, or only tell messages")
        .containsExactlyInAnyOrder(
            "WGFMU_clear",
            "WGFMU_getWarningLevel",
            "WGFMU_getErrorSize",
            "WGFMU_getError",
            "WGFMU_getErrorSummarySize",
            "WGFMU_getErrorSummary",
            "WGFMU_getWarningSummarySize",
            "WGFMU_getWarningSummary");
  }

  @Test
  void anErrorThatWaitsInTheMainframeKeepsTheSessionShut() {
    rig.mainframe().errors().add(100, "Undefined GPIB command.");
    assertThatThrownBy(rig::session)
        .isInstanceOfSatisfying(
            WgfmuException.class, e -> assertThat(e.error()).isEqualTo(WgfmuError.FIRMWARE))
        .hasMessageContaining("Undefined GPIB command.");
    try (WgfmuSession session = rig.session()) {
      assertThat(session.channels()).containsExactly(501, 502);
    }
  }

  @Test
  void roundingIsAWarningOfLevelInformation() {
    pattern("p");
    ok(f -> f.WGFMU_addVector("p", 72e-9, 0));
    assertThat(library.warnings(CALLER)).isEmpty();
    ok(f -> f.WGFMU_setWarningLevel(1003));
    ok(f -> f.WGFMU_addVector("p", 72e-9, 0));
    assertThat(library.warnings(CALLER)).singleElement().asString().contains("70 ns");
    ok(f -> f.WGFMU_treatWarningsAsErrors(1003));
    refuse(
        "addVector",
        WgfmuError.PARAMETER_OUT_OF_RANGE,
        "treated as error",
        f -> f.WGFMU_addVector("p", 72e-9, 0));
    ok(f -> f.WGFMU_treatWarningsAsErrors(1000));
    assertThat(library.errorSummary()).hasSize(1);
  }

  @Test
  void aLineThatIsCutIsALinkLost() {
    try (WgfmuSession session = rig.session()) {
      WgfmuChannel channel = session.channel("pg", CH, OperationMode.PG);
      rig.cut();
      assertThatThrownBy(channel::toWgfmu)
          .isInstanceOf(LinkLost.class)
          .hasMessageContaining("was lost");
    }
    assertThat(List.of(rig.mainframe().wgfmu(CH).voltage())).containsExactly(0.0);
  }
}
