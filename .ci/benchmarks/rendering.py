"""Rendering alone: everything that lessons compute is stored, and pages are made anew."""
import os, shutil, subprocess, tempfile
from lessons import pairs, seconds

COPIES = 200
FORMULAS = 1000


def build(lectern, course, folder, *arguments):
    command = [lectern, "build", course, "-o", os.path.join(folder, "site"), "--quiet",
               "--cache=" + os.path.join(folder, "results"), *arguments]

    def run():
        shutil.rmtree(os.path.join(folder, "site"), ignore_errors=True)
        elapsed, status = seconds(command)
        assert status == 0, f"lectern build ended with status {status}"
        return elapsed
    return run


def other(command, files):
    """Another program, once for all files or once for each."""
    def run():
        total = 0
        for batch in files:
            elapsed, status = seconds(command + batch)
            assert status == 0, f"{command[0]} ended with status {status}"
            total += elapsed
        return total
    return run


def course(folder, source, copies):
    """Copies that differ in their words, so that no two are the same file."""
    os.mkdir(folder)
    names = [os.path.join(folder, f"lesson-{n:03}.md") for n in range(copies)]
    for number, name in enumerate(names):
        with open(name, "w") as file:
            file.write(source + f"\n\nLesson number *{number}*.\n")
    return names


def compare(title, lectern, folder, source, copies):
    names = course(os.path.join(folder, title), source, copies)
    ours = build(lectern, os.path.join(folder, title), folder)
    print(f"{title}: {copies} lessons, {sum(map(os.path.getsize, names)) >> 10} KiB")
    for name, command, files in [("cmark", ["cmark"], [names]), ("cmark, one file at a time", ["cmark"], [[n] for n in names]),
                                 ("pandoc --mathml", ["pandoc", "--mathml", "-t", "html"], [[n] for n in names])]:
        if not shutil.which(command[0]):
            print(f"  {name}: not installed")
            continue
        own, theirs, ratio = pairs(ours, other(command, files), runs=3)
        print(f"  lectern {own:.2f} s, {name} {theirs:.2f} s, ratio {ratio:.2f}")


def run(build_folder):
    lectern = os.path.join(build_folder, "lectern")
    with open("docs/course/temperature.md") as file:
        lesson = file.read()
    with tempfile.TemporaryDirectory() as folder:
        compare("lessons", lectern, folder, lesson, COPIES)
    with tempfile.TemporaryDirectory() as folder:
        for title, formula in [("equal formulas", "$\\frac{{a}}{{b}}$"), ("different formulas", "$\\frac{{a_{{{0}}}}}{{b}}$")]:
            page = "\n\n".join("Here is " + formula.format(n) + "." for n in range(FORMULAS))
            compare(title, lectern, folder, page, 1)
