import Softmax

/// Pearson's statistic Σ (observed − expected)² / expected over outcomes of positive probability; ∞ if an
/// impossible outcome was observed.
func chiSquare(_ samples: [Int], _ probabilities: Vector<Double>) -> Double {
  var counts = Array(repeating: 0, count: probabilities.count)
  for sample in samples { counts[sample] += 1 }
  return chiSquare(counts: counts, probabilities)
}

func chiSquare(counts: [Int], _ probabilities: Vector<Double>) -> Double {
  let total = Double(counts.reduce(0, +))
  return zip(counts, probabilities).reduce(0) { sum, entry in
    let (observed, expected) = (Double(entry.0), entry.1 * total)
    if expected == 0 { return observed == 0 ? sum : .infinity }
    return sum + (observed - expected) * (observed - expected) / expected
  }
}

/// What the statistic exceeds once in a million with that many degrees of freedom: `chi2.isf(1e-6, k)` of
/// SciPy. Seeds are fixed, so a test passes always or never.
let chiSquareBounds: [Int: Double] = [
  1: 23.93, 2: 27.63, 3: 30.66, 4: 33.38, 9: 44.81, 49: 111.1, 99: 180.8,
]

/// A generator that always gives the same bits.
struct ConstantBits: RandomNumberGenerator {
  let bits: UInt64
  func next() -> UInt64 { bits }
}
