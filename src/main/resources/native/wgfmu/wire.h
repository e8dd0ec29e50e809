/*
 * One call of the WGFMU instrument library as a request and an answer over TCP.
 *
 * A request is a 32-bit length and so many bytes: the function's name, then its arguments. An
 * answer is a 32-bit length and so many bytes: the 32-bit return code, then the outputs. Every
 * value is a letter and its bytes, big-endian: i 32-bit integer; d double; s text (32-bit length,
 * -1 for a null pointer, and the bytes); I, D, S arrays of these (32-bit count and the values,
 * without letters).
 */
#ifndef FERROLOOP_WIRE_H
#define FERROLOOP_WIRE_H

#include <stddef.h>
#include <stdint.h>

#define EXPORT __attribute__((visibility("default")))

enum { WGFMU_PARAMETER = -1, WGFMU_COMMUNICATION = -5, WGFMU_LIBRARY = -7 };

/* Grows as values are put; broken when memory ran out or an answer is not as expected. */
struct message {
  unsigned char *bytes;
  size_t size, room, at;
  int broken;
};

/* Begins a request; the library belongs to the caller until finish. */
struct message *begin(const char *function);

void put_raw(struct message *m, const void *data, size_t size);
void put_bytes(struct message *m, const char *text);
uint32_t take_word(struct message *m);

void put_int(struct message *m, int value);
void put_double(struct message *m, double value);
void put_text(struct message *m, const char *text);
void put_doubles(struct message *m, const double *values, int count);
void put_texts(struct message *m, const char *const *texts, int count);

/* Sends the request and reads the answer; outputs can be taken then. */
int ask(struct message *m);

/* Outputs. A null pointer takes the value and drops it. */
void take_int(struct message *m, int *value);
void take_double(struct message *m, double *value);
void take_ints(struct message *m, int *values, int capacity);
void take_doubles(struct message *m, double *values, int capacity);
/* At most capacity bytes with the closing zero; capacity -1 trusts the buffer. */
void take_text(struct message *m, char *text, int capacity);
void take_texts(struct message *m, char **texts, int capacity);

/* Ends the call: its return code, or that the answer was not as expected. */
int finish(struct message *m, int code);

/* A failure of this side, told as the library tells its own; empty when there is none. */
const char *own_error(void);
void clear_own_error(void);

#endif
