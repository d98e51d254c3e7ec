// One order for every function here: numbers by size with 0 and −0 as equals, entries that are equal in the
// order in which they stand. NaN has no place among numbers: `argmax` and `argmin` name the first one, so
// that it does not go unnoticed; sorting, ascending or descending, puts it last; it has no rank.

public import RealModule

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

/// The index of the smallest entry, the first one if several are equal.
///
///     argmin([2, 1, 1])   // 1
///
/// A NaN counts as smaller than everything, as in NumPy. An empty vector has no smallest entry: it stops the
/// program.
///
/// - Complexity: O(*n*).
public func argmin<Scalar: Real>(_ vector: Vector<Scalar>) -> Int {
  vector.argmin()
}

/// The indices of the entries in the order of their size.
///
///     argsort([2, 0, 1])                      // [1, 2, 0]
///     argsort([2, 0, 1], descending: true)    // [0, 2, 1]: the largest first
///
/// The order is stable: equal entries, and 0 and −0 are equal, stand in the order of their indices whichever
/// way it runs. NaN comes last in both. An empty vector has no indices.
///
/// - Parameters:
///   - vector: any numbers.
///   - descending: whether the largest comes first; the smallest does by default.
/// - Complexity: O(*n* log *n*).
public func argsort<Scalar: Real>(_ vector: Vector<Scalar>, descending: Bool = false) -> [Int] {
  vector.argsort(descending: descending)
}

/// The place of each entry in the order of size, the smallest having rank 1.
///
///     ranks([10, 30, 20])                          // [1.0, 3.0, 2.0]
///     ranks([10, 30, 30])                          // [1.0, 2.5, 2.5]
///     ranks([10, 30, 20], descending: true)        // [3.0, 1.0, 2.0]: the largest has rank 1
///
/// Equal entries share the mean of the places that they take together, as in statistics, so the ranks of n
/// numbers add up to n(n + 1)/2 however many are equal; that is why they are no integers. NaN has no place
/// among numbers: its rank is NaN, and the others are ranked as if it were not there. An empty vector has no
/// ranks.
///
/// Softmax keeps the order of logits: `ranks(softmax(z))` equals `ranks(z)` unless rounding or underflow
/// makes probabilities equal.
///
/// - Complexity: O(*n* log *n*).
public func ranks<Scalar: Real>(_ vector: Vector<Scalar>, descending: Bool = false) -> Vector<Double> {
  vector.ranks(descending: descending)
}

extension Vector {
  /// The entries in ascending order, NaN last.
  ///
  ///     Vector([2, .nan, 1]).sorted()   // [1.0, 2.0, nan]
  ///
  /// - Complexity: O(*n* log *n*).
  public func sorted() -> Vector<Scalar> { sorted(descending: false) }

  /// The entries in ascending or descending order, NaN last in both.
  ///
  /// - Complexity: O(*n* log *n*).
  public func sorted(descending: Bool) -> Vector<Scalar> {
    Vector(argsort(descending: descending).map { elements[$0] })
  }

  func argmax() -> Int {
    if isEmpty { stop("argmax", "the vector must have at least one entry, but it is empty") }
    return indexOfLargest(elements)
  }

  func argmin() -> Int {
    if isEmpty { stop("argmin", "the vector must have at least one entry, but it is empty") }
    return indexOfSmallest(elements)
  }

  func argsort(descending: Bool) -> [Int] { order(elements, descending: descending) }

  func ranks(descending: Bool) -> Vector<Double> {
    let order = argsort(descending: descending)
    var ranks = Vector<Double>(repeating: .nan, count: count)
    var start = 0
    while start < count, !elements[order[start]].isNaN {
      var end = start + 1
      while end < count, elements[order[end]] == elements[order[start]] { end += 1 }
      let shared = Double(start + 1 + end) / 2
      for place in start..<end { ranks.elements[order[place]] = shared }
      start = end
    }
    return ranks
  }
}

/// The index of the first largest element, or of the first NaN; there must be an element.
@specialized(where Scalar == Double)
@specialized(where Scalar == Float)
func indexOfLargest<Scalar: Real>(_ elements: [Scalar]) -> Int {
  var best = 0
  for (index, element) in elements.enumerated() {
    if element.isNaN { return index }
    if element > elements[best] { best = index }
  }
  return best
}

/// The index of the first smallest element, or of the first NaN; there must be an element.
@specialized(where Scalar == Double)
@specialized(where Scalar == Float)
func indexOfSmallest<Scalar: Real>(_ elements: [Scalar]) -> Int {
  var best = 0
  for (index, element) in elements.enumerated() {
    if element.isNaN { return index }
    if element < elements[best] { best = index }
  }
  return best
}

@specialized(where Scalar == Double)
@specialized(where Scalar == Float)
func order<Scalar: Real>(_ elements: [Scalar], descending: Bool) -> [Int] {
  var order = elements.indices.filter { !elements[$0].isNaN }
  // The standard library's sort is stable.
  if descending {
    order.sort { elements[$0] > elements[$1] }
  } else {
    order.sort { elements[$0] < elements[$1] }
  }
  return order + elements.indices.filter { elements[$0].isNaN }
}
