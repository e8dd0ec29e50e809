/* The connection: see wire.h. */
#define _GNU_SOURCE
#include "wire.h"

#include <arpa/inet.h>
#include <dlfcn.h>
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#ifndef MSG_NOSIGNAL
#define MSG_NOSIGNAL 0
#endif

static pthread_mutex_t one_call = PTHREAD_MUTEX_INITIALIZER;
static struct message current;
static int line = -1;
static int in_session;
static char failure[4608];

const char *own_error(void) { return failure; }

void clear_own_error(void) { failure[0] = 0; }

static int transfer(void *data, size_t size, int out) {
  char *at = data;
  while (size > 0) {
    ssize_t n = out ? send(line, at, size, MSG_NOSIGNAL) : recv(line, at, size, 0);
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return -1;
    at += n;
    size -= (size_t)n;
  }
  return 0;
}

static void hang_up(void) {
  if (line >= 0) close(line);
  line = -1;
  in_session = 0;
}

/* The file beside the library, or the environment, says host:port. */
static int find_address(char *address, int capacity) {
  const char *given = getenv("FERROLOOP_WGFMU");
  if (given != NULL && given[0] != 0) {
    snprintf(address, (size_t)capacity, "%s", given);
    return 1;
  }
  Dl_info self;
  char path[4096];
  if (dladdr((void *)begin, &self) == 0 || self.dli_fname == NULL) return 0;
  snprintf(path, sizeof path, "%s.address", self.dli_fname);
  FILE *file = fopen(path, "r");
  if (file == NULL) {
    snprintf(failure, sizeof failure, "no simulated mainframe: %s cannot be read (%s)", path,
             strerror(errno));
    return 0;
  }
  int found = fgets(address, capacity, file) != NULL;
  fclose(file);
  address[strcspn(address, "\r\n")] = 0;
  return found;
}

static int dial(void) {
  char address[256] = "";
  struct sockaddr_in peer = {0};
  int on = 1;
  if (!find_address(address, sizeof address)) return -1;
  char *colon = strrchr(address, ':');
  if (colon != NULL) *colon = 0;
  peer.sin_family = AF_INET;
  peer.sin_port = htons((uint16_t)(colon == NULL ? 0 : atoi(colon + 1)));
  if (colon == NULL || inet_pton(AF_INET, address, &peer.sin_addr) != 1) {
    snprintf(failure, sizeof failure, "no simulated mainframe: found \"%s\", expected HOST:PORT",
             address);
    return -1;
  }
  line = socket(AF_INET, SOCK_STREAM, 0);
  if (line < 0 || connect(line, (struct sockaddr *)&peer, sizeof peer) != 0) {
    snprintf(failure, sizeof failure, "no simulated mainframe at %s:%d: %s", address,
             ntohs(peer.sin_port), strerror(errno));
    hang_up();
    return -1;
  }
  setsockopt(line, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  return 0;
}

/* Whether the peer has gone since the last call. */
static int gone(void) {
  struct pollfd waiting = {line, POLLIN, 0};
  return poll(&waiting, 1, 0) != 0;
}

static int lost(void) {
  snprintf(failure, sizeof failure, "the connection to the simulated mainframe was lost");
  hang_up();
  return WGFMU_COMMUNICATION;
}

struct message *begin(const char *function) {
  pthread_mutex_lock(&one_call);
  current.size = current.at = 0;
  current.broken = 0;
  put_bytes(&current, function);
  return &current;
}

int ask(struct message *m) {
  uint32_t wire = htonl((uint32_t)m->size);
  int opens = m->size > 21 && memcmp(m->bytes + 4, "WGFMU_openSession", 17) == 0;
  int closes = m->size == 22 && memcmp(m->bytes + 4, "WGFMU_closeSession", 18) == 0;
  if (m->broken) return WGFMU_LIBRARY;
  if (line >= 0 && gone()) {
    if (in_session) return lost();
    hang_up();
  }
  if (line < 0 && dial() != 0) return WGFMU_COMMUNICATION;
  if (transfer(&wire, 4, 1) != 0 || transfer(m->bytes, m->size, 1) != 0) return lost();
  if (transfer(&wire, 4, 0) != 0) return lost();
  m->size = m->at = 0;
  uint32_t left = ntohl(wire);
  while (left > 0 && !m->broken) {
    unsigned char some[4096];
    uint32_t now = left < sizeof some ? left : (uint32_t)sizeof some;
    if (transfer(some, now, 0) != 0) return lost();
    put_raw(m, some, now);
    left -= now;
  }
  int code = (int)take_word(m);
  if (opens && code >= 0) in_session = 1;
  if (closes) in_session = 0;
  return code;
}

int finish(struct message *m, int code) {
  if (m->broken && code >= 0) {
    snprintf(failure, sizeof failure, "the simulated mainframe's answer was not as expected");
    code = WGFMU_LIBRARY;
  }
  pthread_mutex_unlock(&one_call);
  return code;
}
