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

#define READ (FS_EXECUTE | FS_READ_FILE | FS_READ_DIR)
// Nor devices or sockets: making them is nothing that computing needs.
#define FS_MAKE_CHAR (1ULL << 6)
#define FS_MAKE_SOCK (1ULL << 9)
#define FS_MAKE_BLOCK (1ULL << 11)
#define WRITE ((FS_ALL_V1 | FS_REFER | FS_TRUNCATE) & ~(FS_MAKE_CHAR | FS_MAKE_SOCK | FS_MAKE_BLOCK))

// What programs of the system are linked with and ask for; nothing in it is anybody's own.
static const char *const system_paths[] = {
    "/lib", "/lib32", "/lib64", "/libx32", "/usr/lib", "/usr/lib32", "/usr/lib64", "/usr/libx32", "/usr/local/lib",
    // The compiler looks for modules of C in these, and for the linker's and the C compiler's version.
    "/usr/include", "/usr/local/include", "/etc/os-release", "/etc/debian_version",
    "/etc/ld.so.cache", "/etc/ld.so.conf", "/etc/ld.so.conf.d",
    // Locales, time zones, the number of processors.
    "/usr/share/locale", "/usr/share/i18n", "/usr/share/zoneinfo", "/sys/devices/system/cpu", "/proc/cpuinfo",
    "/dev/zero", "/dev/random", "/dev/urandom",
};

// The process itself, which stays the same when the program becomes another.
static const char own_process[] = "/proc/self";

/// A rule is tied to what the kernel made to stand for the folder, and of a process it makes it anew whenever it needs the
/// memory. A descriptor that the program inherits keeps it as long as the process lives.
static int keep_own_process(void) {
  int folder = open(own_process, O_PATH | O_DIRECTORY | O_CLOEXEC);
  if (folder < 0) return errno == ENOENT ? 0 : -1;
  int kept = fcntl(folder, F_DUPFD, 16);
  close(folder);
  return kept < 0 ? -1 : 0;
}

static int allow(int ruleset, const char *path, uint64_t rights) {
  int parent = open(path, O_PATH | O_CLOEXEC);
  if (parent < 0) return errno == ENOENT || errno == ENOTDIR ? 0 : -1;
  struct stat status;
  if (fstat(parent, &status) == 0 && !S_ISDIR(status.st_mode)) {
    rights &= FS_EXECUTE | FS_WRITE_FILE | FS_READ_FILE | FS_TRUNCATE | FS_IOCTL_DEV;
  }
  struct path_rule rule = {.allowed = rights, .parent = parent};
  int result = (int)syscall(ADD_RULE, ruleset, RULE_PATH_BENEATH, &rule, 0);
  int saved = errno;
  close(parent);
  errno = saved;
  return result;
}

static int allow_all(int ruleset, struct paths written, struct paths read, uint64_t handled) {
  for (unsigned i = 0; i < sizeof system_paths / sizeof *system_paths; i++) {
    if (allow(ruleset, system_paths[i], READ & handled) != 0) return -1;
  }
  if (keep_own_process() != 0 || allow(ruleset, own_process, READ & handled) != 0) return -1;
  if (allow(ruleset, "/dev/null", (FS_READ_FILE | FS_WRITE_FILE) & handled) != 0) return -1;
  for (int i = 0; i < read.count; i++) {
    if (allow(ruleset, read.names[i], READ & handled) != 0) return -1;
  }
  for (int i = 0; i < written.count; i++) {
    if (allow(ruleset, written.names[i], WRITE & handled) != 0) return -1;
  }
  return 0;
}

int confine_files(struct paths written, struct paths read, int version) {
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
  if (allow_all(ruleset, written, read, rules.files) != 0) return -1;
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return -1;
  int result = (int)syscall(RESTRICT_SELF, ruleset, 0);
  int saved = errno;
  close(ruleset);
  errno = saved;
  return result;
}

#endif
