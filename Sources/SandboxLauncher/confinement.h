// What keeps a lesson's process where it belongs. Each function returns 0, or -1 with errno set.
#ifndef CONFINEMENT_H
#define CONFINEMENT_H

#include <stdint.h>

/// The version of Landlock that the kernel speaks, or 0 if it has none.
int landlock_version(void);

/// Paths, with everything below them.
struct paths {
  const char **names;
  int count;
};

/// Only what lies below `written` may be written; only that, what lies below `read`, and what every program of the system
/// needs may be read and executed; no TCP, and no signals to processes outside (Landlock 4 and 6), as far as the kernel goes.
/// What is not there is left out.
///
/// - `version` is that of Landlock to use, at most the kernel's.
int confine_files(struct paths written, struct paths read, int version);

/// No processes beside this one unless they are allowed, only threads; no sockets, no debugging of other processes and no
/// signals to them, no mounts, namespaces, kernel keyrings or new process groups, and no memory or files that no folder shows.
int confine_system_calls(int allows_processes);

/// Of root's capabilities only those that let it read files of others: limits hold for root, too.
int drop_capabilities(void);

struct limits {
  uint64_t memory;       // bytes of address space
  uint64_t file_size;    // bytes of each file that is written
  uint64_t cpu_seconds;  // of processor time
};

/// 0 leaves a limit as it is.
int confine_resources(struct limits limits);

#endif
