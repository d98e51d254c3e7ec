// Loaded into each lesson's process before anything else (LD_PRELOAD); nothing imports it.
#ifndef LESSON_PROCESS_H
#define LESSON_PROCESS_H

/// The path by which a process may ask for the state of one of its own threads, in place of the one that names the thread like
/// a process of its own; `path` itself where it is no such path. The answer is written to `room`, of `size` bytes.
const char *lesson_own_path(const char *path, char *room, unsigned long size);

#endif
