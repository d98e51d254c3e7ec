// Ends what runs when the tool that started it is gone, however it went.
#ifndef GUARD_H
#define GUARD_H

/// Reads from standard input which sessions begin and end until nobody is left who could write there, and then ends those
/// that are still running.
int run_guard(void);

/// Tells the guard at the other end of standard input about this process, which leads its session. 0, or -1 with errno set:
/// then nothing may run.
int register_with_guard(void);

#endif
