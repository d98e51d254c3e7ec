// lectern-sandbox: confines itself and becomes another program.
//
//   lectern-sandbox --output FILE --error FILE --events FILE --position FILE --write FOLDER … --read PATH …
//                   --memory BYTES --file-size BYTES --cpu SECONDS [--processes]
//                   [--guarded] [--unconfined] [--strict] [--landlock VERSION] -- PROGRAM ARGUMENT …
//   lectern-sandbox --guard       ends what runs when the tool is gone: see guard.c
//   lectern-sandbox --version     prints the version of Landlock that the kernel speaks
//   swift-backtrace …             what the Swift runtime starts when a lesson traps: see backtrace.c
//
// Standard input is that of the guard with --guarded, and empty for the program; events and position become descriptors 3 and 4. Where it cannot do what it is asked it ends with
// status 125 and a line on its own standard error; a line there and another end tell of what the kernel lacks. With --strict
// it ends with status 124 and such a line before anything of that kind runs. --landlock makes less of the kernel than it is.
#include "backtrace.h"
#include "confinement.h"
#include "guard.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { CANNOT_CONFINE = 124, CANNOT_START = 125 };

static const char no_landlock[] = "this kernel has no Landlock, so files are not confined\n";

struct request {
  const char *files[5];  // by descriptor; 0 is empty input
  struct paths written;
  struct paths read;
  struct limits limits;
  int allows_processes;
  int guarded;
  int unconfined;
  int strict;
  int landlock;  // the version to use
  char **program;
};

static void fail(const char *what, const char *subject) {
  fprintf(stderr, "lectern-sandbox: %s %s: %s\n", what, subject, strerror(errno));
  exit(CANNOT_START);
}

static uint64_t number(const char *text) {
  char *end;
  errno = 0;
  uint64_t value = strtoull(text, &end, 10);
  if (errno != 0 || *text == '\0' || *end != '\0') {
    errno = EINVAL;
    fail("number", text);
  }
  return value;
}

static struct request read_arguments(int count, char **arguments) {
  struct request request = {.landlock = landlock_version()};
  request.written.names = calloc((size_t)count, sizeof(char *));
  request.read.names = calloc((size_t)count, sizeof(char *));
  if (request.written.names == NULL || request.read.names == NULL) fail("no memory for", "arguments");
  for (int i = 1; i < count; i++) {
    const char *option = arguments[i];
    if (strcmp(option, "--") == 0) {
      request.program = arguments + i + 1;
      break;
    }
    if (strcmp(option, "--unconfined") == 0) {
      request.unconfined = 1;
      continue;
    }
    if (strcmp(option, "--guarded") == 0) {
      request.guarded = 1;
      continue;
    }
    if (strcmp(option, "--processes") == 0) {
      request.allows_processes = 1;
      continue;
    }
    if (strcmp(option, "--strict") == 0) {
      request.strict = 1;
      continue;
    }
    if (i + 1 >= count) {
      errno = EINVAL;
      fail("no value for", option);
    }
    const char *value = arguments[++i];
    if (strcmp(option, "--output") == 0) {
      request.files[1] = value;
    } else if (strcmp(option, "--error") == 0) {
      request.files[2] = value;
    } else if (strcmp(option, "--events") == 0) {
      request.files[3] = value;
    } else if (strcmp(option, "--position") == 0) {
      request.files[4] = value;
    } else if (strcmp(option, "--write") == 0) {
      request.written.names[request.written.count++] = value;
    } else if (strcmp(option, "--read") == 0) {
      request.read.names[request.read.count++] = value;
    } else if (strcmp(option, "--landlock") == 0) {
      uint64_t version = number(value);
      if (version < (uint64_t)request.landlock) request.landlock = (int)version;
    } else if (strcmp(option, "--memory") == 0) {
      request.limits.memory = number(value);
    } else if (strcmp(option, "--file-size") == 0) {
      request.limits.file_size = number(value);
    } else if (strcmp(option, "--cpu") == 0) {
      request.limits.cpu_seconds = number(value);
    } else {
      errno = EINVAL;
      fail("option", option);
    }
  }
  if (request.program == NULL || request.program[0] == NULL) {
    errno = EINVAL;
    fail("no program after", "--");
  }
  return request;
}

/// Opens the files away from the descriptors they are meant for, so that none is overwritten before its turn. The copy of
/// standard error stays until the program is there, for messages.
static void open_files(const char *const files[5], int own_error) {
  int opened[5];
  for (int i = 0; i < 5; i++) {
    if (files[i] == NULL && i != 0) {
      opened[i] = -1;
      continue;
    }
    int flags = i == 0 ? O_RDONLY : i == 4 ? O_RDWR : O_WRONLY | O_APPEND;
    int file = open(i == 0 ? "/dev/null" : files[i], flags | O_CLOEXEC);
    if (file < 0) fail("cannot open", files[i]);
    opened[i] = fcntl(file, F_DUPFD_CLOEXEC, 16);
    if (opened[i] < 0) fail("cannot keep", files[i]);
    close(file);
  }
  for (int i = 0; i < 5; i++) {
    if (opened[i] >= 0 && dup2(opened[i], i) < 0) {
      dup2(own_error, 2);
      fail("cannot place", files[i]);
    }
  }
}

int main(int count, char **arguments) {
  if (count > 0 && strcmp(arguments[0], "swift-backtrace") == 0) return become_backtracer(arguments);
  if (count == 2 && strcmp(arguments[1], "--version") == 0) {
    printf("%d\n", landlock_version());
    return 0;
  }
  if (count == 2 && strcmp(arguments[1], "--guard") == 0) return run_guard();
  struct request request = read_arguments(count, arguments);
  if (request.guarded && register_with_guard() != 0) fail("cannot reach", "the guard of runs");
  int own_error = fcntl(2, F_DUPFD_CLOEXEC, 16);
  if (own_error < 0) fail("cannot keep", "standard error");
  open_files(request.files, own_error);
  if (confine_resources(request.limits) != 0) {
    dup2(own_error, 2);
    fail("cannot limit", request.program[0]);
  }
  if (!request.unconfined) {
    if (request.landlock == 0) {
      dprintf(own_error, "%s", no_landlock);
      if (request.strict) return CANNOT_CONFINE;
    }
    if (confine_files(request.written, request.read, request.landlock) != 0 || drop_capabilities() != 0 ||
        confine_system_calls(request.allows_processes) != 0) {
      dup2(own_error, 2);
      fail("cannot confine", request.program[0]);
    }
  }
  execv(request.program[0], request.program);
  int reason = errno;
  dup2(own_error, 2);
  errno = reason;
  fail("cannot start", request.program[0]);
}
