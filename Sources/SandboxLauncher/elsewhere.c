// Systems other than Linux: there is nothing to confine with yet, so a confined run does not start.
#if !defined(__linux__)
#include "confinement.h"

#include <errno.h>

static int missing(void) {
  errno = ENOSYS;
  return -1;
}

int landlock_version(void) { return 0; }

int confine_files(struct paths written, struct paths read, int version) {
  (void)written;
  (void)read;
  (void)version;
  return missing();
}

int confine_system_calls(int allows_processes) {
  (void)allows_processes;
  return missing();
}

int drop_capabilities(void) { return missing(); }

#endif
