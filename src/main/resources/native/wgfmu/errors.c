/* Errors and warnings: each function forwards its arguments. */
#include "wire.h"

#include <stdio.h>
#include <string.h>

/* What this side has to tell goes first: without a peer there is nobody else to ask. */
static int own_size(int *size) {
  if (own_error()[0] == 0) return 0;
  if (size != NULL) *size = (int)strlen(own_error());
  return 1;
}

static int own_text(char *text, int *size) {
  if (own_error()[0] == 0) return 0;
  if (text != NULL && size != NULL && *size >= 0) {
    snprintf(text, (size_t)*size + 1, "%s", own_error());
    *size = (int)strlen(text);
  }
  return 1;
}

EXPORT int WGFMU_getErrorSize(int *size) {
  if (own_size(size)) return 0;
  struct message *m = begin("WGFMU_getErrorSize");
  int code = ask(m);
  if (code >= 0) {
    take_int(m, size);
  }
  return finish(m, code);
}

EXPORT int WGFMU_getError(char *text, int *size) {
  if (own_text(text, size)) {
    clear_own_error();
    return 0;
  }
  struct message *m = begin("WGFMU_getError");
  int room = size == NULL ? 0 : *size;
  put_int(m, room);
  int code = ask(m);
  if (code >= 0) {
    take_text(m, text, room + 1);
    take_int(m, size);
  }
  return finish(m, code);
}

EXPORT int WGFMU_getErrorSummarySize(int *size) {
  if (own_size(size)) return 0;
  struct message *m = begin("WGFMU_getErrorSummarySize");
  int code = ask(m);
  if (code >= 0) {
    take_int(m, size);
  }
  return finish(m, code);
}

EXPORT int WGFMU_getErrorSummary(char *text, int *size) {
  if (own_text(text, size)) {
    return 0;
  }
  struct message *m = begin("WGFMU_getErrorSummary");
  int room = size == NULL ? 0 : *size;
  put_int(m, room);
  int code = ask(m);
  if (code >= 0) {
    take_text(m, text, room + 1);
    take_int(m, size);
  }
  return finish(m, code);
}

EXPORT int WGFMU_getWarningSummarySize(int *size) {
  struct message *m = begin("WGFMU_getWarningSummarySize");
  int code = ask(m);
  if (code >= 0) {
    take_int(m, size);
  }
  return finish(m, code);
}

EXPORT int WGFMU_getWarningSummary(char *text, int *size) {
  struct message *m = begin("WGFMU_getWarningSummary");
  int room = size == NULL ? 0 : *size;
  put_int(m, room);
  int code = ask(m);
  if (code >= 0) {
    take_text(m, text, room + 1);
    take_int(m, size);
  }
  return finish(m, code);
}
