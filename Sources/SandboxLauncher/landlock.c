// Landlock (Linux 5.13, Documentation/userspace-api/landlock.rst). The numbers are declared here, because older
// distributions ship headers that know only the first version, whatever their kernel speaks.
#if defined(__linux__)
#define _GNU_SOURCE
#include "confinement.h"

#include <errno.h>
#include <fcntl.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#define CREATE_RULESET 444
#define ADD_RULE 445
#define RESTRICT_SELF 446
#define CREATE_RULESET_VERSION 1U
#define RULE_PATH_BENEATH 1

#define FS_EXECUTE (1ULL << 0)
#define FS_WRITE_FILE (1ULL << 1)
#define FS_READ_FILE (1ULL << 2)
#define FS_READ_DIR (1ULL << 3)
#define FS_ALL_V1 ((1ULL << 13) - 1)
#define FS_REFER (1ULL << 13)      // version 2
#define FS_TRUNCATE (1ULL << 14)   // version 3
#define FS_IOCTL_DEV (1ULL << 15)  // version 5
#define NET_TCP 3ULL               // version 4: bind and connect
#define SCOPE_ALL 3ULL             // version 6: abstract sockets and signals

struct ruleset {
  uint64_t files;
  uint64_t network;
  uint64_t scoped;
};

struct path_rule {
  uint64_t allowed;
  int32_t parent;
} __attribute__((packed));

int landlock_version(void) {
  long version = syscall(CREATE_RULESET, NULL, 0, CREATE_RULESET_VERSION);
  return version < 0 ? 0 : (int)version;
}

static int allow(int ruleset, const char *path, uint64_t rights, uint64_t handled) {
  int parent = open(path, O_PATH | O_CLOEXEC);
  if (parent < 0) return -1;
  struct stat status;
  if (fstat(parent, &status) == 0 && !S_ISDIR(status.st_mode)) {
    rights &= FS_EXECUTE | FS_WRITE_FILE | FS_READ_FILE | FS_TRUNCATE | FS_IOCTL_DEV;
  }
  struct path_rule rule = {.allowed = rights & handled, .parent = parent};
  int result = (int)syscall(ADD_RULE, ruleset, RULE_PATH_BENEATH, &rule, 0);
  int saved = errno;
  close(parent);
  errno = saved;
  return result;
}

int confine_files(const char *const *folders, int count) {
  int version = landlock_version();
  if (version == 0) return 0;
  struct ruleset rules = {.files = FS_ALL_V1};
  size_t size = offsetof(struct ruleset, network);
  if (version >= 2) rules.files |= FS_REFER;
  if (version >= 3) rules.files |= FS_TRUNCATE;
  if (version >= 4) {
    rules.network = NET_TCP;
    size = offsetof(struct ruleset, scoped);
  }
  if (version >= 5) rules.files |= FS_IOCTL_DEV;
  if (version >= 6) {
    rules.scoped = SCOPE_ALL;
    size = sizeof rules;
  }
  int ruleset = (int)syscall(CREATE_RULESET, &rules, size, 0);
  if (ruleset < 0) return -1;
  if (allow(ruleset, "/", FS_EXECUTE | FS_READ_FILE | FS_READ_DIR, rules.files) != 0) return -1;
  if (allow(ruleset, "/dev/null", FS_READ_FILE | FS_WRITE_FILE, rules.files) != 0) return -1;
  for (int i = 0; i < count; i++) {
    if (allow(ruleset, folders[i], FS_ALL_V1 | FS_REFER | FS_TRUNCATE, rules.files) != 0) return -1;
  }
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return -1;
  int result = (int)syscall(RESTRICT_SELF, ruleset, 0);
  int saved = errno;
  close(ruleset);
  errno = saved;
  return result;
}

#endif
