// seccomp in filter mode (Linux 3.5, Documentation/userspace-api/seccomp_filter.rst). A refused call fails with EPERM, so
// that a lesson which tries gets an error of its own rather than a killed process.
#if defined(__linux__)
#define _GNU_SOURCE
#include "confinement.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined(__x86_64__)
#define ARCHITECTURE AUDIT_ARCH_X86_64
#define FOREIGN_CALLS 0x40000000U  // the x32 calls have their own numbers
#elif defined(__aarch64__)
#define ARCHITECTURE AUDIT_ARCH_AARCH64
#define FOREIGN_CALLS 0xFFFFFFFFU
#else
#error "the system calls of this processor are not listed yet"
#endif

// Newer than the headers of older distributions; the numbers are the same on both processors.
#define PIDFD_SEND_SIGNAL 424
#define FSCONFIG 431
#define FSPICK 433
#define PIDFD_OPEN 434
#define CLONE3 435
#define OPENAT2 437
#define MOUNT_SETATTR 442
#define MEMFD_SECRET 447
#define FCHMODAT2 452
#define STATMOUNT 457
#define LISTMOUNT 458
#define SETXATTRAT 463
#define REMOVEXATTRAT 466

static const unsigned refused[] = {
    // Talking to other machines and processes. socketpair stays: the runtime's backtracer needs it.
    SYS_socket, SYS_connect, SYS_bind, SYS_listen, SYS_io_uring_setup,
    // Looking into other processes, or changing them.
    SYS_ptrace, SYS_process_vm_readv, SYS_process_vm_writev, SYS_pidfd_getfd, SYS_kcmp, SYS_perf_event_open,
    SYS_bpf, SYS_userfaultfd, SYS_setpriority, SYS_sched_setaffinity, SYS_sched_setscheduler,
    SYS_sched_setparam, SYS_sched_setattr, SYS_ioprio_set, SYS_migrate_pages, SYS_move_pages,
    PIDFD_OPEN, PIDFD_SEND_SIGNAL, SYS_tkill,
    // Hearing of files that may not be read: Landlock leaves watching to whoever may see the folder.
    SYS_inotify_init1, SYS_fanotify_init,
    // Owners, modes, times and attributes of files, which Landlock leaves to whoever owns them.
    SYS_fchmod, SYS_fchmodat, FCHMODAT2, SYS_fchown, SYS_fchownat, SYS_utimensat, SYS_setxattr, SYS_lsetxattr,
    SYS_fsetxattr, SYS_removexattr, SYS_lremovexattr, SYS_fremovexattr, SETXATTRAT, REMOVEXATTRAT,
#if defined(__x86_64__)
    SYS_chmod, SYS_chown, SYS_lchown, SYS_utime, SYS_utimes, SYS_futimesat, SYS_mknod, SYS_inotify_init,
    SYS_ioperm, SYS_iopl,
#endif
    // Memory and queues of the kernel's that outlive the process, or that its limit does not count.
    SYS_shmget, SYS_semget, SYS_msgget, SYS_mq_open, SYS_memfd_create, MEMFD_SECRET,
    // Leaving the session that is ended when the time is up.
    SYS_setsid,
    // Changing what the file system looks like.
    SYS_mount, SYS_umount2, SYS_pivot_root, SYS_chroot, SYS_unshare, SYS_setns, SYS_open_tree, SYS_move_mount,
    SYS_fsopen, SYS_fsmount, FSCONFIG, FSPICK, MOUNT_SETATTR, STATMOUNT, LISTMOUNT, SYS_mknodat,
    SYS_open_by_handle_at,
    // The kernel's keyrings, modules, messages, clock and power.
    SYS_add_key, SYS_request_key, SYS_keyctl, SYS_init_module, SYS_finit_module, SYS_delete_module,
    SYS_kexec_load, SYS_reboot, SYS_swapon, SYS_swapoff, SYS_settimeofday, SYS_clock_settime, SYS_clock_adjtime,
    SYS_adjtimex, SYS_acct, SYS_syslog, SYS_sethostname, SYS_setdomainname, SYS_quotactl,
};

enum { REFUSED = sizeof refused / sizeof *refused };

struct filter {
  struct sock_filter steps[2 * REFUSED + 128];
  unsigned short length;
};

static void add(struct filter *filter, struct sock_filter step) { filter->steps[filter->length++] = step; }

static void load(struct filter *filter, unsigned offset) {
  add(filter, (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offset));
}

static void answer(struct filter *filter, unsigned action) {
  add(filter, (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, action));
}

static void refuse(struct filter *filter, int reason) {
  answer(filter, SECCOMP_RET_ERRNO | ((unsigned)reason & SECCOMP_RET_DATA));
}

/// The next `count` steps are for calls with this number.
static void only_for(struct filter *filter, unsigned call, unsigned char count) {
  add(filter, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, call, 0, count));
}

static void refuse_call(struct filter *filter, unsigned call, int reason) {
  only_for(filter, call, 1);
  refuse(filter, reason);
}

/// The low half of an argument: all that is compared here has 32 bits.
static void load_argument(struct filter *filter, int index) {
  load(filter, (unsigned)(offsetof(struct seccomp_data, args) + 8 * (unsigned)index));
}

static void allow_if_argument_is(struct filter *filter, unsigned call, int index, unsigned value) {
  only_for(filter, call, 4);
  load_argument(filter, index);
  add(filter, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, value, 0, 1));
  answer(filter, SECCOMP_RET_ALLOW);
  refuse(filter, EPERM);
}

/// A file that is opened to be read and emptied by that: Landlock looks at it from version 3 on.
static void refuse_emptying(struct filter *filter, unsigned call, int flags) {
  only_for(filter, call, 5);
  load_argument(filter, flags);
  add(filter, (struct sock_filter)BPF_STMT(BPF_ALU | BPF_AND | BPF_K, O_TRUNC | O_ACCMODE));
  add(filter, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, O_TRUNC | O_RDONLY, 1, 0));
  answer(filter, SECCOMP_RET_ALLOW);
  refuse(filter, EPERM);
}

/// Signals to itself; the number stays when the program becomes another. Processes that it starts get none: the compiler's
/// and the backtracer need none.
static void refuse_signals(struct filter *filter) {
  unsigned own = (unsigned)getpid();
  allow_if_argument_is(filter, SYS_kill, 0, own);
  allow_if_argument_is(filter, SYS_tgkill, 0, own);
  allow_if_argument_is(filter, SYS_rt_sigqueueinfo, 0, own);
  allow_if_argument_is(filter, SYS_rt_tgsigqueueinfo, 0, own);
}

static void refuse_processes(struct filter *filter) {
  // The group is what is ended first; who has started nothing has no use for another one. The compiler's driver does.
  refuse_call(filter, SYS_setpgid, EPERM);
  // The flags of clone3 are in memory, where a filter cannot look; without it the C library makes threads by clone.
  refuse_call(filter, CLONE3, ENOSYS);
#if defined(__x86_64__)
  refuse_call(filter, SYS_fork, EPERM);
  refuse_call(filter, SYS_vfork, EPERM);
#endif
  only_for(filter, SYS_clone, 4);
  load_argument(filter, 0);
  add(filter, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, CLONE_THREAD, 0, 1));
  answer(filter, SECCOMP_RET_ALLOW);
  refuse(filter, EPERM);
}

int confine_system_calls(int allows_processes) {
  struct filter filter = {.length = 0};
  load(&filter, offsetof(struct seccomp_data, arch));
  add(&filter, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, ARCHITECTURE, 1, 0));
  refuse(&filter, EPERM);
  load(&filter, offsetof(struct seccomp_data, nr));
  add(&filter, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, FOREIGN_CALLS, 0, 1));
  refuse(&filter, EPERM);
  for (int i = 0; i < REFUSED; i++) refuse_call(&filter, refused[i], EPERM);
  refuse_signals(&filter);
  if (!allows_processes) refuse_processes(&filter);

  // Room on the disk that no size shows, while nothing was written; the C library then writes.
  refuse_call(&filter, SYS_fallocate, EOPNOTSUPP);
  refuse_call(&filter, OPENAT2, ENOSYS);
  refuse_emptying(&filter, SYS_openat, 2);
#if defined(__x86_64__)
  refuse_emptying(&filter, SYS_open, 1);
#endif
  if (landlock_version() < 3) refuse_call(&filter, SYS_truncate, EPERM);
  // What it has written is counted where others may look: see RunWatch.
  only_for(&filter, SYS_prctl, 4);
  load_argument(&filter, 0);
  add(&filter, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, PR_SET_DUMPABLE, 0, 1));
  refuse(&filter, EPERM);
  answer(&filter, SECCOMP_RET_ALLOW);
  // The limits of this process, which the C library asks for, but not those of another one.
  allow_if_argument_is(&filter, SYS_prlimit64, 0, 0);
  answer(&filter, SECCOMP_RET_ALLOW);

  struct sock_fprog program = {.len = filter.length, .filter = filter.steps};
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return -1;
  return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program, 0, 0);
}

#endif
