// A part of a vector is a vector, counted from 0 again: `z[1...] + 1` and `softmax(z[..<2])` mean what they
// say. Generic code of the standard library, which needs slices that keep the indices of the whole, goes on
// getting them as `Vector.SubSequence`.

public import RealModule

extension Vector {
  /// The entries at a range of indices, as a vector whose first entry has index 0.
  ///
  ///     var z: Vector = [2, 1, 0, 5]
  ///     z[1..<3]              // [1.0, 0.0]
  ///     z[2...]               // [0.0, 5.0]
  ///     z[..<2] = [7, 8]      // z is [7.0, 8.0, 0.0, 5.0]
  ///     z[2...] *= 2          // z is [7.0, 8.0, 0.0, 10.0]
  ///
  /// An empty range inside gives an empty vector. A range that reaches outside stops the program, and so
  /// does setting another number of entries.
  ///
  /// - Complexity: O(*k*) for *k* entries.
  public subscript(range: Range<Int>) -> Vector<Scalar> {
    get { Vector(elements[requireRange("Vector subscript", range, inside: count)]) }
    set { replace(requireRange("Vector subscript", range, inside: count), with: newValue) }
  }

  /// The entries at a range of indices that may be closed or open at an end, as a vector.
  public subscript(range: some RangeExpression<Int>) -> Vector<Scalar> {
    get { Vector(elements[requireRange("Vector subscript", range, inside: count)]) }
    set { replace(requireRange("Vector subscript", range, inside: count), with: newValue) }
  }

  /// The entries at some indices, in their order; an index may come more than once.
  ///
  ///     let z: Vector = [2, 1, 5]
  ///     z[[2, 0]]         // [5.0, 2.0]
  ///     z[argsort(z)]     // [1.0, 2.0, 5.0]
  ///
  /// An index outside stops the program.
  ///
  /// - Complexity: O(*k*) for *k* indices.
  public subscript(positions: [Int]) -> Vector<Scalar> {
    Vector(positions.map { self[$0] })
  }

  /// The first entries: as many as asked for, or all if there are fewer. A negative number stops the program.
  public func prefix(_ maxLength: Int) -> Vector<Scalar> {
    requireCount(maxLength, "Vector.prefix")
    return Vector(elements.prefix(maxLength))
  }

  /// The last entries: as many as asked for, or all if there are fewer. A negative number stops the program.
  public func suffix(_ maxLength: Int) -> Vector<Scalar> {
    requireCount(maxLength, "Vector.suffix")
    return Vector(elements.suffix(maxLength))
  }

  /// All entries but the first ones. A negative number stops the program.
  public func dropFirst(_ count: Int = 1) -> Vector<Scalar> {
    requireCount(count, "Vector.dropFirst")
    return Vector(elements.dropFirst(count))
  }

  /// All entries but the last ones. A negative number stops the program.
  public func dropLast(_ count: Int = 1) -> Vector<Scalar> {
    requireCount(count, "Vector.dropLast")
    return Vector(elements.dropLast(count))
  }

  /// The entries from the last to the first.
  public func reversed() -> Vector<Scalar> { Vector(elements.reversed()) }

  private mutating func replace(_ range: Range<Int>, with new: Self) {
    if new.count != range.count {
      stop(
        "Vector subscript",
        "entries \(range) must be set to as many entries, but they are \(range.count) and \(new.count)")
    }
    elements.replaceSubrange(range, with: new.elements)
  }

  private func requireCount(_ count: Int, _ function: StaticString) {
    if count < 0 { stop(function, "count must not be negative, but it is \(count)") }
  }
}

/// One vector after another as a single vector; `+` adds entries instead.
///
///     concatenated([2, 1], [0])   // [2.0, 1.0, 0.0]
///
/// Of no vectors, and of empty ones, it is the empty vector.
///
/// - Complexity: O(*n*) for *n* entries in all.
public func concatenated<Scalar: Real>(_ vectors: Vector<Scalar>...) -> Vector<Scalar> {
  Vector(vectors.flatMap(\.elements))
}
