// The Swift runtime looks for its arguments and the bounds of its stack in /proc/self/maps, and stops the program if it does not
// find them. Of the lesson's process that may be read. The backtracer is a process of its own, whose folder of /proc the
// sandbox cannot know beforehand; it is told about its stack here, which is all that it wants to know.
#if defined(__linux__)
#define _GNU_SOURCE
#include <dlfcn.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/auxv.h>
#include <sys/resource.h>
#include <unistd.h>

enum { USUAL_SIZE = 8 << 20 };

static uintptr_t page_size(void) { return (uintptr_t)sysconf(_SC_PAGESIZE); }

/// The kernel puts the program's name at the very end of the stack, and a null pointer behind it.
static uintptr_t stack_end(void) {
  const char *name = (const char *)getauxval(AT_EXECFN);
  if (name == NULL) return 0;
  uintptr_t page = page_size();
  return ((uintptr_t)name + strlen(name) + 1 + sizeof(void *) + page - 1) / page * page;
}

/// The limit on what the stack of the first thread may grow to.
static uintptr_t stack_size(void) {
  struct rlimit limit;
  if (getrlimit(RLIMIT_STACK, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY) return USUAL_SIZE;
  return (uintptr_t)limit.rlim_cur;
}

FILE *fopen(const char *path, const char *mode) {
  typedef FILE *(*function)(const char *, const char *);
  function next = (function)dlsym(RTLD_NEXT, "fopen");
  FILE *file = next == NULL ? NULL : next(path, mode);
  if (file != NULL || strcmp(path, "/proc/self/maps") != 0) return file;
  static char line[128];
  uintptr_t end = stack_end(), start = (uintptr_t)&next / page_size() * page_size();
  if (end <= start) return NULL;
  int length = snprintf(line, sizeof line, "%lx-%lx rw-p 00000000 00:00 0 [stack]\n", start, end);
  return fmemopen(line, (size_t)length, "r");
}

int pthread_getattr_np(pthread_t thread, pthread_attr_t *attributes) {
  typedef int (*function)(pthread_t, pthread_attr_t *);
  function next = (function)dlsym(RTLD_NEXT, "pthread_getattr_np");
  int result = next == NULL ? -1 : next(thread, attributes);
  // Of other threads the C library knows it by itself.
  uintptr_t end = stack_end();
  if (result == 0 || end == 0 || getpid() != gettid() || pthread_self() != thread) return result;
  if (pthread_attr_init(attributes) != 0) return result;
  return pthread_attr_setstack(attributes, (void *)(end - stack_size()), stack_size());
}

#endif
