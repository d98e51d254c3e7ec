"""Writes Tests/VerdictsTests/StudentTReferences.swift: tails and quantiles of Student's t distribution.

Tails are computed to 50 digits with mpmath and compared with scipy.stats.t.sf; quantiles are scipy's,
polished by Newton's method in mpmath. Run from the root of the repository:

    python3 Tests/References/generate_student_t.py > Tests/VerdictsTests/StudentTReferences.swift
"""

import mpmath as mp
from scipy import stats

mp.mp.dps = 50


def tail(t, nu):
    t, nu = mp.mpf(t), mp.mpf(nu)
    half = mp.mpf(1) / 2
    if t * t < nu:
        return half - mp.betainc(half, nu / 2, 0, t * t / (nu + t * t), regularized=True) / 2
    return mp.betainc(nu / 2, half, 0, nu / (nu + t * t), regularized=True) / 2


def density(t, nu):
    t, nu = mp.mpf(t), mp.mpf(nu)
    scale = mp.gamma((nu + 1) / 2) / (mp.sqrt(nu * mp.pi) * mp.gamma(nu / 2))
    return scale * (1 + t * t / nu) ** (-(nu + 1) / 2)


FREEDOMS = [1, 2, 3, 5, 10, 31, 32, 99, 1000, 99999]
POINTS = [1e-8, 0.01, 0.25, 0.5, 1.0, 1.5, 2.0, 2.75, 5.0, 12.0, 40.0]
TAILS = [0.25, 0.05, 0.01, 0.005, 1e-4, 1e-8]

print("/// Made by Tests/References/generate_student_t.py.")
print("enum StudentTReferences {")
print("  static let tails: [(freedom: Int, t: Double, tail: Double)] = [")
for nu in FREEDOMS:
    for t in POINTS:
        value = tail(t, nu)
        if value < mp.mpf("1e-290"):
            continue
        assert mp.fabs(mp.mpf(stats.t.sf(t, nu)) / value - 1) < 2e-8, (nu, t)  # scipy loses half of the digits near t = 0
        print(f"    ({nu}, {t!r}, {mp.nstr(value, 17, min_fixed=0, max_fixed=0)}),")
print("  ]")
print("  static let quantiles: [(freedom: Int, tail: Double, t: Double)] = [")
for nu in FREEDOMS:
    for p in TAILS:
        t = mp.mpf(stats.t.isf(p, nu))
        for _ in range(4):
            t += (tail(t, nu) - mp.mpf(p)) / density(t, nu)
        print(f"    ({nu}, {p!r}, {mp.nstr(t, 17, min_fixed=0, max_fixed=0)}),")
print("  ]")
print("}")
