"""Prints ReferenceValues.swift: exact results, rounded to Double, of what SoftmaxTests measures in ulps.

    pip install mpmath==1.3.0
    python3 Tests/SoftmaxTests/generate_reference.py > Tests/SoftmaxTests/ReferenceValues.swift
"""

import random

from mpmath import exp, log, mp, mpf

mp.dps = 400
random.seed(20240112)


def spread(count, width, shift=0.0):
    return [random.uniform(-width, width) + shift for _ in range(count)]


CASES = [
    ("the example of the texts", [2.0, 1.0, 0.0], 1.0),
    ("the same, colder", [2.0, 1.0, 0.0], 0.5),
    ("the same, very cold", [2.0, 1.0, 0.0], 0.003),
    ("the same, hot", [2.0, 1.0, 0.0], 1000.0),
    ("overflow of the naive formula", [1000.0, 1001.0, 999.0], 1.0),
    ("underflow of the naive formula", [-1000.0, -1001.0, -999.0], 1.0),
    ("one entry", [3.5], 1.0),
    ("all equal", [0.1, 0.1, 0.1], 1.0),
    ("sum not exact in binary", [0.1, 0.2, 0.3, 0.7], 1.0),
    ("temperature not exact in binary", [0.1, 0.2, 0.3, 0.7], 0.1),
    ("one dominates", [40.0, 0.0, 0.0, 1.0], 1.0),
    ("nearly all the way down", [0.1, -700.3, -690.7, -744.2], 1.0),
    ("shift that rounds", [1e6 + 0.1, 1e6 - 20.3, 0.7], 1.0),
    ("shift of opposite signs", [333.3, -333.3, 0.1, -0.1], 1.0),
    ("shift that overflows", [1.7e308, -1.7e308, 0.0], 1e308),
    ("negative maximum, positive logarithm", [-1.1, -1.2, -1.3, -1.4], 1.0),
    ("random, narrow", spread(10, 1), 1.0),
    ("random, wide", spread(10, 300), 1.0),
    ("random, far from 0", spread(10, 5, 12345.678), 1.0),
    ("random, with a temperature", spread(10, 50), 0.7),
]


def literal(value):
    text = repr(float(value))
    # The compiler refuses to round a literal to the smallest number.
    return text.replace("5e-324", ".leastNonzeroMagnitude")



def wrapped(label, values):
    lines, line = [], "      "
    for value in values:
        text = literal(value) + ","
        if len(line) + len(text) > 105:
            lines.append(line.rstrip())
            line = "      "
        line += text + " "
    lines.append(line.rstrip())
    if len(lines) == 1:
        return f"    {label}: [{lines[0].strip().rstrip(',')}]"
    return f"    {label}: [\n" + "\n".join(lines) + "\n    ]"


print("// Made by generate_reference.py with mpmath; do not edit.")
print()
print("let references: [Reference] = [")
for name, logits, temperature in CASES:
    scaled = [mpf(x) / mpf(temperature) for x in logits]
    total = sum(exp(x - max(scaled)) for x in scaled)
    probabilities = [exp(x - max(scaled)) / total for x in scaled]
    logs = [x - max(scaled) - log(total) for x in scaled]
    unscaled = [mpf(x) for x in logits]
    log_sum = max(unscaled) + log(sum(exp(x - max(unscaled)) for x in unscaled))
    entropy = -sum(p * l for p, l in zip(probabilities, logs))
    print("  Reference(")
    print(f'    name: "{name}",')
    print(wrapped("logits", logits) + ",")
    print(f"    temperature: {literal(temperature)},")
    print(wrapped("softmax", probabilities) + ",")
    print(wrapped("logSoftmax", logs) + ",")
    print(f"    logSumExp: {literal(log_sum)},")
    print(f"    entropy: {literal(entropy)}),")
print("]")
