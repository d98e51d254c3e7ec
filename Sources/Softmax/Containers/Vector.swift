public import RealModule

/// A row of numbers with elementwise arithmetic.
///
///     let z: Vector = [2, 1, 0]     // Vector<Double>; write Vector<Float> for another type
///     z + 5                         // [7.0, 6.0, 5.0]
///     z[0]                          // 2.0
///
///     z[1...]                       // [1.0, 0.0]
///
/// A vector is a value and a random-access collection: `count`, `first`, `map`, `enumerated()` and
/// `for`–`in` work as they do for an array. Two vectors are equal when they have as many entries and each
/// pair is equal in the sense of IEEE 754, so a vector that holds NaN is not equal to itself, and 0 equals
/// −0.
///
/// What a vector holds is data and never stops the program: infinities and NaN go where IEEE 754 sends them.
/// An index outside `0..<count` does stop it, and so do two vectors of different lengths where one length is
/// needed.
public struct Vector<Scalar: Real> {
  @usableFromInline var elements: [Scalar]

  /// A vector with the entries of a sequence, in order.
  ///
  ///     Vector(stride(from: 0, to: 1, by: 0.25))   // [0.0, 0.25, 0.5, 0.75]
  public init(_ elements: some Sequence<Scalar>) {
    self.elements = Array(elements)
  }

  init(storage: [Scalar]) { elements = storage }

  /// A vector with the same entry `count` times.
  public init(repeating value: Scalar, count: Int) {
    if count < 0 { stop("Vector.init(repeating:count:)", "count must not be negative, but it is \(count)") }
    elements = Array(repeating: value, count: count)
  }
}

extension Vector: ExpressibleByArrayLiteral {
  public init(arrayLiteral elements: Scalar...) {
    self.elements = LiteralNoise.isOn ? LiteralNoise.nudged(elements) : elements
  }
}

extension Vector: Equatable {}
extension Vector: Hashable {}
extension Vector: Sendable where Scalar: Sendable {}

extension Vector: RandomAccessCollection, MutableCollection {
  // What generic algorithms see: their slices keep the indices of the whole. See Vector+Slicing.swift.
  public typealias SubSequence = Slice<Self>

  public var startIndex: Int { 0 }
  public var endIndex: Int { elements.count }

  /// The entry at an index, counted from 0.
  public subscript(index: Int) -> Scalar {
    get {
      requireIndex(index)
      return elements[index]
    }
    _modify {
      requireIndex(index)
      yield &elements[index]
    }
  }

  private func requireIndex(_ index: Int) {
    if index < 0 || index >= elements.count {
      stop("Vector subscript", "index must be in 0..<\(elements.count), but it is \(index)")
    }
  }

  public func withContiguousStorageIfAvailable<Result>(
    _ body: (UnsafeBufferPointer<Scalar>) throws -> Result
  ) rethrows -> Result? {
    try elements.withContiguousStorageIfAvailable(body)
  }
}

extension Vector: CustomStringConvertible {
  /// The entries in brackets, each as the shortest decimal that reads back as the same number: `[0.5, 0.25]`.
  public var description: String {
    var text = "["
    for (index, element) in elements.enumerated() {
      if index > 0 { text += ", " }
      text += element.isNaN ? "nan" : "\(element)"
    }
    return text + "]"
  }
}
