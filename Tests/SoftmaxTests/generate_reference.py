"""Prints ReferenceValues.swift: exact results of what SoftmaxTests measures in ulps.

    pip install mpmath==1.3.0
    python3 Tests/SoftmaxTests/generate_reference.py > Tests/SoftmaxTests/ReferenceValues.swift

Numbers are hexadecimal floats, so that they are exact. A result that is not a float is written as the nearest one
and what it lacks, in thousandths of its unit in the last place: `0x1.8p-1@-123`.
"""

import random
import struct

from mpmath import exp, floor, frexp, ldexp, log, log1p, mp, mpf

# x - m must be exact between 1e308 and 5e-324, and (x - m) / T must be where T is far from 1.
mp.prec = 2400
random.seed(20240112)


class Format:
    def __init__(self, name, digits, smallest, largest):
        self.name, self.digits, self.smallest = name, digits, smallest
        self.largest = float.fromhex(largest)

    def unit(self, value):
        """The exponent of the unit in the last place of a value."""
        return max(frexp(abs(value))[1] - self.digits, self.smallest) if value else self.smallest

    def nearest(self, value):
        """The nearest number of the format, as a Python float; ties to even."""
        unit = self.unit(value)
        count = ldexp(mpf(value), -unit)
        whole = floor(count)
        half = count - whole
        if half > 0.5 or (half == 0.5 and whole % 2 == 1):
            whole += 1
        rounded = ldexp(whole, unit)
        return float(rounded) if abs(rounded) <= self.largest else float("inf") * (1 if value > 0 else -1)

    def text(self, value):
        rounded = self.nearest(value)
        if rounded in (float("inf"), float("-inf")):
            return str(rounded)
        offset = int(floor(ldexp(value - mpf(rounded), -self.unit(value)) * 1000 + 0.5))
        return short(rounded) + (f"@{offset}" if offset else "")


DOUBLE = Format("double", 53, -1074, "0x1.fffffffffffffp+1023")
FLOAT = Format("float", 24, -149, "0x1.fffffep+127")


def short(value):
    """A hexadecimal float without useless zeros."""
    if value == int(value) and abs(value) < 1000:
        return str(int(value))
    digits, exponent = value.hex().split("p")
    return digits.rstrip("0").rstrip(".") + "p" + exponent


def spread(count, low, high):
    return [random.uniform(low, high) for _ in range(count)]


def log_uniform(low, high):
    return float(exp(mpf(random.uniform(low, high))))


CASES = []


def add(name, logits, temperature=1.0):
    """The case as doubles, and as floats where rounding leaves something to test."""
    CASES.append((DOUBLE, name, list(map(float, logits)), float(temperature)))
    floats = [FLOAT.nearest(mpf(x)) for x in logits]
    scale = FLOAT.nearest(mpf(temperature))
    if 0 < scale < float("inf") and all(abs(x) < float("inf") for x in floats):
        CASES.append((FLOAT, name, floats, scale))


add("the example of the texts", [2, 1, 0])
for t in (0.5, 0.003, 1000, 3, 0.1, 1 / 3):
    add("the same at another temperature", [2, 1, 0], t)
add("overflow of the naive formula", [1000, 1001, 999])
add("underflow of the naive formula", [-1000, -1001, -999])
add("one entry", [3.5])
add("one entry at a temperature", [-0.1], 0.3)
add("all equal", [0.1] * 3)
add("all equal and large", [-1e300] * 7)
add("sum not exact in binary", [0.1, 0.2, 0.3, 0.7])
add("temperature not exact in binary", [0.1, 0.2, 0.3, 0.7], 0.1)
add("neighbours", [0.3, 0.30000000000000004, 0.29999999999999993, 1 - 2**-53, 1.0])
add("neighbours far from 0", [1e17 + 16 * i for i in range(6)], 7)
add("ties at the maximum", [5.25, 5.25, 5.25, 1.5, -3.0, 5.25])
add("signs of zero", [0.0, -0.0, 5e-324, -5e-324])

# Where the shift rounds.
add("shift that rounds", [1e6 + 0.1, 1e6 - 20.3, 0.7])
add("shift of opposite signs", [333.3, -333.3, 0.1, -0.1])
add("nearly all the way down", [0.1, -700.3, -690.7, -744.2])
for _ in range(6):
    add("deep", [random.uniform(0, 3)] + spread(9, -745, -650))
for _ in range(4):
    top = random.uniform(-1, 1) * log_uniform(0, 34)
    add("shifts that round, far from 0", [top] + [top - d for d in spread(9, 0, 740)])
for _ in range(3):
    top = random.uniform(300, 400)
    add("shifts that round, of opposite signs", [top] + [x - 740 + top for x in spread(9, 0, 60)])
add("shifts of 1e300", [1e300, -1e300, 1e300 * (1 - 2**-53), 0, 1, -1e-300])
add("shifts of 1e300, all below", [-1e300, -1e300 * (1 + 2**-52), -2e300, -1e300])
add("shift that overflows", [1.7e308, -1.7e308, 0, 1.6e308])
add("shift that overflows, at a temperature", [1.7e308, -1.7e308, 0], 1e308)
add("shift that overflows in single precision", [3.4e38, -3.4e38, 0, 1e38], 1e37)
add("multiples of log 2", [-k * 0.6931471805599453 for k in range(0, 1074, 67)])
add("halves of log 2", [-(k + 0.5) * 0.6931471805599453 for k in range(0, 1074, 67)] + [0.0])

# Subnormal results.
add("subnormal", [10.0] + spread(12, -735.2, -698))
add("subnormal, of a large sum", [0.5] * 5 + spread(8, -744, -707))
add("subnormal in single precision", [1.0] + spread(12, -102.5, -86.5))
add("at the end of subnormal numbers", [0, -744.4, -744.5, -745.1, -745.13, -745.2, -746, -800, -1e9])
add("at the end, in single precision", [0, -103.2, -103.3, -103.9, -103.97, -104.1, -110, -200, -1e9])

# Temperatures.
for t in (5e-324, 1e-310, 2.2e-308, 1e-300, 1e-45, 1e-40, 1e-38, 1e38, 3e38, 1e300, 1.7976931348623157e308):
    add("temperature at an end of the range", [1.5, 1.4999999999999998, 1, -2, 0], t)
    add("logits in proportion to it", [max(-1.7e308, min(x * t, 1.7e308)) for x in (1.5, 1, -2, 0, -700, -740, 0.75)], t)
for _ in range(6):
    t = log_uniform(-6, 6)
    add("temperature", [x * t for x in spread(8, -12, 12)], t)
for _ in range(4):
    t = log_uniform(-600, 600)
    add("temperature far from 1", [x * t for x in spread(8, -745, 5)], t)
for _ in range(4):
    t = log_uniform(-3, 3)
    top = random.uniform(-1, 1) * log_uniform(5, 45) * t
    add("temperature and maximum far from 0", [top - x * t for x in spread(8, 0, 740)], t)

# Where the exponential's own error is largest.
for t in (1, 1, 1, 0.7, 1.9):
    top = random.uniform(-0.2, 0.25) * t
    add("worst remainders", [top] + [top - 0.346573 * t - x * t for x in spread(24, 0, 1e-4)], t)

# The worst that a search over many millions of entries has found.
FOUND = [
    ("0x1p+0", "0x1.be7ce37d52b78p+0 -0x1.fcbd752177c5p+6 -0x1.3456ddb8a41ep+7 -0x1.39efd0c04ff28p+9 "
     "-0x1.5fbf742d5746ap+9 -0x1.0a1a52ddb2d5p+7 -0x1.8555a5d0fd71dp+8 -0x1.1608e569090cep+9 "
     "-0x1.18ee46d5d12acp+9"),
    ("0x1p+0", "0x1.0b13daef22f5ep+6 -0x1.0dd4d5994d67p+5 -0x1.545fa6306d746p+6 -0x1.1f9f5001744d6p+6 "
     "0x1.362a56fb633cbp+7 -0x1.4b0eb560e0f55p+7 0x1.03761ea45327dp+7 0x1.b401e5c5480ecp+5 "
     "-0x1.43e241368a99cp+5 -0x1.f3f847185de98p+5 0x1.1d9bf9130992p+5 -0x1.b5ab783a340dp+5 "
     "-0x1.95ca00d413c79p+7 0x1.1a83ba8264bdfp+7 0x1.ba7a27571120ep+6 0x1.865d400a84011p+7 "
     "-0x1.f778fd536f3dp+5"),
    ("0x1.828a4ef90c10cp-6", "-0x1.72df8dbee4393p-3 0x1.14d2fac58eefap-3 -0x1.a211d0907ffafp-3 "
     "-0x1.2ca45e9552d26p-5 0x1.ca329c1bd8842p-6 0x1.1d73e37848fbep-3 0x1.a17918c8d406cp-4 "
     "-0x1.e2510258761cfp-4 -0x1.ae297a74a55e6p-5"),
    ("0x1p+0", "0x1.ca7a74p+2 -0x1.31d98cp-5 0x1.9c4ec2p+0 -0x1.12c9dcp+1 0x1.795452p-2 0x1.abdeecp+2 "
     "-0x1.fa81f2p+0 -0x1.b60ca8p+0 -0x1.f3a6dcp-3 -0x1.cdcf38p-3 -0x1.c20a26p-5 0x1.adf6fp+2 "
     "0x1.2a3154p+0 -0x1.587852p+2 0x1.c0423cp-1 -0x1.136c98p+0"),
]
for t, logits in FOUND:
    add("the worst found", [float.fromhex(x) for x in logits.split()], float.fromhex(t))

# Logarithms.
for n in (2, 3, 5, 10):
    add("logarithm against maximum", [float(-log(n)) + x for x in spread(n, -1e-3, 1e-3)])
add("logarithm against maximum, all equal", [-float(log(4))] * 4)
add("negative maximum, positive logarithm", [-1.1, -1.2, -1.3, -1.4])
for gap in (3, 20, 36, 37, 40, 90, 300, 700, 740, 744.6):
    add("one dominates", [gap, 0, -1, -0.25])
    add("one dominates, not at 0", [100.7, 100.7 - gap])

# Everything at random.
for width in (1e-6, 0.1, 1, 3, 10, 50, 300, 800):
    add("random", spread(12, -width, width))
add("random, far from 0", spread(10, 12340, 12350))
add("random, many", spread(67, -8, 8))

# Large inputs: made by a formula on both sides, of which some entries are compared.
LARGE = [
    ("equal", 1_000_000, (DOUBLE, FLOAT), lambda i, n: 0.3),
    ("spread", 1_000_003, (DOUBLE,), lambda i, n: ((i * 7919) % 4096) / 256 - 8),
    ("one dominates", 1_000_001, (DOUBLE, FLOAT),
     lambda i, n: 20.0 if i == 777 else -((i * 7919) % 1024) / 1024),
    ("one dominates by far", 100_001, (DOUBLE,),
     lambda i, n: 30.0 if i == n - 1 else -700 - ((i * 7919) % 512) / 512),
    ("far from 0", 100_000, (DOUBLE,), lambda i, n: 1048576.125 - ((i * 7919) % 4096) / 64),
    ("opposite signs", 100_000, (DOUBLE, FLOAT), lambda i, n: -11.5 - ((i * 31) % 16) / 65536),
]


def results(logits, temperature):
    """Shares and logarithms by logit, log-sum-exp, and its second term."""
    counts = {}
    for x in logits:
        counts[x] = counts.get(x, 0) + 1
    maximum = max(counts)
    t = mpf(temperature)
    shifts = {x: (mpf(x) - mpf(maximum)) / t for x in counts}
    with mp.workprec(300):
        powers = {x: (exp(+s) if s > -3000 else mpf(0)) for x, s in shifts.items()}
        others = sum(c * powers[x] for x, c in counts.items() if x != maximum)
        others += counts[maximum] - 1
        logarithm = log1p(others) if others else mpf(0)
        shares = {x: p / (1 + others) for x, p in powers.items()}
    logs = {x: s - logarithm for x, s in shifts.items()}
    return shares, logs, mpf(maximum) / t + logarithm, logarithm


def lines(label, texts):
    line = label
    for text in texts:
        if len(line) + len(text) + 1 > 106:
            yield line
            line = label
        line += " " + text
    yield line


def emit(format, name, temperature, logits, indices=None):
    shares, logs, total, logarithm = results(logits, temperature)
    picked = logits if indices is None else [logits[i] for i in indices]
    yield f"= {format.name} {short(temperature)} {name}"
    if indices is None:
        yield from lines("x", map(short, picked))
    else:
        yield from lines("i", map(str, indices))
    yield from lines("p", (format.text(shares[x]) for x in picked))
    yield from lines("l", (format.text(logs[x]) for x in picked))
    yield f"s {format.text(total)} {short(format.nearest(logarithm))}"
    if indices is None:
        entropy = -sum(shares[x] * logs[x] for x in logits if shares[x])
        yield f"h {format.text(entropy)}"


print("// Made by generate_reference.py with mpmath; do not edit.")
print()
print("/// See `ReferenceCase` for how to read this.")
print("let referenceText =")
print('  """')
for format, name, logits, temperature in CASES:
    for line in emit(format, name, temperature, logits):
        print("  " + line)
for name, count, formats, formula in LARGE:
    logits = [float(formula(i, count)) for i in range(count)]
    indices = [0, 1, 776, 777, 778, count // 3, count // 2, count - 2, count - 1]
    for format in formats:
        rounded = {x: format.nearest(mpf(x)) for x in set(logits)}
        for line in emit(format, name, 1.0, [rounded[x] for x in logits], indices):
            print("  " + line)
print('  """')
