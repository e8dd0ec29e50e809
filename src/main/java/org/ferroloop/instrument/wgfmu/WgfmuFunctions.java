package org.ferroloop.instrument.wgfmu;

import com.sun.jna.Library;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.DoubleByReference;
import com.sun.jna.ptr.IntByReference;

/**
 * The functions of the WGFMU instrument library, as wgfmu.h of 2008 declares them (instruments.md
 * 1.2): stdcall on Windows, the usual convention elsewhere. Each returns 0, a positive number with
 * a warning [K], or a negative one with an error. Of a text, a size is its characters without the
 * closing zero; of arrays, what fits before and what came after the call.
 */
interface WgfmuFunctions extends Library {
  int WGFMU_openSession(String address);

  int WGFMU_closeSession();

  int WGFMU_initialize();

  int WGFMU_clear();

  int WGFMU_setTimeout(double timeout);

  int WGFMU_doSelfCalibration(IntByReference result, byte[] detail, IntByReference size);

  int WGFMU_doSelfTest(IntByReference result, byte[] detail, IntByReference size);

  int WGFMU_getChannelIdSize(IntByReference size);

  int WGFMU_getChannelIds(int[] channelIds, IntByReference size);

  int WGFMU_treatWarningsAsErrors(int warningLevel);

  int WGFMU_setWarningLevel(int warningLevel);

  int WGFMU_getWarningLevel(IntByReference warningLevel);

  int WGFMU_openLogFile(String fileName);

  int WGFMU_closeLogFile();

  int WGFMU_getErrorSize(IntByReference size);

  int WGFMU_getError(byte[] text, IntByReference size);

  int WGFMU_getErrorSummarySize(IntByReference size);

  int WGFMU_getErrorSummary(byte[] text, IntByReference size);

  int WGFMU_getWarningSummarySize(IntByReference size);

  int WGFMU_getWarningSummary(byte[] text, IntByReference size);

  int WGFMU_setOperationMode(int channelId, int value);

  int WGFMU_getOperationMode(int channelId, IntByReference value);

  int WGFMU_setForceVoltageRange(int channelId, int value);

  int WGFMU_getForceVoltageRange(int channelId, IntByReference value);

  int WGFMU_setMeasureMode(int channelId, int value);

  int WGFMU_getMeasureMode(int channelId, IntByReference value);

  int WGFMU_setMeasureVoltageRange(int channelId, int value);

  int WGFMU_getMeasureVoltageRange(int channelId, IntByReference value);

  int WGFMU_setMeasureCurrentRange(int channelId, int value);

  int WGFMU_getMeasureCurrentRange(int channelId, IntByReference value);

  int WGFMU_setForceDelay(int channelId, double value);

  int WGFMU_getForceDelay(int channelId, DoubleByReference value);

  int WGFMU_setMeasureDelay(int channelId, double value);

  int WGFMU_getMeasureDelay(int channelId, DoubleByReference value);

  int WGFMU_setMeasureEnabled(int channelId, int value);

  int WGFMU_isMeasureEnabled(int channelId, IntByReference value);

  int WGFMU_setTriggerOutMode(int channelId, int triggerOutMode, int polarity);

  int WGFMU_getTriggerOutMode(
      int channelId, IntByReference triggerOutMode, IntByReference polarity);

  int WGFMU_connect(int channelId);

  int WGFMU_disconnect(int channelId);

  int WGFMU_createPattern(String patternName, double initialVoltage);

  int WGFMU_addVector(String patternName, double deltaTime, double voltage);

  int WGFMU_setVector(String patternName, double time, double voltage);

  int WGFMU_addVectors(String patternName, double[] deltaTimes, double[] voltages, int size);

  int WGFMU_setVectors(String patternName, double[] times, double[] voltages, int size);

  int WGFMU_createMergedPattern(String patternName, String pattern1, String pattern2, int axis);

  int WGFMU_createMultipliedPattern(
      String patternName, String pattern1, double timeFactor, double voltageFactor);

  int WGFMU_createOffsetPattern(
      String patternName, String pattern1, double timeOffset, double voltageOffset);

  int WGFMU_setMeasureEvent(
      String patternName,
      String eventName,
      double time,
      int points,
      double interval,
      double average,
      int rawData);

  int WGFMU_setRangeEvent(String patternName, String eventName, double time, int rangeIndex);

  int WGFMU_setTriggerOutEvent(String patternName, String eventName, double time, double duration);

  int WGFMU_addSequence(int channelId, String patternName, double loopCount);

  int WGFMU_addSequences(int channelId, String[] patternNames, double[] loopCounts, int size);

  int WGFMU_exportAscii(String fileName);

  int WGFMU_getPatternForceValueSize(String patternName, IntByReference size);

  int WGFMU_getPatternForceValues(
      String patternName, int offset, IntByReference size, double[] times, double[] values);

  int WGFMU_getPatternForceValue(
      String patternName, int index, DoubleByReference time, DoubleByReference value);

  int WGFMU_getPatternInterpolatedForceValue(
      String patternName, double time, DoubleByReference value);

  int WGFMU_getPatternMeasureTimeSize(String patternName, IntByReference size);

  int WGFMU_getPatternMeasureTimes(
      String patternName, int offset, IntByReference size, double[] times);

  int WGFMU_getPatternMeasureTime(String patternName, int index, DoubleByReference time);

  int WGFMU_getForceValueSize(int channelId, DoubleByReference size);

  int WGFMU_getForceValues(
      int channelId, double offset, IntByReference size, double[] times, double[] values);

  int WGFMU_getForceValue(
      int channelId, double index, DoubleByReference time, DoubleByReference value);

  int WGFMU_getInterpolatedForceValue(int channelId, double time, DoubleByReference value);

  int WGFMU_getMeasureTimeSize(int channelId, IntByReference size);

  int WGFMU_getMeasureTimes(int channelId, int offset, IntByReference size, double[] times);

  int WGFMU_getMeasureTime(int channelId, int index, DoubleByReference time);

  int WGFMU_getMeasureEventSize(int channelId, IntByReference size);

  int WGFMU_getMeasureEvents(
      int channelId,
      int offset,
      IntByReference size,
      Pointer[] patternNames,
      Pointer[] eventNames,
      int[] cycles,
      double[] loops,
      int[] counts,
      int[] offsets,
      int[] sizes);

  int WGFMU_getMeasureEvent(
      int channelId,
      int index,
      byte[] patternName,
      byte[] eventName,
      IntByReference cycle,
      DoubleByReference loop,
      IntByReference count,
      IntByReference offset,
      IntByReference size);

  int WGFMU_getMeasureEventAttribute(
      int channelId,
      int index,
      DoubleByReference time,
      IntByReference points,
      DoubleByReference interval,
      DoubleByReference average,
      IntByReference rawData);

  int WGFMU_update();

  int WGFMU_execute();

  int WGFMU_abort();

  int WGFMU_waitUntilCompleted();

  int WGFMU_updateChannel(int channelId);

  int WGFMU_abortChannel(int channelId);

  int WGFMU_getStatus(
      IntByReference status, DoubleByReference elapsedTime, DoubleByReference totalTime);

  int WGFMU_getChannelStatus(
      int channelId,
      IntByReference status,
      DoubleByReference elapsedTime,
      DoubleByReference totalTime);

  int WGFMU_getMeasureValueSize(
      int channelId, IntByReference measuredSize, IntByReference totalSize);

  int WGFMU_getMeasureValues(
      int channelId, int offset, IntByReference size, double[] times, double[] values);

  int WGFMU_getMeasureValue(
      int channelId, int index, DoubleByReference time, DoubleByReference value);

  int WGFMU_getCompletedMeasureEventSize(
      int channelId, IntByReference measuredSize, IntByReference totalSize);

  int WGFMU_isMeasureEventCompleted(
      int channelId,
      String patternName,
      String eventName,
      int cycle,
      double loop,
      int count,
      IntByReference completed,
      IntByReference index,
      IntByReference offset,
      IntByReference size);

  int WGFMU_dcforceVoltage(int channelId, double voltage);

  int WGFMU_dcmeasureValue(int channelId, DoubleByReference value);

  int WGFMU_dcmeasureAveragedValue(
      int channelId, int points, int interval, DoubleByReference value);
}
