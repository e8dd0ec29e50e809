/*
 * A stand-in for an installed VISA library and for linux-gpib: exports the functions that FerroLoop
 * binds and forwards each to a peer over TCP on the loopback, so that the shipped bindings run for
 * real where no such library is. Constants: VPP-4.3.2 and the linux-gpib manual.
 *
 * The peer's protocol: a request is one letter and a 32-bit argument (big-endian) and, for 'O'
 * (open, with the resource name), 'A' (attribute) and 'W' (write), so many bytes; an answer is one
 * status byte, a 32-bit length and so many bytes.
 */
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <unistd.h>

#define SESSIONS 256

enum {
  DONE = 0,
  MORE = 1,
  TIMED_OUT = 2,
  LOST = 3,
  UNSUPPORTED = 4,
  LOCKED = 5,
  TERM_CHAR = 6
};

struct session {
  int fd;
  uint32_t timeout;
};

static struct session sessions[SESSIONS];
static pthread_mutex_t table = PTHREAD_MUTEX_INITIALIZER;
static pthread_mutex_t busy[SESSIONS];
static int peer_port, ready;
static char found[8192];
static char *next_found;
static __thread char why[96];

static __thread int ib_status, ib_error;
static __thread long ib_count;

/* Tells the stand-in where its peer listens. */
void standin_port(int port) {
  peer_port = port;
  if (!ready) {
    for (int i = 0; i < SESSIONS; i++) pthread_mutex_init(&busy[i], NULL);
    ready = 1;
  }
}

/* What the next call of one function shall answer, whatever is true. */
static struct {
  char function[32];
  int status;
  int error;
  int count;
} plan;

/* The next call of this function answers this status (and, of GPIB, this iberr) and count. */
void standin_plan(const char *function, int status, int error, int count) {
  snprintf(plan.function, sizeof plan.function, "%s", function);
  plan.status = status;
  plan.error = error;
  plan.count = count;
}

static int planned(const char *function) {
  if (strcmp(plan.function, function) != 0) return 0;
  plan.function[0] = 0;
  return 1;
}

static int transfer(int fd, void *data, size_t size, int out) {
  char *at = data;
  while (size > 0) {
    ssize_t n = out ? send(fd, at, size, MSG_NOSIGNAL) : recv(fd, at, size, 0);
    /* The JVM's own signals may come in between. */
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) {
      snprintf(why, sizeof why, "%s %d gave %zd: %s", out ? "send to" : "recv from", fd, n,
               n < 0 ? strerror(errno) : "closed");
      return -1;
    }
    at += n;
    size -= (size_t)n;
  }
  return 0;
}

static int dial(const char *name) {
  if (strstr(name, "absent") != NULL) return -1;
  int fd = socket(AF_INET, SOCK_STREAM, 0);
  int on = 1;
  struct sockaddr_in peer = {0};
  peer.sin_family = AF_INET;
  peer.sin_port = htons((uint16_t)peer_port);
  peer.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (connect(fd, (struct sockaddr *)&peer, sizeof peer) != 0) {
    snprintf(why, sizeof why, "connect %d to port %d: %s", fd, peer_port, strerror(errno));
    close(fd);
    return -1;
  }
  setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  return fd;
}

static int session_for(int fd, uint32_t timeout) {
  int free = 0;
  pthread_mutex_lock(&table);
  for (int i = 1; i < SESSIONS && free == 0; i++) {
    if (sessions[i].fd == 0) {
      sessions[i].fd = fd;
      sessions[i].timeout = timeout;
      free = i;
    }
  }
  pthread_mutex_unlock(&table);
  return free;
}

/* Ends the call that waits on the session, then gives the session free. */
static void end_session(struct session *s) {
  pthread_mutex_t *mine = &busy[s - sessions];
  int fd = s->fd;
  if (fd == 0) return;
  shutdown(fd, SHUT_RDWR);
  pthread_mutex_lock(mine);
  pthread_mutex_lock(&table);
  /* Two may end it at once: a number closed twice may be another file's by then. */
  if (s->fd == fd) {
    close(fd);
    s->fd = 0;
  }
  pthread_mutex_unlock(&table);
  pthread_mutex_unlock(mine);
}

/* Asks the peer; at most capacity bytes come back in answer. */
static int ask(int fd, char letter, uint32_t argument, const void *bytes, uint32_t size,
               void *answer, uint32_t capacity, uint32_t *length) {
  unsigned char head[5] = {(unsigned char)letter};
  uint32_t wire = htonl(argument);
  memcpy(head + 1, &wire, 4);
  if (transfer(fd, head, 5, 1) != 0) return LOST;
  if (size > 0 && transfer(fd, (void *)bytes, size, 1) != 0) return LOST;
  if (transfer(fd, head, 5, 0) != 0) return LOST;
  memcpy(&wire, head + 1, 4);
  *length = ntohl(wire);
  if (*length > capacity) return LOST;
  if (*length > 0 && transfer(fd, answer, *length, 0) != 0) return LOST;
  return head[0];
}

static int simple(int fd, char letter, uint32_t argument) {
  uint32_t length;
  char none[1];
  return ask(fd, letter, argument, NULL, 0, none, 0, &length);
}

/* A read asks for the time-out first and then for so many bytes. */
static int read_some(struct session *s, void *data, uint32_t capacity, uint32_t *length) {
  pthread_mutex_t *mine = &busy[s - sessions];
  pthread_mutex_lock(mine);
  int status = simple(s->fd, 'T', s->timeout);
  if (status == DONE) status = ask(s->fd, 'R', capacity, NULL, 0, data, capacity, length);
  pthread_mutex_unlock(mine);
  return status;
}

static int send_bytes(int fd, char letter, const void *data, uint32_t size) {
  uint32_t length;
  char none[1];
  return ask(fd, letter, size, data, size, none, 0, &length);
}

static int write_all(struct session *s, const void *data, uint32_t size) {
  pthread_mutex_t *mine = &busy[s - sessions];
  pthread_mutex_lock(mine);
  int status = send_bytes(s->fd, 'W', data, size);
  pthread_mutex_unlock(mine);
  return status;
}

/* ---- VISA ---------------------------------------------------------------------------------- */

#define VI_SUCCESS_TERM_CHAR 0x3FFF0005
#define VI_SUCCESS_MAX_CNT 0x3FFF0006
#define VI_ERROR_SYSTEM_ERROR ((int32_t)0xBFFF0000)
#define VI_ERROR_RSRC_LOCKED ((int32_t)0xBFFF000F)
#define VI_ERROR_RSRC_NFOUND ((int32_t)0xBFFF0011)
#define VI_ERROR_TMO ((int32_t)0xBFFF0015)
#define VI_ERROR_NSUP_OPER ((int32_t)0xBFFF0067)
#define VI_ERROR_INV_OBJECT ((int32_t)0xBFFF000E)
#define VI_ERROR_CONN_LOST ((int32_t)0xBFFF00A6)
#define VI_ATTR_TMO_VALUE 0x3FFF001A

static int32_t visa_status(int status) {
  switch (status) {
    case DONE: return 0;
    case MORE: return VI_SUCCESS_MAX_CNT;
    case TERM_CHAR: return VI_SUCCESS_TERM_CHAR;
    case TIMED_OUT: return VI_ERROR_TMO;
    case UNSUPPORTED: return VI_ERROR_NSUP_OPER;
    case LOCKED: return VI_ERROR_RSRC_LOCKED;
    default: return VI_ERROR_CONN_LOST;
  }
}

static struct session *visa_session(uint32_t vi) {
  return vi > 0 && vi < SESSIONS && sessions[vi].fd != 0 ? &sessions[vi] : NULL;
}

int32_t viOpenDefaultRM(uint32_t *rm) {
  if (planned("viOpenDefaultRM")) return plan.status;
  *rm = 0x7FFF0001;
  return 0;
}

int32_t viOpen(uint32_t rm, const char *name, uint32_t mode, uint32_t timeout, uint32_t *vi) {
  (void)rm; (void)mode; (void)timeout;
  int fd = dial(name);
  if (fd < 0 || send_bytes(fd, 'O', name, (uint32_t)strlen(name)) != DONE) {
    if (fd >= 0) close(fd);
    return VI_ERROR_RSRC_NFOUND;
  }
  *vi = (uint32_t)session_for(fd, 2000);
  return *vi == 0 ? VI_ERROR_SYSTEM_ERROR : 0;
}

int32_t viClose(uint32_t vi) {
  struct session *s = visa_session(vi);
  if (s != NULL) end_session(s);
  return 0;
}

int32_t viRead(uint32_t vi, unsigned char *data, uint32_t capacity, uint32_t *length) {
  struct session *s = visa_session(vi);
  *length = 0;
  if (planned("viRead")) {
    *length = (uint32_t)plan.count;
    return plan.status;
  }
  return s == NULL ? VI_ERROR_INV_OBJECT : visa_status(read_some(s, data, capacity, length));
}

int32_t viWrite(uint32_t vi, const unsigned char *data, uint32_t size, uint32_t *written) {
  struct session *s = visa_session(vi);
  if (s == NULL) return VI_ERROR_INV_OBJECT;
  if (planned("viWrite")) {
    *written = (uint32_t)plan.count;
    return plan.status;
  }
  int status = write_all(s, data, size);
  *written = status == DONE ? size : 0;
  return visa_status(status);
}

int32_t viReadSTB(uint32_t vi, uint16_t *stb) {
  struct session *s = visa_session(vi);
  unsigned char byte = 0;
  uint32_t length;
  if (s == NULL) return VI_ERROR_INV_OBJECT;
  int status = ask(s->fd, 'S', 0, NULL, 0, &byte, 1, &length);
  *stb = byte;
  return visa_status(status);
}

int32_t viClear(uint32_t vi) {
  struct session *s = visa_session(vi);
  if (planned("viClear")) return plan.status;
  return s == NULL ? VI_ERROR_INV_OBJECT : visa_status(simple(s->fd, 'C', 0));
}

int32_t viAssertTrigger(uint32_t vi, uint16_t protocol) {
  struct session *s = visa_session(vi);
  (void)protocol;
  return s == NULL ? VI_ERROR_INV_OBJECT : visa_status(simple(s->fd, 'G', 0));
}

int32_t viLock(uint32_t vi, uint32_t type, uint32_t timeout, const char *key, char *access) {
  struct session *s = visa_session(vi);
  (void)type; (void)key; (void)access;
  if (s == NULL) return VI_ERROR_INV_OBJECT;
  int status = simple(s->fd, 'L', timeout);
  return status == LOCKED ? VI_ERROR_TMO : visa_status(status);
}

int32_t viUnlock(uint32_t vi) {
  struct session *s = visa_session(vi);
  return s == NULL ? VI_ERROR_INV_OBJECT : visa_status(simple(s->fd, 'U', 0));
}

int32_t viSetAttribute(uint32_t vi, uint32_t attribute, uintptr_t value) {
  struct session *s = visa_session(vi);
  if (s == NULL) return VI_ERROR_INV_OBJECT;
  if (planned("viSetAttribute")) return plan.status;
  if (attribute == VI_ATTR_TMO_VALUE) {
    s->timeout = (uint32_t)value;
    return 0;
  }
  uint32_t both[2] = {htonl(attribute), htonl((uint32_t)value)};
  return visa_status(send_bytes(s->fd, 'A', both, sizeof both));
}

int32_t viStatusDesc(uint32_t vi, int32_t status, char *text) {
  (void)vi;
  snprintf(text, 256, "stand-in status %08X%s%s", (unsigned)status,
           *why ? ", last trouble: " : "", why);
  return 0;
}

int32_t viFindRsrc(uint32_t rm, const char *expression, uint32_t *list, uint32_t *count,
                   char *first) {
  (void)rm; (void)expression;
  uint32_t length = 0;
  int fd = dial("");
  if (fd < 0) return VI_ERROR_RSRC_NFOUND;
  int status = ask(fd, 'F', 0, NULL, 0, found, sizeof found - 1, &length);
  close(fd);
  if (status != DONE || length == 0) return VI_ERROR_RSRC_NFOUND;
  found[length] = 0;
  *count = 1;
  for (char *c = found; *c; c++) *count += *c == '\n';
  char *end = strchr(found, '\n');
  next_found = end == NULL ? found + length : end + 1;
  snprintf(first, 256, "%.*s", (int)(end == NULL ? length : (size_t)(end - found)), found);
  *list = 0x7FFF0002;
  if (planned("viFindRsrc")) *count = (uint32_t)plan.count;
  return 0;
}

int32_t viFindNext(uint32_t list, char *name) {
  (void)list;
  if (next_found == NULL || *next_found == 0) return VI_ERROR_RSRC_NFOUND;
  char *end = strchr(next_found, '\n');
  size_t size = end == NULL ? strlen(next_found) : (size_t)(end - next_found);
  snprintf(name, 256, "%.*s", (int)size, next_found);
  next_found += size + (end == NULL ? 0 : 1);
  return 0;
}

/* ---- linux-gpib ---------------------------------------------------------------------------- */

#define IB_ERR 0x8000
#define IB_TIMO 0x4000
#define IB_END 0x2000
#define IB_CMPL 0x100
#define EDVR 0
#define EARG 4
#define EABO 6
#define ENEB 7
#define ELCK 21

static int ib_planned(const char *function) {
  if (!planned(function)) return 0;
  ib_status = plan.status;
  ib_error = plan.error;
  ib_count = plan.count;
  return 1;
}

static const uint32_t code_milliseconds[18] = {0,   1,   1,    1,    1,     1,     3,      10,    30,
                                               100, 300, 1000, 3000, 10000, 30000, 100000,
                                               300000, 1000000};

static int ib_result(int status, long count, int end) {
  ib_count = count;
  ib_error = 0;
  ib_status = IB_CMPL;
  if (status == DONE && end) ib_status |= IB_END;
  if (status == TIMED_OUT) {
    ib_status |= IB_ERR | IB_TIMO;
    ib_error = EABO;
  } else if (status == LOCKED) {
    ib_status |= IB_ERR;
    ib_error = ELCK;
  } else if (status == LOST || status == UNSUPPORTED) {
    ib_status |= IB_ERR;
    ib_error = EDVR;
  }
  return ib_status;
}

static struct session *ib_session(int ud) {
  struct session *s = visa_session((uint32_t)ud);
  if (s == NULL) {
    ib_result(LOST, 0, 0);
    ib_error = EARG;
  }
  return s;
}

int ibdev(int board, int pad, int sad, int code, int eot, int eos) {
  char name[32];
  (void)eot; (void)eos;
  snprintf(name, sizeof name, "GPIB%d::%d::%d", board, pad, sad);
  int fd = board == 9 ? -1 : dial(name);
  int ud = fd < 0 || send_bytes(fd, 'O', name, (uint32_t)strlen(name)) != DONE
               ? 0
               : session_for(fd, code_milliseconds[code]);
  ib_result(ud == 0 ? UNSUPPORTED : DONE, 0, 0);
  if (ud == 0) ib_error = ENEB;
  return ud == 0 ? -1 : ud;
}

int ibtmo(int ud, int code) {
  struct session *s = ib_session(ud);
  if (s == NULL) return ib_status;
  s->timeout = code_milliseconds[code];
  return ib_result(DONE, 0, 0);
}

int ibwrt(int ud, const void *data, long size) {
  struct session *s = ib_session(ud);
  if (s == NULL || ib_planned("ibwrt")) return ib_status;
  int status = write_all(s, data, (uint32_t)size);
  return ib_result(status, status == DONE ? size : 0, 1);
}

int ibrd(int ud, void *data, long capacity) {
  struct session *s = ib_session(ud);
  uint32_t length = 0;
  if (s == NULL || ib_planned("ibrd")) return ib_status;
  int status = read_some(s, data, (uint32_t)capacity, &length);
  return ib_result(status == MORE ? DONE : status, (long)length, status == DONE);
}

int ibclr(int ud) {
  struct session *s = ib_session(ud);
  return s == NULL ? ib_status : ib_result(simple(s->fd, 'C', 0), 0, 0);
}

int ibtrg(int ud) {
  struct session *s = ib_session(ud);
  return s == NULL ? ib_status : ib_result(simple(s->fd, 'G', 0), 0, 0);
}

int ibrsp(int ud, char *stb) {
  struct session *s = ib_session(ud);
  uint32_t length;
  if (s == NULL) return ib_status;
  return ib_result(ask(s->fd, 'S', 0, NULL, 0, stb, 1, &length), 0, 0);
}

int ibonl(int ud, int online) {
  struct session *s = ib_session(ud);
  if (s != NULL && !online) end_session(s);
  return ib_result(DONE, 0, 0);
}

int ThreadIbsta(void) { return ib_status; }
int ThreadIberr(void) { return ib_error; }
long ThreadIbcntl(void) { return ib_count; }
