"""Rounds in which every competitor takes its turn, and the table of what came of them."""
import importlib, os, statistics, subprocess, time


def libraries(*names):
    """Those that are installed, by name; the others are named on the page, with the way to get them."""
    found, missing = {}, []
    for name in names:
        try:
            found[name] = importlib.import_module(name)
        except ImportError:
            missing.append(name)
    if missing:
        print(f"not installed and left out: {', '.join(missing)}   (pip install {' '.join(missing)})")
    if found:
        print("with " + ", ".join(f"{name} {module.__version__}" for name, module in found.items()))
    return found


def swift(build, name, *files):
    """Seconds of one repetition of a benchmark of ours, in a process of its own, after a warm-up there.

    The last of three: Python's process has lived through earlier rounds, and the C library keeps large pieces of memory
    only from the second time on that they are given back.
    """
    command = [os.path.join(build, "Benchmarks"), name, "3", *files]

    def turn():
        words = subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True).stdout.split()
        return float(words[-1])
    return turn


def count(build, name):
    """How many things one repetition of a benchmark of ours does."""
    words = subprocess.run([os.path.join(build, "Benchmarks"), name, "1"], stdout=subprocess.PIPE, check=True,
                           text=True).stdout.split()
    return int(words[words.index("count") + 1])


def python(work):
    """Seconds of one call, after one that is not counted."""
    def turn():
        work()
        start = time.perf_counter()
        work()
        return time.perf_counter() - start
    return turn


def interleaved(turns, rounds):
    """The seconds of each competitor, round by round."""
    times = {name: [] for name in turns}
    for _ in range(rounds):
        for name, turn in turns.items():
            times[name].append(turn())
    return times


def table(title, times, shown, remarks={}):
    """Medians, and the median over the rounds of each one's time over the first one's."""
    ours = next(iter(times))
    print(f"\n{title}")
    for name, seconds in times.items():
        ratio = statistics.median(a / b for a, b in zip(seconds, times[ours]))
        median = shown(statistics.median(seconds))
        print(f"  {name:34} {median:>16}   {'' if name == ours else f'× {ratio:.2f}':>9}"
              f"   {remarks.get(name, '')}".rstrip())
