"""The exact results, in arbitrary precision, and how far others are from them."""
import math
from collections import Counter

from mpmath import exp, frexp, log, log1p, mp, mpf

# Enough to carry an error of 10⁻²⁰ ulp through a sum of a million terms.
mp.prec = 200


class Exact:
    """softmax, logSoftmax and logSumExp of one case."""

    def __init__(self, case):
        self.kind = case.kind
        self.logits = [float(x) for x in case.logits]
        self.temperature = mpf(case.temperature)
        self.largest = mpf(max(self.logits))
        self.weights = {x: exp((mpf(x) - self.largest) / self.temperature) for x in set(self.logits)}
        counts = Counter(self.logits)
        counts[float(self.largest)] -= 1
        # The sum of all weights but one of the largest, which is 1: its logarithm keeps all digits.
        self.others = sum(self.weights[x] * count for x, count in counts.items())

    def entry(self, function, x):
        if function == "softmax":
            return self.weights[x] / (1 + self.others)
        return (mpf(x) - self.largest) / self.temperature - log1p(self.others)

    def worst_ulps(self, function, results):
        """The largest error of some results in units in the last place of the exact ones.

        A log-sum-exp whose maximum and logarithm have opposite signs may cancel to anything: there the unit
        is that of the larger of the two.
        """
        if function == "logSumExp":
            logarithm = log1p(self.others)
            exact = self.largest + logarithm
            scale = exact if self.largest * logarithm >= 0 else max(abs(self.largest), logarithm)
            return self.ulps(float(results[0]), exact, scale)
        if len(results) != len(self.logits):
            return math.inf
        exact = {x: self.entry(function, x) for x in self.weights}
        pairs = set(zip(self.logits, (float(y) for y in results)))
        return max(self.ulps(y, exact[x], exact[x]) for x, y in pairs)

    def ulps(self, result, exact, scale):
        if not math.isfinite(result):
            return math.inf
        if scale == 0:
            return 0.0 if result == 0 else math.inf
        # frexp has the significand in 1/2…1.
        exponent = max(frexp(abs(scale))[1] - self.kind.digits, self.kind.smallest)
        return float(abs(mpf(result) - exact) / mpf(2) ** exponent)
