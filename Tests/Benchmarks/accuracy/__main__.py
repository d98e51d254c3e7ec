"""Measures how exact softmax and its logarithms are, in Lectern and elsewhere, and writes the tables of a page.

    pip install mpmath numpy scipy torch
    python3 Tests/Benchmarks/accuracy .build/release/Benchmarks docs/reference/accuracy.md

Every library gets the same inputs. What comes out is compared with the result in arbitrary precision. The
tables of the page stand between two comments; the rest of it is left as it is. Without a page the tables are
printed.
"""
import sys

sys.dont_write_bytecode = True

try:
    import mpmath, numpy
except ImportError as missing:
    sys.exit(f"{missing.name} is not installed: pip install mpmath numpy scipy torch")

import competitors, families, page, reference

FUNCTIONS = ["softmax", "logSoftmax", "logSumExp"]


def measure(benchmarks):
    """The worst error in ulps by type, function, family and competitor."""
    worst = {}
    for kind in families.KINDS:
        cases = list(families.cases(kind))
        made = competitors.all_of(kind, benchmarks, cases)
        for index, case in enumerate(cases):
            exact = reference.Exact(case)
            for function in FUNCTIONS:
                if function == "logSumExp" and case.temperature != 1:
                    continue
                for name, results in made.items():
                    error = exact.worst_ulps(function, results(function, index))
                    key = (kind.name, function, case.family, name)
                    worst[key] = max(worst.get(key, 0), error)
    return worst


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    tables = page.tables(measure(sys.argv[1]), FUNCTIONS)
    if len(sys.argv) == 2:
        print(tables)
    else:
        page.replace(sys.argv[2], tables)


main()
