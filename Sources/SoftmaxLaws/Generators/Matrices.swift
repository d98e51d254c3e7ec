public import Properties
public import RealModule
public import Softmax

extension Generator where Value == Matrix<Double> {
  /// Matrices whose entries come from a generator.
  ///
  ///     forAll(.matrix(of: .double(in: -9...9), rows: 1...4, columns: 1...4)) { m in
  ///       m.transpose.transpose == m
  ///     }
  ///
  /// Shrinks to fewer rows and columns, then entry by entry.
  ///
  /// - Parameters:
  ///   - element: where each entry comes from.
  ///   - rows: how many rows there may be.
  ///   - columns: how many columns there may be. Negative numbers of either stop the program.
  public static func matrix(
    of element: Generator<Double>, rows: ClosedRange<Int>, columns: ClosedRange<Int>
  ) -> Self {
    if rows.lowerBound < 0 || columns.lowerBound < 0 {
      stop(
        "Generator.matrix",
        "rows and columns must not be negative, but they are \(rows) and \(columns)")
    }
    // The entries in one list: with fewer rows or columns the first ones remain.
    return Generator<(Int, Int)>.tuple(.int(in: rows), .int(in: columns)).flatMap { rows, columns in
      Generator<[Double]>.array(of: element, count: rows * columns).map { elements in
        Matrix(rows: rows, columns: columns, elements: elements)
      }
    }
  }

  /// Matrices, as above, with a fixed shape.
  public static func matrix(of element: Generator<Double>, rows: Int, columns: Int) -> Self {
    .matrix(of: element, rows: rows...rows, columns: columns...columns)
  }
}
