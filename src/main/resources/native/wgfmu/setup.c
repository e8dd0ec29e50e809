/* Setup of channels: each function forwards its arguments. */
#include "wire.h"

EXPORT int WGFMU_setOperationMode(int channelId, int value) {
  struct message *m = begin("WGFMU_setOperationMode");
  put_int(m, channelId);
  put_int(m, value);
  return finish(m, ask(m));
}

EXPORT int WGFMU_getOperationMode(int channelId, int *value) {
  struct message *m = begin("WGFMU_getOperationMode");
  put_int(m, channelId);
  int code = ask(m);
  if (code >= 0) {
    take_int(m, value);
  }
  return finish(m, code);
}

EXPORT int WGFMU_setForceVoltageRange(int channelId, int value) {
  struct message *m = begin("WGFMU_setForceVoltageRange");
  put_int(m, channelId);
  put_int(m, value);
  return finish(m, ask(m));
}

EXPORT int WGFMU_getForceVoltageRange(int channelId, int *value) {
  struct message *m = begin("WGFMU_getForceVoltageRange");
  put_int(m, channelId);
  int code = ask(m);
  if (code >= 0) {
    take_int(m, value);
  }
  return finish(m, code);
}

EXPORT int WGFMU_setMeasureMode(int channelId, int value) {
  struct message *m = begin("WGFMU_setMeasureMode");
  put_int(m, channelId);
  put_int(m, value);
  return finish(m, ask(m));
}

EXPORT int WGFMU_getMeasureMode(int channelId, int *value) {
  struct message *m = begin("WGFMU_getMeasureMode");
  put_int(m, channelId);
  int code = ask(m);
  if (code >= 0) {
    take_int(m, value);
  }
  return finish(m, code);
}

EXPORT int WGFMU_setMeasureVoltageRange(int channelId, int value) {
  struct message *m = begin("WGFMU_setMeasureVoltageRange");
  put_int(m, channelId);
  put_int(m, value);
  return finish(m, ask(m));
}

EXPORT int WGFMU_getMeasureVoltageRange(int channelId, int *value) {
  struct message *m = begin("WGFMU_getMeasureVoltageRange");
  put_int(m, channelId);
  int code = ask(m);
  if (code >= 0) {
    take_int(m, value);
  }
  return finish(m, code);
}

EXPORT int WGFMU_setMeasureCurrentRange(int channelId, int value) {
  struct message *m = begin("WGFMU_setMeasureCurrentRange");
  put_int(m, channelId);
  put_int(m, value);
  return finish(m, ask(m));
}

EXPORT int WGFMU_getMeasureCurrentRange(int channelId, int *value) {
  struct message *m = begin("WGFMU_getMeasureCurrentRange");
  put_int(m, channelId);
  int code = ask(m);
  if (code >= 0) {
    take_int(m, value);
  }
  return finish(m, code);
}

EXPORT int WGFMU_setForceDelay(int channelId, double value) {
  struct message *m = begin("WGFMU_setForceDelay");
  put_int(m, channelId);
  put_double(m, value);
  return finish(m, ask(m));
}

EXPORT int WGFMU_getForceDelay(int channelId, double *value) {
  struct message *m = begin("WGFMU_getForceDelay");
  put_int(m, channelId);
  int code = ask(m);
  if (code >= 0) {
    take_double(m, value);
  }
  return finish(m, code);
}

EXPORT int WGFMU_setMeasureDelay(int channelId, double value) {
  struct message *m = begin("WGFMU_setMeasureDelay");
  put_int(m, channelId);
  put_double(m, value);
  return finish(m, ask(m));
}

EXPORT int WGFMU_getMeasureDelay(int channelId, double *value) {
  struct message *m = begin("WGFMU_getMeasureDelay");
  put_int(m, channelId);
  int code = ask(m);
  if (code >= 0) {
    take_double(m, value);
  }
  return finish(m, code);
}

EXPORT int WGFMU_setMeasureEnabled(int channelId, int value) {
  struct message *m = begin("WGFMU_setMeasureEnabled");
  put_int(m, channelId);
  put_int(m, value);
  return finish(m, ask(m));
}

EXPORT int WGFMU_isMeasureEnabled(int channelId, int *value) {
  struct message *m = begin("WGFMU_isMeasureEnabled");
  put_int(m, channelId);
  int code = ask(m);
  if (code >= 0) {
    take_int(m, value);
  }
  return finish(m, code);
}

EXPORT int WGFMU_setTriggerOutMode(int channelId, int triggerOutMode, int polarity) {
  struct message *m = begin("WGFMU_setTriggerOutMode");
  put_int(m, channelId);
  put_int(m, triggerOutMode);
  put_int(m, polarity);
  return finish(m, ask(m));
}

EXPORT int WGFMU_getTriggerOutMode(int channelId, int *triggerOutMode, int *polarity) {
  struct message *m = begin("WGFMU_getTriggerOutMode");
  put_int(m, channelId);
  int code = ask(m);
  if (code >= 0) {
    take_int(m, triggerOutMode);
    take_int(m, polarity);
  }
  return finish(m, code);
}

EXPORT int WGFMU_connect(int channelId) {
  struct message *m = begin("WGFMU_connect");
  put_int(m, channelId);
  return finish(m, ask(m));
}

EXPORT int WGFMU_disconnect(int channelId) {
  struct message *m = begin("WGFMU_disconnect");
  put_int(m, channelId);
  return finish(m, ask(m));
}
