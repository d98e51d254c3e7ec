"""Rendering alone: everything that lessons compute is stored, and pages are made anew.

Processor time stands beside the time that passes, since other work on a machine disturbs it less.
"""
import os, re, resource, shutil, statistics, subprocess, tempfile, time

COPIES = 200
FORMULAS = 1000
ROUNDS = 3


def measured(command):
    """Seconds that pass, and seconds of processors."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    status = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode
    elapsed, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    assert status == 0, f"{command[0]} ended with status {status}"
    return elapsed, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def build(lectern, course, folder):
    site = os.path.join(folder, "site")
    command = [lectern, "build", course, "-o", site, "--quiet", "--cache=" + os.path.join(folder, "results")]

    def run():
        shutil.rmtree(site, ignore_errors=True)
        return measured(command)
    return run


def other(command, batches):
    """Another program, once for all files or once for each."""
    def run():
        times = [measured(command + batch) for batch in batches]
        return sum(t[0] for t in times), sum(t[1] for t in times)
    return run


def course(folder, source, copies):
    """Copies that differ in their words and labels, so that no two are the same file and they may stand in one course."""
    os.mkdir(folder)
    names = [os.path.join(folder, f"lesson-{n:03}.md") for n in range(copies)]
    labels = re.findall(r"^:label: *(\S+)", source, flags=re.MULTILINE)
    for number, name in enumerate(names):
        text = source
        for label in labels:
            text = re.sub(rf"\b{re.escape(label)}\b", f"{label}-{number}", text)
        with open(name, "w") as file:
            file.write(text + f"\n\nLesson number *{number}*.\n")
    return names


def compare(title, lectern, folder, source, copies):
    names = course(os.path.join(folder, title), source, copies)
    ours = build(lectern, os.path.join(folder, title), folder)
    print(f"{title}: {copies} lessons, {sum(map(os.path.getsize, names)) >> 10} KiB", flush=True)
    ours()
    # Pandoc takes a minute for all: it gets some of them, whose time is multiplied.
    for name, command, batches in [("cmark", ["cmark"], [names]), ("cmark, one file at a time", ["cmark"], [[n] for n in names]),
                                   ("pandoc --mathml", ["pandoc", "--quiet", "--mathml", "-t", "html"], [[n] for n in names[:20]])]:
        if not shutil.which(command[0]):
            print(f"  {name}: not installed")
            continue
        theirs, factor = other(command, batches), len(names) / sum(map(len, batches))
        rounds = [(ours(), theirs()) for _ in range(ROUNDS)]
        own, their, ratio = [], [], []
        for kind in (0, 1):
            own.append(statistics.median(a[kind] for a, _ in rounds))
            their.append(statistics.median(b[kind] for _, b in rounds) * factor)
            ratio.append(statistics.median(a[kind] / max(b[kind], 0.001) for a, b in rounds) / factor)
        print(f"  {name}: lectern {own[0]:.2f} s to {their[0]:.2f} s, ratio {ratio[0]:.2f}; "
              f"processors {own[1]:.2f} s to {their[1]:.2f} s, ratio {ratio[1]:.2f}", flush=True)


def run(build_folder):
    lectern = os.path.join(build_folder, "lectern")
    with open("docs/course/temperature.md") as file:
        # Alone in its course, the lesson has nothing to read first and nothing to link to.
        lesson = re.sub(r"\]\([^)]*\.md[^)]*\)", "](https://example.org)", file.read())
        lesson = re.sub(r"^requires:.*\n", "", lesson, flags=re.MULTILINE)
    with tempfile.TemporaryDirectory() as folder:
        compare("lessons", lectern, folder, lesson, COPIES)
    with tempfile.TemporaryDirectory() as folder:
        for title, formula in [("equal formulas", "$\\frac{{a}}{{b}}$"), ("different formulas", "$\\frac{{a_{{{0}}}}}{{b}}$")]:
            page = "\n\n".join("Here is " + formula.format(n) + "." for n in range(FORMULAS))
            compare(title, lectern, folder, page, 1)
