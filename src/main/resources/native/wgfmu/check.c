/* What has been set up: each function forwards its arguments. */
#include "wire.h"

EXPORT int WGFMU_getPatternForceValueSize(const char *patternName, int *size) {
  struct message *m = begin("WGFMU_getPatternForceValueSize");
  put_text(m, patternName);
  int code = ask(m);
  if (code >= 0) {
    take_int(m, size);
  }
  return finish(m, code);
}

EXPORT int WGFMU_getPatternForceValues(const char *patternName, int offset, int *size,
                                       double *times, double *values) {
  struct message *m = begin("WGFMU_getPatternForceValues");
  int room = size == NULL ? 0 : *size;
  put_text(m, patternName);
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

EXPORT int WGFMU_getPatternForceValue(const char *patternName, int index, double *time,
                                      double *value) {
  struct message *m = begin("WGFMU_getPatternForceValue");
  put_text(m, patternName);
  put_int(m, index);
  int code = ask(m);
  if (code >= 0) {
    take_double(m, time);
    take_double(m, value);
  }
  return finish(m, code);
}

EXPORT int WGFMU_getPatternInterpolatedForceValue(const char *patternName, double time,
                                                  double *value) {
  struct message *m = begin("WGFMU_getPatternInterpolatedForceValue");
  put_text(m, patternName);
  put_double(m, time);
  int code = ask(m);
  if (code >= 0) {
    take_double(m, value);
  }
  return finish(m, code);
}

EXPORT int WGFMU_getPatternMeasureTimeSize(const char *patternName, int *size) {
  struct message *m = begin("WGFMU_getPatternMeasureTimeSize");
  put_text(m, patternName);
  int code = ask(m);
  if (code >= 0) {
    take_int(m, size);
  }
  return finish(m, code);
}

EXPORT int WGFMU_getPatternMeasureTimes(const char *patternName, int offset, int *size,
                                        double *times) {
  struct message *m = begin("WGFMU_getPatternMeasureTimes");
  int room = size == NULL ? 0 : *size;
  put_text(m, patternName);
  put_int(m, offset);
  put_int(m, room);
  int code = ask(m);
  if (code >= 0) {
    take_doubles(m, times, room);
    take_int(m, size);
  }
  return finish(m, code);
}

EXPORT int WGFMU_getPatternMeasureTime(const char *patternName, int index, double *time) {
  struct message *m = begin("WGFMU_getPatternMeasureTime");
  put_text(m, patternName);
  put_int(m, index);
  int code = ask(m);
  if (code >= 0) {
    take_double(m, time);
  }
  return finish(m, code);
}

EXPORT int WGFMU_getForceValueSize(int channelId, double *size) {
  struct message *m = begin("WGFMU_getForceValueSize");
  put_int(m, channelId);
  int code = ask(m);
  if (code >= 0) {
    take_double(m, size);
  }
  return finish(m, code);
}

EXPORT int WGFMU_getForceValues(int channelId, double offset, int *size, double *times,
                                double *values) {
  struct message *m = begin("WGFMU_getForceValues");
  int room = size == NULL ? 0 : *size;
  put_int(m, channelId);
  put_double(m, offset);
  put_int(m, room);
  int code = ask(m);
  if (code >= 0) {
    take_doubles(m, times, room);
    take_doubles(m, values, room);
    take_int(m, size);
  }
  return finish(m, code);
}

EXPORT int WGFMU_getForceValue(int channelId, double index, double *time, double *value) {
  struct message *m = begin("WGFMU_getForceValue");
  put_int(m, channelId);
  put_double(m, index);
  int code = ask(m);
  if (code >= 0) {
    take_double(m, time);
    take_double(m, value);
  }
  return finish(m, code);
}

EXPORT int WGFMU_getInterpolatedForceValue(int channelId, double time, double *value) {
  struct message *m = begin("WGFMU_getInterpolatedForceValue");
  put_int(m, channelId);
  put_double(m, time);
  int code = ask(m);
  if (code >= 0) {
    take_double(m, value);
  }
  return finish(m, code);
}

EXPORT int WGFMU_getMeasureTimeSize(int channelId, int *size) {
  struct message *m = begin("WGFMU_getMeasureTimeSize");
  put_int(m, channelId);
  int code = ask(m);
  if (code >= 0) {
    take_int(m, size);
  }
  return finish(m, code);
}

EXPORT int WGFMU_getMeasureTimes(int channelId, int offset, int *size, double *times) {
  struct message *m = begin("WGFMU_getMeasureTimes");
  int room = size == NULL ? 0 : *size;
  put_int(m, channelId);
  put_int(m, offset);
  put_int(m, room);
  int code = ask(m);
  if (code >= 0) {
    take_doubles(m, times, room);
    take_int(m, size);
  }
  return finish(m, code);
}

EXPORT int WGFMU_getMeasureTime(int channelId, int index, double *time) {
  struct message *m = begin("WGFMU_getMeasureTime");
  put_int(m, channelId);
  put_int(m, index);
  int code = ask(m);
  if (code >= 0) {
    take_double(m, time);
  }
  return finish(m, code);
}

EXPORT int WGFMU_getMeasureEventSize(int channelId, int *size) {
  struct message *m = begin("WGFMU_getMeasureEventSize");
  put_int(m, channelId);
  int code = ask(m);
  if (code >= 0) {
    take_int(m, size);
  }
  return finish(m, code);
}

EXPORT int WGFMU_getMeasureEvents(int channelId, int offset, int *size, char **patternNames,
                                  char **eventNames, int *cycles, double *loops, int *counts,
                                  int *offsets, int *sizes) {
  struct message *m = begin("WGFMU_getMeasureEvents");
  int room = size == NULL ? 0 : *size;
  put_int(m, channelId);
  put_int(m, offset);
  put_int(m, room);
  int code = ask(m);
  if (code >= 0) {
    take_texts(m, patternNames, room);
    take_texts(m, eventNames, room);
    take_ints(m, cycles, room);
    take_doubles(m, loops, room);
    take_ints(m, counts, room);
    take_ints(m, offsets, room);
    take_ints(m, sizes, room);
    take_int(m, size);
  }
  return finish(m, code);
}

EXPORT int WGFMU_getMeasureEvent(int channelId, int index, char *patternName, char *eventName,
                                 int *cycle, double *loop, int *count, int *offset, int *size) {
  struct message *m = begin("WGFMU_getMeasureEvent");
  put_int(m, channelId);
  put_int(m, index);
  int code = ask(m);
  if (code >= 0) {
    take_text(m, patternName, -1);
    take_text(m, eventName, -1);
    take_int(m, cycle);
    take_double(m, loop);
    take_int(m, count);
    take_int(m, offset);
    take_int(m, size);
  }
  return finish(m, code);
}

EXPORT int WGFMU_getMeasureEventAttribute(int channelId, int index, double *time, int *points,
                                          double *interval, double *average, int *rawData) {
  struct message *m = begin("WGFMU_getMeasureEventAttribute");
  put_int(m, channelId);
  put_int(m, index);
  int code = ask(m);
  if (code >= 0) {
    take_double(m, time);
    take_int(m, points);
    take_double(m, interval);
    take_double(m, average);
    take_int(m, rawData);
  }
  return finish(m, code);
}
