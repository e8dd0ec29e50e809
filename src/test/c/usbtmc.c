/*
 * A stand-in for the C library's calls on a usbtmc device file: opens a path that ends in "-PORT"
 * and forwards each call to a peer on that port of the loopback, so that the shipped binding runs
 * for real where no such device is. What the driver does: linux/usb/tmc.h and drivers/usb/class.
 *
 * The peer's protocol: a request is one letter, two 32-bit arguments (big-endian), the second one
 * the number of bytes that follow; an answer is a 32-bit result (or minus errno), a 32-bit length
 * and so many bytes.
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <linux/usb/tmc.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#define MOST_FILES 65536

/* By descriptor. */
static uint32_t timeout_ms[MOST_FILES];
static int port[MOST_FILES];

static int fail(int error) {
  errno = error;
  return -1;
}

static int all(int fd, void *bytes, size_t count, int out) {
  char *at = bytes;
  while (count > 0) {
    ssize_t n = out ? send(fd, at, count, MSG_NOSIGNAL) : recv(fd, at, count, 0);
    if (n <= 0) return -1;
    at += n;
    count -= n;
  }
  return 0;
}

static int dial(int to_port) {
  struct sockaddr_in to = {.sin_family = AF_INET, .sin_port = htons(to_port)};
  int one = 1;
  int fd = socket(AF_INET, SOCK_STREAM, 0);
  to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (fd < 0 || connect(fd, (struct sockaddr *)&to, sizeof to) != 0) return fail(ENODEV);
  setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
  return fd;
}

/* Asks the peer; the answer's bytes go to into, at most so many. */
static int ask(int fd, char letter, uint32_t argument, const void *bytes, uint32_t count,
               void *into, uint32_t most) {
  char head[9];
  uint32_t reply[2];
  int result;
  uint32_t words[2] = {htonl(argument), htonl(count)};
  head[0] = letter;
  memcpy(head + 1, words, 8);
  if (all(fd, head, 9, 1) != 0 || all(fd, (void *)bytes, count, 1) != 0) return fail(ENODEV);
  if (all(fd, reply, 8, 0) != 0 || ntohl(reply[1]) > most) return fail(ENODEV);
  if (all(fd, into, ntohl(reply[1]), 0) != 0) return fail(ENODEV);
  result = (int)ntohl(reply[0]);
  return result < 0 ? fail(-result) : result;
}

int open(const char *path, int flags, ...) {
  const char *dash = strrchr(path, '-');
  if ((flags & 3) != 2 || dash == NULL) return fail(EACCES);
  int fd = dial(atoi(dash + 1));
  if (fd >= MOST_FILES) return fail(EMFILE);
  if (fd >= 0) {
    port[fd] = atoi(dash + 1);
    timeout_ms[fd] = 5000;
  }
  return fd;
}

int close(int fd) { return (int)syscall(SYS_close, fd); }

ssize_t read(int fd, void *into, size_t count) {
  uint32_t most = htonl((uint32_t)count);
  return ask(fd, 'R', timeout_ms[fd], &most, 4, into, (uint32_t)count);
}

ssize_t write(int fd, const void *bytes, size_t count) {
  if (count == 0) return fail(EINVAL);
  return ask(fd, 'W', timeout_ms[fd], bytes, (uint32_t)count, NULL, 0);
}

int ioctl(int fd, unsigned long request, ...) {
  va_list arguments;
  void *argument;
  va_start(arguments, request);
  argument = va_arg(arguments, void *);
  va_end(arguments);
  switch (request) {
    case USBTMC_IOCTL_SET_TIMEOUT:
      if (*(uint32_t *)argument < 100) return fail(EINVAL);
      timeout_ms[fd] = *(uint32_t *)argument;
      return 0;
    case USBTMC_IOCTL_CLEAR:
      return ask(fd, 'C', 0, NULL, 0, NULL, 0);
    case USBTMC_IOCTL_ABORT_BULK_IN:
      return ask(fd, 'A', 0, NULL, 0, NULL, 0);
    case USBTMC488_IOCTL_READ_STB:
      return ask(fd, 'S', 0, NULL, 0, argument, 1);
    case USBTMC488_IOCTL_TRIGGER:
      return ask(fd, 'T', 0, NULL, 0, NULL, 0);
    case USBTMC_IOCTL_MSG_IN_ATTR:
      return ask(fd, 'E', 0, NULL, 0, argument, 1);
    case USBTMC_IOCTL_CANCEL_IO: {
      /* Another thread waits on the connection. */
      int other = dial(port[fd]);
      int result = other < 0 ? -1 : ask(other, 'X', 0, NULL, 0, NULL, 0);
      if (other >= 0) close(other);
      return result;
    }
    default:
      return fail(ENOTTY);
  }
}
