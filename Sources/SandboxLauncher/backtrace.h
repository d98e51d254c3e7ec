#ifndef BACKTRACE_H
#define BACKTRACE_H

/// Becomes the toolchain's backtracer; returns only if it cannot.
int become_backtracer(char **arguments);

#endif
