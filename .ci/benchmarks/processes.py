"""Processes with what they took."""
import os, statistics, subprocess, time

QUIET = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}


class Measured:
    def __init__(self, seconds, work, memory, status):
        self.seconds, self.work, self.memory, self.status = seconds, work, memory, status


def measured(command, **options):
    """The work is the time of all processors, which other programs disturb less; the memory that of the process or of one
    that it waited for, whichever had the most, in MiB."""
    start = time.perf_counter()
    process = subprocess.Popen(command, **(QUIET | options))
    _, status, usage = os.wait4(process.pid, 0)
    elapsed = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    return Measured(elapsed, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, process.returncode)


def passing(command, **options):
    """The same for a command that must succeed."""
    done = measured(command, **options)
    assert done.status == 0, f"{command[0]} ended with status {done.status}: {' '.join(command)}"
    return done


def median(runs):
    """Of each by itself."""
    return Measured(*(statistics.median(getattr(r, name) for r in runs) for name in ("seconds", "work", "memory")), 0)
