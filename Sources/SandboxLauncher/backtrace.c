// The runtime starts its backtracer with an environment of its own making, in which nothing is preloaded. So the launcher
// stands in its place, puts that right, and becomes the real one, which it finds by the toolchain's folder: the first of PATH.
#define _GNU_SOURCE
#include "backtrace.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int become_backtracer(char **arguments) {
  const char *path = getenv("PATH");
  if (path == NULL) return 1;
  char real[PATH_MAX];
  int folder = (int)strcspn(path, ":");
  int length = snprintf(real, sizeof real, "%.*s/../libexec/swift/linux/swift-backtrace", folder, path);
  if (length < 0 || length >= (int)sizeof real) return 1;

  char library[PATH_MAX];
  ssize_t count = readlink("/proc/self/exe", library, sizeof library - 1);
  if (count > 0) {
    static const char name[] = "/libLessonProcess.so";
    library[count] = 0;
    char *bar = strrchr(library, '/');
    if (bar != NULL && (size_t)(bar - library) + sizeof name <= sizeof library) {
      memcpy(bar, name, sizeof name);
      setenv("LD_PRELOAD", library, 1);
    }
  }
  execv(real, arguments);
  return 1;
}
