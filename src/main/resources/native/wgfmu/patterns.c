/* Patterns, events and sequences: each function forwards its arguments. */
#include "wire.h"

EXPORT int WGFMU_createPattern(const char *patternName, double initialVoltage) {
  struct message *m = begin("WGFMU_createPattern");
  put_text(m, patternName);
  put_double(m, initialVoltage);
  return finish(m, ask(m));
}

EXPORT int WGFMU_addVector(const char *patternName, double deltaTime, double voltage) {
  struct message *m = begin("WGFMU_addVector");
  put_text(m, patternName);
  put_double(m, deltaTime);
  put_double(m, voltage);
  return finish(m, ask(m));
}

EXPORT int WGFMU_setVector(const char *patternName, double time, double voltage) {
  struct message *m = begin("WGFMU_setVector");
  put_text(m, patternName);
  put_double(m, time);
  put_double(m, voltage);
  return finish(m, ask(m));
}

EXPORT int WGFMU_addVectors(const char *patternName, double *deltaTimes, double *voltages,
                            int size) {
  struct message *m = begin("WGFMU_addVectors");
  put_text(m, patternName);
  put_doubles(m, deltaTimes, size);
  put_doubles(m, voltages, size);
  put_int(m, size);
  return finish(m, ask(m));
}

EXPORT int WGFMU_setVectors(const char *patternName, double *times, double *voltages, int size) {
  struct message *m = begin("WGFMU_setVectors");
  put_text(m, patternName);
  put_doubles(m, times, size);
  put_doubles(m, voltages, size);
  put_int(m, size);
  return finish(m, ask(m));
}

EXPORT int WGFMU_createMergedPattern(const char *patternName, const char *pattern1,
                                     const char *pattern2, int axis) {
  struct message *m = begin("WGFMU_createMergedPattern");
  put_text(m, patternName);
  put_text(m, pattern1);
  put_text(m, pattern2);
  put_int(m, axis);
  return finish(m, ask(m));
}

EXPORT int WGFMU_createMultipliedPattern(const char *patternName, const char *pattern1,
                                         double timeFactor, double voltageFactor) {
  struct message *m = begin("WGFMU_createMultipliedPattern");
  put_text(m, patternName);
  put_text(m, pattern1);
  put_double(m, timeFactor);
  put_double(m, voltageFactor);
  return finish(m, ask(m));
}

EXPORT int WGFMU_createOffsetPattern(const char *patternName, const char *pattern1,
                                     double timeOffset, double voltageOffset) {
  struct message *m = begin("WGFMU_createOffsetPattern");
  put_text(m, patternName);
  put_text(m, pattern1);
  put_double(m, timeOffset);
  put_double(m, voltageOffset);
  return finish(m, ask(m));
}

EXPORT int WGFMU_setMeasureEvent(const char *patternName, const char *eventName, double time,
                                 int points, double interval, double average, int rawData) {
  struct message *m = begin("WGFMU_setMeasureEvent");
  put_text(m, patternName);
  put_text(m, eventName);
  put_double(m, time);
  put_int(m, points);
  put_double(m, interval);
  put_double(m, average);
  put_int(m, rawData);
  return finish(m, ask(m));
}

EXPORT int WGFMU_setRangeEvent(const char *patternName, const char *eventName, double time,
                               int rangeIndex) {
  struct message *m = begin("WGFMU_setRangeEvent");
  put_text(m, patternName);
  put_text(m, eventName);
  put_double(m, time);
  put_int(m, rangeIndex);
  return finish(m, ask(m));
}

EXPORT int WGFMU_setTriggerOutEvent(const char *patternName, const char *eventName, double time,
                                    double duration) {
  struct message *m = begin("WGFMU_setTriggerOutEvent");
  put_text(m, patternName);
  put_text(m, eventName);
  put_double(m, time);
  put_double(m, duration);
  return finish(m, ask(m));
}

EXPORT int WGFMU_addSequence(int channelId, const char *patternName, double loopCount) {
  struct message *m = begin("WGFMU_addSequence");
  put_int(m, channelId);
  put_text(m, patternName);
  put_double(m, loopCount);
  return finish(m, ask(m));
}

EXPORT int WGFMU_addSequences(int channelId, const char **patternNames, double *loopCounts,
                              int size) {
  struct message *m = begin("WGFMU_addSequences");
  put_int(m, channelId);
  put_texts(m, patternNames, size);
  put_doubles(m, loopCounts, size);
  put_int(m, size);
  return finish(m, ask(m));
}

EXPORT int WGFMU_exportAscii(const char *fileName) {
  struct message *m = begin("WGFMU_exportAscii");
  put_text(m, fileName);
  return finish(m, ask(m));
}
