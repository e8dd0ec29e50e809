/* Runs, data and DC: each function forwards its arguments. */
#include "wire.h"

EXPORT int WGFMU_update(void) {
  struct message *m = begin("WGFMU_update");
  return finish(m, ask(m));
}

EXPORT int WGFMU_execute(void) {
  struct message *m = begin("WGFMU_execute");
  return finish(m, ask(m));
}

EXPORT int WGFMU_abort(void) {
  struct message *m = begin("WGFMU_abort");
  return finish(m, ask(m));
}

EXPORT int WGFMU_waitUntilCompleted(void) {
  struct message *m = begin("WGFMU_waitUntilCompleted");
  return finish(m, ask(m));
}

EXPORT int WGFMU_updateChannel(int channelId) {
  struct message *m = begin("WGFMU_updateChannel");
  put_int(m, channelId);
  return finish(m, ask(m));
}

EXPORT int WGFMU_abortChannel(int channelId) {
  struct message *m = begin("WGFMU_abortChannel");
  put_int(m, channelId);
  return finish(m, ask(m));
}

EXPORT int WGFMU_getStatus(int *status, double *elapsedTime, double *totalTime) {
  struct message *m = begin("WGFMU_getStatus");
  int code = ask(m);
  if (code >= 0) {
    take_int(m, status);
    take_double(m, elapsedTime);
    take_double(m, totalTime);
  }
  return finish(m, code);
}

EXPORT int WGFMU_getChannelStatus(int channelId, int *status, double *elapsedTime,
                                  double *totalTime) {
  struct message *m = begin("WGFMU_getChannelStatus");
  put_int(m, channelId);
  int code = ask(m);
  if (code >= 0) {
    take_int(m, status);
    take_double(m, elapsedTime);
    take_double(m, totalTime);
  }
  return finish(m, code);
}

EXPORT int WGFMU_getMeasureValueSize(int channelId, int *measuredSize, int *totalSize) {
  struct message *m = begin("WGFMU_getMeasureValueSize");
  put_int(m, channelId);
  int code = ask(m);
  if (code >= 0) {
    take_int(m, measuredSize);
    take_int(m, totalSize);
  }
  return finish(m, code);
}

EXPORT int WGFMU_getMeasureValues(int channelId, int offset, int *size, double *times,
                                  double *values) {
  struct message *m = begin("WGFMU_getMeasureValues");
  int room = size == NULL ? 0 : *size;
  put_int(m, channelId);
  put_int(m, offset);
  put_int(m, room);
  int code = ask(m);
  if (code >= 0) {
    take_doubles(m, times, room);
    take_doubles(m, values, room);
    take_int(m, size);
  }
  return finish(m, code);
}

EXPORT int WGFMU_getMeasureValue(int channelId, int index, double *time, double *value) {
  struct message *m = begin("WGFMU_getMeasureValue");
  put_int(m, channelId);
  put_int(m, index);
  int code = ask(m);
  if (code >= 0) {
    take_double(m, time);
    take_double(m, value);
  }
  return finish(m, code);
}

EXPORT int WGFMU_getCompletedMeasureEventSize(int channelId, int *measuredSize, int *totalSize) {
  struct message *m = begin("WGFMU_getCompletedMeasureEventSize");
  put_int(m, channelId);
  int code = ask(m);
  if (code >= 0) {
    take_int(m, measuredSize);
    take_int(m, totalSize);
  }
  return finish(m, code);
}

EXPORT int WGFMU_isMeasureEventCompleted(int channelId, const char *patternName,
                                         const char *eventName, int cycle, double loop, int count,
                                         int *completed, int *index, int *offset, int *size) {
  struct message *m = begin("WGFMU_isMeasureEventCompleted");
  put_int(m, channelId);
  put_text(m, patternName);
  put_text(m, eventName);
  put_int(m, cycle);
  put_double(m, loop);
  put_int(m, count);
  int code = ask(m);
  if (code >= 0) {
    take_int(m, completed);
    take_int(m, index);
    take_int(m, offset);
    take_int(m, size);
  }
  return finish(m, code);
}

EXPORT int WGFMU_dcforceVoltage(int channelId, double voltage) {
  struct message *m = begin("WGFMU_dcforceVoltage");
  put_int(m, channelId);
  put_double(m, voltage);
  return finish(m, ask(m));
}

EXPORT int WGFMU_dcmeasureValue(int channelId, double *value) {
  struct message *m = begin("WGFMU_dcmeasureValue");
  put_int(m, channelId);
  int code = ask(m);
  if (code >= 0) {
    take_double(m, value);
  }
  return finish(m, code);
}

EXPORT int WGFMU_dcmeasureAveragedValue(int channelId, int points, int interval, double *value) {
  struct message *m = begin("WGFMU_dcmeasureAveragedValue");
  put_int(m, channelId);
  put_int(m, points);
  put_int(m, interval);
  int code = ask(m);
  if (code >= 0) {
    take_double(m, value);
  }
  return finish(m, code);
}
