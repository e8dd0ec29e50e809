/* Session and levels of warning: each function forwards its arguments. */
#include "wire.h"

EXPORT int WGFMU_openSession(const char *address) {
  struct message *m = begin("WGFMU_openSession");
  put_text(m, address);
  return finish(m, ask(m));
}

EXPORT int WGFMU_closeSession(void) {
  struct message *m = begin("WGFMU_closeSession");
  return finish(m, ask(m));
}

EXPORT int WGFMU_initialize(void) {
  struct message *m = begin("WGFMU_initialize");
  return finish(m, ask(m));
}

EXPORT int WGFMU_clear(void) {
  struct message *m = begin("WGFMU_clear");
  return finish(m, ask(m));
}

EXPORT int WGFMU_setTimeout(double timeout) {
  struct message *m = begin("WGFMU_setTimeout");
  put_double(m, timeout);
  return finish(m, ask(m));
}

EXPORT int WGFMU_doSelfCalibration(int *result, char *detail, int *size) {
  struct message *m = begin("WGFMU_doSelfCalibration");
  int room = size == NULL ? 0 : *size;
  put_int(m, room);
  int code = ask(m);
  if (code >= 0) {
    take_int(m, result);
    take_text(m, detail, room + 1);
    take_int(m, size);
  }
  return finish(m, code);
}

EXPORT int WGFMU_doSelfTest(int *result, char *detail, int *size) {
  struct message *m = begin("WGFMU_doSelfTest");
  int room = size == NULL ? 0 : *size;
  put_int(m, room);
  int code = ask(m);
  if (code >= 0) {
    take_int(m, result);
    take_text(m, detail, room + 1);
    take_int(m, size);
  }
  return finish(m, code);
}

EXPORT int WGFMU_getChannelIdSize(int *size) {
  struct message *m = begin("WGFMU_getChannelIdSize");
  int code = ask(m);
  if (code >= 0) {
    take_int(m, size);
  }
  return finish(m, code);
}

EXPORT int WGFMU_getChannelIds(int *channelIds, int *size) {
  struct message *m = begin("WGFMU_getChannelIds");
  int room = size == NULL ? 0 : *size;
  put_int(m, room);
  int code = ask(m);
  if (code >= 0) {
    take_ints(m, channelIds, room);
    take_int(m, size);
  }
  return finish(m, code);
}

EXPORT int WGFMU_treatWarningsAsErrors(int warningLevel) {
  struct message *m = begin("WGFMU_treatWarningsAsErrors");
  put_int(m, warningLevel);
  return finish(m, ask(m));
}

EXPORT int WGFMU_setWarningLevel(int warningLevel) {
  struct message *m = begin("WGFMU_setWarningLevel");
  put_int(m, warningLevel);
  return finish(m, ask(m));
}

EXPORT int WGFMU_getWarningLevel(int *warningLevel) {
  struct message *m = begin("WGFMU_getWarningLevel");
  int code = ask(m);
  if (code >= 0) {
    take_int(m, warningLevel);
  }
  return finish(m, code);
}

EXPORT int WGFMU_openLogFile(const char *fileName) {
  struct message *m = begin("WGFMU_openLogFile");
  put_text(m, fileName);
  return finish(m, ask(m));
}

EXPORT int WGFMU_closeLogFile(void) {
  struct message *m = begin("WGFMU_closeLogFile");
  return finish(m, ask(m));
}
