public import RealModule

extension Vector {
  /// The sum of the entries, compensated, so that its error does not grow with their number.
  ///
  /// The sum of no entries is 0. Infinities and NaN follow IEEE 754: `+∞ + −∞` is NaN.
  ///
  /// - Complexity: O(*n*).
  public var sum: Scalar { compensatedSum(elements) }

  /// The sum divided by the number of entries; NaN for an empty vector.
  ///
  /// The mean of finite numbers is finite even where their sum is not.
  ///
  /// - Complexity: O(*n*).
  public var mean: Scalar { arithmeticMean(elements) }

  /// The smallest entry.
  ///
  /// NaN if an entry is NaN. +∞ for an empty vector, so that the minimum of two vectors joined is the
  /// smaller of the two minima.
  ///
  /// - Complexity: O(*n*).
  public func min() -> Scalar { smallestElement(elements) }

  /// The largest entry.
  ///
  /// NaN if an entry is NaN. −∞ for an empty vector, so that the maximum of two vectors joined is the
  /// larger of the two maxima.
  ///
  /// - Complexity: O(*n*).
  public func max() -> Scalar {
    largestElement(elements)
  }

  /// The sums of the first one, two, … entries: as many as there are entries, the last one being ``sum``.
  ///
  ///     Vector([1, 2, 3]).cumulativeSum()                          // [1.0, 3.0, 6.0]
  ///     Vector(repeating: 0.1, count: 10).cumulativeSum().last     // 1.0, where a loop gives 0.9999999999999999
  ///
  /// Compensated: each sum has the accuracy that ``sum`` would have. Infinities and NaN follow IEEE 754 and
  /// stay from where they come in. Of probabilities it is the cumulative distribution.
  ///
  /// - Complexity: O(*n*).
  public func cumulativeSum() -> Vector<Scalar> { Vector(runningSums(elements)) }
}

/// The inner product Σ aᵢ bᵢ, as accurate as if it were computed in twice the precision and then rounded.
///
///     dot([1, 2, 3], [4, 5, 6])   // 32.0
///
/// 0 for empty vectors; infinities and NaN follow IEEE 754; vectors of different lengths stop the program.
///
/// Algorithm Dot2 of Ogita, Rump and Oishi, “Accurate sum and dot product”, SIAM J. Sci. Comput. 26 (2005).
///
/// - Complexity: O(*n*).
public func dot<Scalar: Real>(_ left: Vector<Scalar>, _ right: Vector<Scalar>) -> Scalar {
  left.dot(right)
}

extension Vector {
  func dot(_ other: Self) -> Scalar {
    requireEqualCounts("dot", self, other)
    return compensatedDot(elements[...], other.elements[...])
  }
}

/// The mean: NaN if there are no elements.
func arithmeticMean<Scalar: Real>(_ elements: [Scalar]) -> Scalar {
  // Some processors give 0/0 a sign, which would be printed.
  if elements.isEmpty { return .nan }
  let sum = compensatedSum(elements)
  if sum.isFinite || !elements.allSatisfy(\.isFinite) { return sum / Scalar(elements.count) }
  // A power of two costs no digits of numbers whose sum overflows.
  let bits = elements.count.bitsNeeded
  let excess = Swift.max(0, bits - Scalar.digitsInBase2)
  let scaled = compensatedSum(elements.map { scaledByPowerOfTwo($0, -bits) })
  return scaled / scaledByPowerOfTwo(Scalar(elements.count >> excess), excess - bits)
}

@specialized(where Scalar == Double)
@specialized(where Scalar == Float)
private func runningSums<Scalar: Real>(_ elements: [Scalar]) -> [Scalar] {
  var sum = CompensatedSum<Scalar>()
  return elements.map { element in
    sum.add(element)
    return sum.value
  }
}

/// The largest element: NaN if there is one, −∞ if there are none.
@specialized(where Scalar == Double)
@specialized(where Scalar == Float)
func largestElement<Scalar: Real>(_ elements: [Scalar]) -> Scalar {
  var largest = -Scalar.infinity
  for element in elements {
    if element.isNaN { return element }
    if element > largest { largest = element }
  }
  return largest
}

/// The smallest element: NaN if there is one, +∞ if there are none.
@specialized(where Scalar == Double)
@specialized(where Scalar == Float)
func smallestElement<Scalar: Real>(_ elements: [Scalar]) -> Scalar {
  var smallest = Scalar.infinity
  for element in elements {
    if element.isNaN { return element }
    if element < smallest { smallest = element }
  }
  return smallest
}
