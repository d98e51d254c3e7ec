"""Prints DerivativeReferenceValues.swift: exact results, rounded to Double, of losses, measures of information
and derivatives of softmax, which SoftmaxTests compares in ulps.

    pip install mpmath==1.3.0
    python3 Tests/References/generate_derivatives.py > Tests/SoftmaxTests/Derivatives/DerivativeReferenceValues.swift
"""

import random

from mpmath import exp, log, mp, mpf

mp.dps = 800
random.seed(20240113)
SMOOTHING = 0.125  # exact in binary, so that Float has the same


def spread(count, width, shift=0.0):
    # Multiples of 2⁻¹⁰ are exact in Float too.
    return [round((random.uniform(-width, width) + shift) * 1024) / 1024 for _ in range(count)]


CASES = [
    ("the example of the texts", [2.0, 1.0, 0.0], 1.0),
    ("the same, colder", [2.0, 1.0, 0.0], 0.5),
    ("the same, very cold", [2.0, 1.0, 0.0], 0.015625),
    ("the same, hot", [2.0, 1.0, 0.0], 1024.0),
    ("one entry", [3.5], 1.0),
    ("two equal", [7.0, 7.0], 1.0),
    ("one dominates", [50.0, 0.0, 0.5, 1.0], 1.0),
    ("one dominates by far", [500.0, 0.0, -3.0], 1.0),
    ("two dominate", [40.0, 40.25, 0.0, 1.0], 1.0),
    ("nearly certain", [0.0, 18.0, 1.5], 1.0),
    ("far from 0", [1000.0, 1001.0, 999.0], 1.0),
    ("not exact in binary", [0.1, 0.2, 0.3, 0.7], 0.1),
    ("shift that rounds", [1e6 + 0.1, 1e6 - 20.3, 0.7], 1.0),
    ("random, narrow", spread(4, 1), 1.0),
    ("random, wide", spread(4, 40), 1.0),
    ("random, with a temperature", spread(4, 5), 0.75),
]

PROBABILITIES = [
    ([0.5, 0.5], [0.25, 0.75]),
    ([0.25, 0.75], [0.5, 0.5]),
    ([0.25, 0.75], [0.25 + 2.0**-30, 0.75 - 2.0**-30]),
    ([0.5, 0.25, 0.25], [0.5 + 2.0**-20, 0.25, 0.25 - 2.0**-20]),
    ([0.5, 0.5, 0.0], [0.25, 0.25, 0.5]),
    ([0.375, 0.625], [0.25, 0.75]),
    ([0.1, 0.2, 0.7], [0.7, 0.2, 0.1]),
    ([0.125, 0.125, 0.75], [0.75, 0.125, 0.125]),
    ([1 - 2.0**-50, 2.0**-50], [1 - 2.0**-40, 2.0**-40]),
    ([2.0**-900, 1.0], [2.0**-10, 1 - 2.0**-10]),
    ([0.5, 0.5], [2.0**-1070, 1.0]),
]

LOGIT_PAIRS = [
    ([2.0, 1.0, 0.0], [0.0, 1.0, 2.0], 1.0),
    ([0.0, 0.0], [2.0**-30, 0.0], 1.0),
    ([0.0, 0.0], [0.0, -1000.0], 1.0),
    ([1000.5, 1000.0, 3.0], [0.5, 0.0, -996.0], 0.5),
    ([3.0, -2.0, 1.0, 1.0], [3.0 + 2.0**-20, -2.0, 1.0, 1.0 - 2.0**-20], 1.0),
    ([40.0, 0.0], [40.0, 2.0], 1.0),
    ([40.0, 0.0], [42.0, 0.0], 1.0),
    ([700.0, 0.0, 1.0], [0.0, 0.0, 0.0], 1.0),
    ([0.0, -800.0], [0.0, -2.0], 1.0),
    ([1.0, 2.0, 3.0], [1.0, 2.0, 3.0], 3.0),
    ([10.0, 0.0, 5.0], [10.0, 1.5, 4.0], 2.0),
] + [(spread(5, 3), spread(5, 3), 1.0) for _ in range(4)]


def literal(value):
    number = float(value)
    # The compiler warns of decimals that it has to round to a subnormal number, and would read -0.0 as such.
    if 0 < abs(number) < 2.0**-1022:
        return number.hex()
    return repr(number + 0.0)


def field(label, values, last=False):
    texts = [literal(value) for value in values]
    end = ")," if last else ","
    line = f"    {label}: [{', '.join(texts)}]{end}"
    if len(line) <= 109:
        print(line)
        return
    print(f"    {label}: [")
    line = "     "
    for text in texts:
        if len(line) + len(text) > 108:
            print(line)
            line = "     "
        line += f" {text},"
    print(line)
    print(f"    ]{end}")


def softmax(logits, temperature):
    scaled = [mpf(x) / mpf(temperature) for x in logits]
    weights = [exp(x - max(scaled)) for x in scaled]
    total = sum(weights)
    return [w / total for w in weights], [x - max(scaled) - log(total) for x in scaled]


def divergence(p, q):
    return sum(a * log(a / b) for a, b in zip(p, q) if a > 0)


print("// Made by generate_derivatives.py with mpmath; do not edit.")
print()
print("let derivativeReferences: [DerivativeReference] = [")
for name, logits, temperature in CASES:
    n, t, e = len(logits), mpf(temperature), mpf(SMOOTHING)
    p, logs = softmax(logits, temperature)
    tangent = [(-1.5) ** i + 0.25 for i in range(n)]
    mean = sum(a * mpf(v) for a, v in zip(p, tangent))
    h = -sum(a * l for a, l in zip(p, logs))
    d = [[mpf(i == j) for j in range(n)] for i in range(n)]
    labels = [[(1 - e) * d[i][j] + e / n for j in range(n)] for i in range(n)]
    r = range(n)
    print("  DerivativeReference(")
    print(f'    name: "{name}",')
    field("logits", logits)
    print(f"    temperature: {literal(temperature)},")
    print(f"    entropy: {literal(h)},")
    field("losses", [-l for l in logs])
    field("smoothedLosses", [-sum(y * l for y, l in zip(labels[i], logs)) for i in r])
    field("jacobian", [p[i] * (d[i][j] - p[j]) / t for i in r for j in r])
    field("logJacobian", [(d[i][j] - p[j]) / t for i in r for j in r])
    field("tangent", tangent)
    field("product", [p[i] * (mpf(tangent[i]) - mean) / t for i in r])
    field("gradients", [(p[j] - d[i][j]) / t for i in r for j in r])
    field("smoothedGradients", [(p[j] - labels[i][j]) / t for i in r for j in r])
    field("entropyGradient", [-p[j] * (logs[j] + h) / t for j in r])
    field(
        "hessian",
        [
            p[i] * ((d[i][j] - p[j]) * (d[i][k] - p[k]) - p[j] * (d[j][k] - p[k])) / t**2
            for i in r
            for j in r
            for k in r
        ],
        last=True,
    )
print("]")
print()
print("let probabilityPairs: [ProbabilityPair] = [")
for p, q in PROBABILITIES:
    exact_p, exact_q = [mpf(x) for x in p], [mpf(x) for x in q]
    middle = [(a + b) / 2 for a, b in zip(exact_p, exact_q)]
    print("  ProbabilityPair(")
    field("p", p)
    field("q", q)
    print(f"    divergence: {literal(divergence(exact_p, exact_q))},")
    print(f"    crossEntropy: {literal(-sum(a * log(b) for a, b in zip(exact_p, exact_q)))},")
    print(f"    jensenShannon: {literal((divergence(exact_p, middle) + divergence(exact_q, middle)) / 2)},")
    print(f"    distance: {literal(sum(abs(a - b) for a, b in zip(exact_p, exact_q)) / 2)}),")
print("]")
print()
print("let logitPairs: [LogitPair] = [")
for x, y, temperature in LOGIT_PAIRS:
    (p, log_p), (q, log_q) = softmax(x, temperature), softmax(y, temperature)
    print("  LogitPair(")
    field("first", x)
    field("second", y)
    print(f"    temperature: {literal(temperature)},")
    print(f"    divergence: {literal(sum(a * (l - m) for a, l, m in zip(p, log_p, log_q)))}),")
print("]")
