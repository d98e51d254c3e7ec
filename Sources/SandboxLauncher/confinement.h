// What keeps a lesson's process where it belongs. Each function returns 0, or -1 with errno set.
#ifndef CONFINEMENT_H
#define CONFINEMENT_H

#include <stdint.h>

/// The version of Landlock that the kernel speaks, or 0 if it has none.
int landlock_version(void);

/// Everything may be read and executed, only what lies below `folders` written; no TCP, and no signals to processes
/// outside (Landlock 4 and 6), as far as the kernel goes.
int confine_files(const char *const *folders, int count);

/// No sockets, no debugging of other processes, no mounts, namespaces, kernel keyrings or new process groups; no
/// processes beside this one either, unless they are allowed: threads only.
int confine_system_calls(int allows_processes);

struct limits {
  uint64_t memory;       // bytes of address space
  uint64_t file_size;    // bytes of each file that is written
  uint64_t cpu_seconds;  // of processor time
};

/// 0 leaves a limit as it is.
int confine_resources(struct limits limits);

#endif
