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
  /// - Complexity: O(*n*).
  public var mean: Scalar { sum / Scalar(count) }

  /// The smallest entry.
  ///
  /// NaN if an entry is NaN. +∞ for an empty vector, so that the minimum of two vectors joined is the
  /// smaller of the two minima.
  ///
  /// - Complexity: O(*n*).
  public func min() -> Scalar {
    -largestElement(elements.map(-))
  }

  /// The largest entry.
  ///
  /// NaN if an entry is NaN. −∞ for an empty vector, so that the maximum of two vectors joined is the
  /// larger of the two maxima.
  ///
  /// - Complexity: O(*n*).
  public func max() -> Scalar {
    largestElement(elements)
  }
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

/// The index of the largest entry, the first one if several are equal.
///
///     argmax([2, 7, 7])   // 1
///
/// A NaN counts as larger than everything, as in NumPy, so that it does not go unnoticed. An empty vector
/// has no largest entry: it stops the program.
///
/// - Complexity: O(*n*).
public func argmax<Scalar: Real>(_ vector: Vector<Scalar>) -> Int {
  vector.argmax()
}

extension Vector {
  func dot(_ other: Self) -> Scalar {
    requireEqualCounts("dot", self, other)
    return compensatedDot(elements[...], other.elements[...])
  }

  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  func argmax() -> Int {
    if isEmpty { stop("argmax", "the vector must have at least one entry, but it is empty") }
    var best = 0
    for (index, element) in elements.enumerated() {
      if element.isNaN { return index }
      if element > elements[best] { best = index }
    }
    return best
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
