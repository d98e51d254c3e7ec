"""The inputs: families of logits that ask for different things."""
import random
from dataclasses import dataclass

import numpy as np

VECTORS = 200


@dataclass(frozen=True)
class Kind:
    """A floating-point type: its digits in binary, its smallest unit, and where exp leaves the normal numbers."""
    name: str
    dtype: type
    digits: int
    smallest: int
    underflow: float


KINDS = [Kind("Double", np.float64, 53, -1074, 745.0), Kind("Float", np.float32, 24, -149, 103.5)]


@dataclass(frozen=True)
class Case:
    kind: Kind
    family: str
    logits: np.ndarray
    temperature: float


NAMES = {
    "small": "10 logits in ±1",
    "wide": "10 logits, as far apart as exp allows",
    "shifted": "10 logits in ±5, all shifted by 12,345.678",
    "near underflow": "one at 0.1, nine just above where exp vanishes",
    "ties": "30 logits, of three values",
    "log-probabilities": "10 logits with a log-sum-exp near 0",
    "temperatures": "10 logits in ±20, temperatures in 0.1…10",
    "a million": "1,000,000 logits in ±10",
}


def cases(kind):
    """Every case of a type: the same numbers, rounded to it."""
    generator = random.Random(20210401)
    uniform = generator.uniform
    wide = kind.underflow / 2 - 2

    def case(family, logits, temperature=1.0):
        return Case(kind, family, np.array(logits, dtype=kind.dtype), float(kind.dtype(temperature)))

    for _ in range(VECTORS):
        yield case("small", [uniform(-1, 1) for _ in range(10)])
        yield case("wide", [uniform(-wide, wide) for _ in range(10)])
        yield case("shifted", [uniform(-5, 5) + 12345.678 for _ in range(10)])
        low = [uniform(-kind.underflow, -kind.underflow + 20) for _ in range(9)]
        yield case("near underflow", [0.1] + low)
        values = [uniform(-3, 3) for _ in range(3)]
        yield case("ties", [generator.choice(values) for _ in range(30)])
        weights = np.array([generator.random() for _ in range(10)])
        yield case("log-probabilities", np.log(weights / weights.sum()))
        yield case("temperatures", [uniform(-20, 20) for _ in range(10)], 10 ** uniform(-1, 1))
    # Ten thousand different values are as good for a sum as a million, and have fewer exact exponentials.
    values = [uniform(-10, 10) for _ in range(10_000)]
    yield case("a million", [generator.choice(values) for _ in range(1_000_000)])
