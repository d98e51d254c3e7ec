"""Courses that are built again: cold, unchanged, after one edited word and one edited cell; beside bare runs and a book.

The comparison with Jupyter Book 1 is made where `jupyter-book` is on the search path, or JUPYTER_BOOK names it:

    python3 -m venv /tmp/book && /tmp/book/bin/pip install 'jupyter-book<2'
    JUPYTER_BOOK=/tmp/book/bin/jupyter-book make bench
"""
import os, shutil, subprocess, tempfile
from processes import measured, median, passing

ROUNDS = 5
BOOK_LESSONS = 20

LESSON = """---
title: Lesson {n}
---

# Lesson {n}

Softmax turns logits $z_i$ into probabilities, $$p_i = \\frac{{e^{{z_i}}}}{{\\sum_j e^{{z_j}}}},$$ which is *lesson {n}*. See [another](lesson-{next:04}.md).

```{{code-cell}} {language}
{code}
```

{claims}

- one item with `code` in it
- another with $x^2 + {n}$
"""

SWIFT = """let z: Vector = [{value}, 1, 0]
let p = softmax(z)
p"""

CLAIMS = "All of it sums to {claim}`1 <p.reduce(0, +)>`, and the first is {claim}`positive <p[0] > 0>`."

PYTHON = """import math
z = [{value}, 1, 0]
largest = max(z)
parts = [math.exp(x - largest) for x in z]
p = [x / sum(parts) for x in parts]
p"""

HEAD = """---
jupytext:
  text_representation: {extension: .md, format_name: myst}
kernelspec: {display_name: Python 3, language: python, name: python3}
"""


def write(folder, count, language="swift", programs=None):
    """Lessons with as many different programs as asked for; all if not."""
    os.makedirs(folder)
    for n in range(count):
        value = f"{n % (programs or count)}.5"
        code = (SWIFT if language == "swift" else PYTHON).format(value=value)
        claims = CLAIMS if language == "swift" else "All of it sums to 1, and the first is positive."
        text = LESSON.format(n=n, next=(n + 1) % count, language="swift" if language == "swift" else "ipython3",
                             code=code, claims=claims)
        if language != "swift":
            text = HEAD + text.removeprefix("---\n")
        with open(lesson(folder, n), "w") as file:
            file.write(text)


def lesson(folder, number):
    return os.path.join(folder, f"lesson-{number:04}.md")


def edit_word(path, round):
    with open(path, "a") as file:
        file.write(f"\nAnd a word more: number {round}.\n")


def edit_cell(path, round):
    with open(path) as file:
        text = file.read()
    start = text.index(", 1, 0]")
    with open(path, "w") as file:
        file.write(text[:start] + str(round + 1) + text[start:])


class Course:
    def __init__(self, lectern, folder, count, programs=None):
        self.source = os.path.join(folder, f"course-{count}")
        self.site, self.results = self.source + "-site", self.source + "-results"
        self.command = [lectern, "build", self.source, "-o", self.site, "--quiet", "--cache=" + self.results]
        write(self.source, count, programs=programs)

    def build(self):
        return passing(self.command)


class BareRuns:
    """Programs of lessons by hand: the compiler's immediate mode, no sandbox, no reading, no comparing."""

    def __init__(self, build, folder):
        self.lectern = os.path.join(build, "lectern")
        self.program = os.path.join(folder, "program.swift")
        headers = os.path.join(build, "../../checkouts/swift-numerics/Sources/_NumericsShims/include")
        self.command = ["swift-frontend", "-interpret", self.program, "-playground", "-playground-option",
                        "NoFunctionParameters", "-swift-version", "5", "-I", os.path.join(build, "Modules"),
                        "-I", headers, "-L", build, "-lLessonRuntime",
                        "-module-cache-path", os.path.join(folder, "modules")]

    def run(self, path):
        with open(self.program, "w") as file:
            subprocess.run([self.lectern, "explain", path, "--stage", "program"], stdout=file, check=True)
        return passing(self.command)


def line(title, done, rest=""):
    print(f"{title}: {done.seconds:.3f} s, {done.work:.3f} s of work, {done.memory:.0f} MiB{rest}", flush=True)


def unchanged(lectern, folder, start):
    course = Course(lectern, folder, 1000, programs=10)
    line("1,000 lessons with 10 programs, cold", course.build())
    again = median([course.build() for _ in range(ROUNDS)])
    line("1,000 lessons, nothing changed", again, f" (aim 0.3 s), {again.seconds - start:.3f} s over a start")


def edits(lectern, folder, start, bare):
    course = Course(lectern, folder, 100)
    cores = os.cpu_count()
    runs = [bare.run(lesson(course.source, n)) for n in range(100)]
    total = sum(run.seconds for run in runs)
    cold = course.build()
    line("100 lessons, cold", cold, f"; sum of their bare runs / {cores} {total / cores:.2f} s, ratio "
         f"{cold.seconds * cores / total:.2f} (aim 1.1)")
    words, cells, by_hand = [], [], []
    for round in range(ROUNDS):
        edit_word(lesson(course.source, 50), round)
        words.append(course.build())
        edit_cell(lesson(course.source, 50), round)
        by_hand.append(bare.run(lesson(course.source, 50)))
        cells.append(course.build())
    word, cell, hand = median(words), median(cells), median(by_hand)
    line("100 lessons, a word edited", word, f", {word.seconds - start:.3f} s over a start (aim 0.05 s)")
    line("100 lessons, a cell edited", cell,
         f", {cell.seconds - hand.seconds:.3f} s over its bare run of {hand.seconds:.3f} s (aim 0.05 s)")


def book(lectern, folder):
    tool = os.environ.get("JUPYTER_BOOK") or shutil.which("jupyter-book")
    if not tool:
        print("Jupyter Book: not installed, not compared: pip install 'jupyter-book<2'")
        return
    source = os.path.join(folder, "book")
    write(source, BOOK_LESSONS, language="python")
    with open(os.path.join(source, "_config.yml"), "w") as file:
        file.write("title: Book\nexecute: {execute_notebooks: cache}\n")
    with open(os.path.join(source, "_toc.yml"), "w") as file:
        chapters = "".join(f"  - file: lesson-{n:04}\n" for n in range(1, BOOK_LESSONS))
        file.write("format: jb-book\nroot: lesson-0000\nchapters:\n" + chapters)
    # The kernel is the one of the environment that the tool lies in.
    path = os.path.dirname(os.path.abspath(tool)) + ":" + os.environ["PATH"]
    environment = os.environ | {"PATH": path}
    def theirs():
        return passing([tool, "build", source], env=environment)
    ours = Course(lectern, folder, BOOK_LESSONS)
    steps = [("cold", lambda: None), ("nothing changed", lambda: None),
             ("a word edited", lambda: [edit_word(lesson(c, 5), 0) for c in (source, ours.source)]),
             ("a cell edited", lambda: [edit_cell(lesson(c, 5), 0) for c in (source, ours.source)])]
    for title, edit in steps:
        edit()
        other, own = theirs(), ours.build()
        print(f"{BOOK_LESSONS} lessons, {title}: lectern {own.seconds:.2f} s, {own.memory:.0f} MiB; "
              f"Jupyter Book {other.seconds:.1f} s, {other.memory:.0f} MiB; ratio {other.seconds / own.seconds:.0f}, of "
              f"the work {other.work / own.work:.0f}", flush=True)


def run(build):
    lectern = os.path.join(build, "lectern")
    with tempfile.TemporaryDirectory() as folder:
        starts = median([measured([lectern, "--version"]) for _ in range(9)])
        start = starts.seconds
        line("start of the process", starts)
        bare = BareRuns(build, folder)
        edits(lectern, folder, start, bare)
        unchanged(lectern, folder, start)
        book(lectern, folder)
