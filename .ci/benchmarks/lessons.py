"""The cost of checking lessons, beside running their programs by hand."""
import glob, os, statistics, subprocess, tempfile
from processes import measured, passing

COURSE = "docs/course"
LESSON = COURSE + "/temperature.md"
RUNS = 9


def seconds(command, **options):
    done = measured(command, **options)
    return done.seconds, done.status


def pairs(first, second, runs=RUNS):
    """The median time of each, and the median of their ratios, run in turn after one warm-up."""
    first(), second()
    times = [(first(), second()) for _ in range(runs)]
    ratio = statistics.median(a / b for a, b in times)
    return statistics.median(a for a, _ in times), statistics.median(b for _, b in times), ratio


def timed(command):
    """Runs a command, which must succeed, and remembers the most memory that one of its processes had."""
    def run():
        done = passing(command)
        run.memory = max(run.memory, done.memory)
        return done.seconds
    run.memory = 0
    return run


def verify(lectern, *arguments, store="--no-cache"):
    return timed([lectern, "verify", "--quiet", store, *arguments])


def bare(build, lectern, folder):
    """The same program by hand: the compiler's immediate mode, no sandbox, no reading, no comparing."""
    program = os.path.join(folder, "program.swift")
    with open(program, "w") as file:
        subprocess.run([lectern, "explain", LESSON, "--stage", "program"], stdout=file, check=True)
    headers = os.path.join(build, "../../checkouts/swift-numerics/Sources/_NumericsShims/include")
    command = ["swift-frontend", "-interpret", program, "-playground", "-playground-option",
               "NoFunctionParameters", "-swift-version", "5", "-I", os.path.join(build, "Modules"), "-I", headers,
               "-L", build, "-lLessonRuntime", "-module-cache-path", os.path.join(folder, "modules")]
    return timed(command)


def run(build):
    lectern = os.path.join(build, "lectern")
    with tempfile.TemporaryDirectory() as folder:
        ours, theirs = verify(lectern, LESSON), bare(build, lectern, folder)
        one, hand, ratio = pairs(ours, theirs)
        print(f"one lesson: verify {one:.3f} s, {ours.memory:.0f} MiB; immediate mode by hand {hand:.3f} s, "
              f"{theirs.memory:.0f} MiB; ratio {ratio:.2f} (aim 1.15)")

        stored = verify(lectern, COURSE, store="--cache=" + os.path.join(folder, "results"))
        fresh = verify(lectern, COURSE)
        again, new, ratio = pairs(stored, fresh, runs=3)
        lessons = sorted(glob.glob(COURSE + "/*.md"))
        print(f"{len(lessons)} lessons unchanged: {again:.2f} s, {stored.memory:.0f} MiB; run {new:.2f} s, "
              f"{fresh.memory:.0f} MiB; ratio {ratio:.2f}")

        single = [verify(lectern, lesson) for lesson in lessons]
        together, apart, ratio = pairs(fresh, lambda: sum(run() for run in single), runs=3)
        print(f"{len(lessons)} lessons: together {together:.2f} s, one by one {apart:.2f} s, ratio {ratio:.2f}"
              f" on {os.cpu_count()} processors")
