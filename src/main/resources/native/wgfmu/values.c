/* Values of a message: see wire.h. */
#include "wire.h"

#include <arpa/inet.h>
#include <stdlib.h>
#include <string.h>

void put_raw(struct message *m, const void *data, size_t size) {
  if (m->size + size > m->room) {
    size_t room = (m->size + size) * 2;
    unsigned char *bytes = realloc(m->bytes, room);
    if (bytes == NULL) {
      m->broken = 1;
      return;
    }
    m->bytes = bytes;
    m->room = room;
  }
  memcpy(m->bytes + m->size, data, size);
  m->size += size;
}

static void put_word(struct message *m, uint32_t value) {
  uint32_t wire = htonl(value);
  put_raw(m, &wire, 4);
}

static void put_long(struct message *m, double value) {
  uint64_t bits;
  memcpy(&bits, &value, 8);
  put_word(m, (uint32_t)(bits >> 32));
  put_word(m, (uint32_t)bits);
}

void put_bytes(struct message *m, const char *text) {
  put_word(m, text == NULL ? UINT32_MAX : (uint32_t)strlen(text));
  if (text != NULL) put_raw(m, text, strlen(text));
}

void put_int(struct message *m, int value) {
  put_raw(m, "i", 1);
  put_word(m, (uint32_t)value);
}

void put_double(struct message *m, double value) {
  put_raw(m, "d", 1);
  put_long(m, value);
}

void put_text(struct message *m, const char *text) {
  put_raw(m, "s", 1);
  put_bytes(m, text);
}

void put_doubles(struct message *m, const double *values, int count) {
  int given = values == NULL || count < 0 ? 0 : count;
  put_raw(m, "D", 1);
  put_word(m, (uint32_t)given);
  for (int i = 0; i < given; i++) put_long(m, values[i]);
}

void put_texts(struct message *m, const char *const *texts, int count) {
  int given = texts == NULL || count < 0 ? 0 : count;
  put_raw(m, "S", 1);
  put_word(m, (uint32_t)given);
  for (int i = 0; i < given; i++) put_bytes(m, texts[i]);
}

static int next(struct message *m, char letter) {
  if (m->broken || m->at >= m->size || m->bytes[m->at] != (unsigned char)letter) {
    m->broken = 1;
    return 0;
  }
  m->at++;
  return 1;
}

uint32_t take_word(struct message *m) {
  uint32_t wire = 0;
  if (m->broken || m->at + 4 > m->size) {
    m->broken = 1;
    return 0;
  }
  memcpy(&wire, m->bytes + m->at, 4);
  m->at += 4;
  return ntohl(wire);
}

static double take_long(struct message *m) {
  uint64_t bits = (uint64_t)take_word(m) << 32;
  double value;
  bits |= take_word(m);
  memcpy(&value, &bits, 8);
  return value;
}

static void take_bytes(struct message *m, char *text, int capacity) {
  uint32_t length = take_word(m);
  if (m->broken || m->at + length > m->size) {
    m->broken = 1;
    return;
  }
  if (text != NULL && capacity != 0) {
    size_t kept = capacity > 0 && length >= (uint32_t)capacity ? (size_t)capacity - 1 : length;
    memcpy(text, m->bytes + m->at, kept);
    text[kept] = 0;
  }
  m->at += length;
}

void take_int(struct message *m, int *value) {
  if (!next(m, 'i')) return;
  int taken = (int)take_word(m);
  if (value != NULL && !m->broken) *value = taken;
}

void take_double(struct message *m, double *value) {
  if (!next(m, 'd')) return;
  double taken = take_long(m);
  if (value != NULL && !m->broken) *value = taken;
}

void take_ints(struct message *m, int *values, int capacity) {
  if (!next(m, 'I')) return;
  uint32_t count = take_word(m);
  for (uint32_t i = 0; i < count && !m->broken; i++) {
    int taken = (int)take_word(m);
    if (values != NULL && (int)i < capacity) values[i] = taken;
  }
}

void take_doubles(struct message *m, double *values, int capacity) {
  if (!next(m, 'D')) return;
  uint32_t count = take_word(m);
  for (uint32_t i = 0; i < count && !m->broken; i++) {
    double taken = take_long(m);
    if (values != NULL && (int)i < capacity) values[i] = taken;
  }
}

void take_text(struct message *m, char *text, int capacity) {
  if (next(m, 's')) take_bytes(m, text, capacity);
}

void take_texts(struct message *m, char **texts, int capacity) {
  if (!next(m, 'S')) return;
  uint32_t count = take_word(m);
  for (uint32_t i = 0; i < count && !m->broken; i++) {
    take_bytes(m, texts != NULL && (int)i < capacity ? texts[i] : NULL, -1);
  }
}
