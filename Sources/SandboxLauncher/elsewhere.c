// Systems other than Linux: there is nothing to confine with yet, so a confined run does not start.
#if !defined(__linux__)
#include "confinement.h"

#include <errno.h>

int landlock_version(void) { return 0; }

int confine_files(const char *const *folders, int count) {
  (void)folders;
  (void)count;
  errno = ENOSYS;
  return -1;
}

int confine_system_calls(int allows_processes) {
  (void)allows_processes;
  errno = ENOSYS;
  return -1;
}

#endif
