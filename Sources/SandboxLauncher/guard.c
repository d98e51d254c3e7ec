// One guard stands beside a tool. All launchers get the writing end of its pipe as standard input, write their number before
// anything else, and close it. So the pipe ends when the tool is gone and every launcher has either written or ended: no run
// can be missed, whenever the tool is killed, and nothing depends on which thread of the tool started what, as
// PR_SET_PDEATHSIG does. The tool itself writes when a session has ended, since the number may come to mean another one.
#include "guard.h"

#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

/// Shorter than PIPE_BUF, so that none is torn.
struct notice {
  int32_t session;
  int32_t has_ended;
};

/// How often to look for processes that were about to be when the others were ended.
enum { MOST_LOOKS = 100 };

int register_with_guard(void) {
  struct notice notice = {.session = (int32_t)getpid(), .has_ended = 0};
  // A guard that is gone must be an error and not the end.
  void (*before)(int) = signal(SIGPIPE, SIG_IGN);
  ssize_t written = write(0, &notice, sizeof notice);
  int reason = written < 0 ? errno : EPIPE;
  signal(SIGPIPE, before);
  errno = reason;
  return written == (ssize_t)sizeof notice ? 0 : -1;
}

#if defined(__linux__)
/// The fourth field behind the name, which is in parentheses and may hold anything (proc(5)).
static pid_t session_of(const char *process) {
  char path[64], text[512];
  snprintf(path, sizeof path, "/proc/%.20s/stat", process);
  int file = open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0) return -1;
  ssize_t count = read(file, text, sizeof text - 1);
  close(file);
  if (count <= 0) return -1;
  text[count] = 0;
  const char *end = strrchr(text, ')');
  int session;
  char state;
  if (end == NULL || sscanf(end + 1, " %c %*d %*d %d", &state, &session) != 2) return -1;
  return state == 'Z' ? -1 : session;
}

/// Those of a session that have left its first group, as children of Foundation's `Process` do.
static int end_members(pid_t session) {
  DIR *processes = opendir("/proc");
  if (processes == NULL) return 0;
  int found = 0;
  for (struct dirent *entry; (entry = readdir(processes)) != NULL;) {
    if (!isdigit((unsigned char)entry->d_name[0]) || session_of(entry->d_name) != session) continue;
    found = 1;
    kill((pid_t)atoi(entry->d_name), SIGKILL);
  }
  closedir(processes);
  return found;
}
#else
static int end_members(pid_t session) {
  (void)session;
  return 0;
}
#endif

static void end_session(pid_t session) {
  if (session <= 1) return;
  kill(-session, SIGKILL);
  for (int look = 0; look < MOST_LOOKS && end_members(session); look++) usleep(1000);
}

/// What ends a tool from the keyboard, or all of a terminal's processes, must not end its guard.
static void stand_apart(void) {
  int ignored[] = {SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGPIPE, SIGUSR1, SIGUSR2};
  for (unsigned i = 0; i < sizeof ignored / sizeof *ignored; i++) signal(ignored[i], SIG_IGN);
  setsid();
  if (chdir("/") != 0) return;
#if defined(SYS_close_range)
  syscall(SYS_close_range, 3U, ~0U, 0U);
#endif
}

int run_guard(void) {
  stand_apart();
  pid_t *sessions = NULL;
  size_t count = 0, room = 0;
  struct notice notice;
  for (;;) {
    ssize_t length = read(0, &notice, sizeof notice);
    if (length < 0 && errno == EINTR) continue;
    if (length != (ssize_t)sizeof notice) break;
    size_t index = 0;
    while (index < count && sessions[index] != notice.session) index++;
    if (notice.has_ended) {
      if (index < count) sessions[index] = sessions[--count];
      continue;
    }
    if (index < count) continue;
    if (count == room) {
      size_t more = room == 0 ? 64 : 2 * room;
      pid_t *grown = realloc(sessions, more * sizeof *sessions);
      // What cannot be remembered must not run.
      if (grown == NULL) {
        end_session(notice.session);
        continue;
      }
      sessions = grown;
      room = more;
    }
    sessions[count++] = notice.session;
  }
  for (size_t i = 0; i < count; i++) end_session(sessions[i]);
  free(sessions);
  return 0;
}
