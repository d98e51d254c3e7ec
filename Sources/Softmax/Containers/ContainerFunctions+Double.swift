// The functions on containers once more, for `Double` alone; see DoubleFunctions.swift for why.

public import RealModule

public func argmin(_ vector: Vector<Double>) -> Int { vector.argmin() }

public func argsort(_ vector: Vector<Double>, descending: Bool = false) -> [Int] {
  vector.argsort(descending: descending)
}

public func ranks(_ vector: Vector<Double>, descending: Bool = false) -> Vector<Double> {
  vector.ranks(descending: descending)
}

public func argmax(_ matrix: Matrix<Double>, along axis: Axis) -> [Int] { matrix.argmax(along: axis) }

public func argmin(_ matrix: Matrix<Double>, along axis: Axis) -> [Int] { matrix.argmin(along: axis) }

public func argsort(_ matrix: Matrix<Double>, along axis: Axis, descending: Bool = false) -> [[Int]] {
  matrix.argsort(along: axis, descending: descending)
}

public func norm(_ vector: Vector<Double>) -> Double { euclideanNorm(vector.elements) }

public func norm(_ vector: Vector<Double>, order: Double) -> Double { vector.norm(order: order) }

public func outer(_ left: Vector<Double>, _ right: Vector<Double>) -> Matrix<Double> { left.outer(right) }

public func concatenated(_ vectors: Vector<Double>...) -> Vector<Double> {
  Vector(vectors.flatMap(\.elements))
}

extension Vector where Scalar == Double {
  public init(_ elements: [Double]) { self.init(storage: elements) }

  public init(_ range: Range<Int>) { self.init(range.map { Double($0) }) }

  public init(_ range: ClosedRange<Int>) { self.init(range.map { Double($0) }) }

  public init(from start: Double, through end: Double, count: Int) {
    self.init(evenlySpaced(from: start, through: end, count: count))
  }
}

extension Matrix where Scalar == Double {
  public init(diagonal: Vector<Double>) { self.init(diagonalEntries: diagonal.elements) }
}

extension Mask {
  public init(of vector: Vector<Double>, where isIncluded: (Double) -> Bool) {
    self.init(vector.elements.map(isIncluded))
  }

  public init(of matrix: Matrix<Double>, where isIncluded: (Double) -> Bool) {
    self.init(
      rows: matrix.rows, columns: matrix.columns, isIncluded: matrix.elements.map(isIncluded),
      fill: -.infinity)
  }
}
