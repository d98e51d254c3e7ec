"""The cost of checking lessons, beside running their programs by hand."""
import os, shutil, statistics, subprocess, tempfile, time

LESSON = "docs/course/temperature.md"
RUNS = 9


def seconds(command, **options):
    start = time.perf_counter()
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **options)
    return time.perf_counter() - start, done.returncode


def pairs(first, second, runs=RUNS):
    """The median time of each, and the median of their ratios, run in turn after one warm-up."""
    first(), second()
    times = [(first(), second()) for _ in range(runs)]
    ratio = statistics.median(a / b for a, b in times)
    return statistics.median(a for a, _ in times), statistics.median(b for _, b in times), ratio


def verify(lectern, *arguments, store="--no-cache"):
    def run():
        elapsed, status = seconds([lectern, "verify", "--quiet", store, *arguments])
        assert status == 0, f"lectern verify ended with status {status}"
        return elapsed
    return run


def bare(build, lectern, folder):
    """The same program by hand: the compiler's immediate mode, no sandbox, no reading, no comparing."""
    program = os.path.join(folder, "program.swift")
    with open(program, "w") as file:
        subprocess.run([lectern, "explain", LESSON, "--stage", "program"], stdout=file, check=True)
    headers = os.path.join(build, "../../checkouts/swift-numerics/Sources/_NumericsShims/include")
    command = ["swift-frontend", "-interpret", program, "-playground", "-playground-option",
               "NoFunctionParameters", "-swift-version", "5", "-I", os.path.join(build, "Modules"), "-I", headers,
               "-L", build, "-lLessonRuntime", "-module-cache-path", os.path.join(folder, "modules")]

    def run():
        elapsed, status = seconds(command)
        assert status == 0, f"swift-frontend ended with status {status}"
        return elapsed
    return run


def run(build):
    lectern = os.path.join(build, "lectern")
    with tempfile.TemporaryDirectory() as folder:
        one, hand, ratio = pairs(verify(lectern, LESSON), bare(build, lectern, folder))
        print(f"one lesson: verify {one:.3f} s, immediate mode by hand {hand:.3f} s, ratio {ratio:.2f}")

        course = os.path.join(folder, "course")
        os.mkdir(course)
        copies = [os.path.join(course, f"lesson-{n:02}.md") for n in range(20)]
        for copy in copies:
            shutil.copy(LESSON, copy)
        stored = verify(lectern, course, store="--cache=" + os.path.join(folder, "results"))
        again, new, ratio = pairs(stored, verify(lectern, course), runs=3)
        print(f"20 lessons unchanged: {again:.2f} s, run {new:.2f} s, ratio {ratio:.2f}")

        single = [verify(lectern, copy) for copy in copies]
        together, apart, ratio = pairs(verify(lectern, course), lambda: sum(run() for run in single), runs=3)
        print(f"20 lessons: together {together:.2f} s, one by one {apart:.2f} s, ratio {ratio:.2f}"
              f" on {os.cpu_count()} processors")
