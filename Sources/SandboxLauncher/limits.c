#include "confinement.h"

#include <sys/resource.h>

/// A few hundred are plenty for a compiler, and keep a leak from taking the machine's.
#define OPEN_FILES 256

static int limit(int resource, uint64_t value) {
  struct rlimit limit = {.rlim_cur = value, .rlim_max = value};
  return setrlimit(resource, &limit);
}

int confine_resources(struct limits limits) {
  if (limit(RLIMIT_CORE, 0) != 0 || limit(RLIMIT_NOFILE, OPEN_FILES) != 0) return -1;
  if (limits.memory != 0 && limit(RLIMIT_AS, limits.memory) != 0) return -1;
  if (limits.file_size != 0 && limit(RLIMIT_FSIZE, limits.file_size) != 0) return -1;
  if (limits.cpu_seconds != 0 && limit(RLIMIT_CPU, limits.cpu_seconds) != 0) return -1;
  return 0;
}
