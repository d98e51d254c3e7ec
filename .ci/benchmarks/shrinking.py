"""How long the tasks of the shrinking challenge take, from the first trial to the smallest counterexample."""
import os, statistics, subprocess
import rounds

ROUNDS = 5


def run(build):
    print("\nSHRINKING: medians for one seed, from the first trial to the smallest counterexample")
    names = subprocess.run([os.path.join(build, "Benchmarks"), "list"], stdout=subprocess.PIPE, check=True,
                           text=True).stdout.split()
    tasks = [name for name in names if name.startswith("shrink-")]
    if not tasks:
        print("  no tasks: Tests/Benchmarks/ShrinkingBenchmarks.swift lists none")
    for name in tasks:
        seeds, turn = rounds.count(build, name), rounds.swift(build, name)
        seconds = statistics.median(turn() for _ in range(ROUNDS)) / seeds
        print(f"  {name.removeprefix('shrink-'):34} {1000 * seconds:>13.3f} ms")
