public import Properties
public import RealModule
public import Softmax

extension Generator where Value == Vector<Double> {
  /// Vectors whose entries come from a generator.
  ///
  /// ```swift
  /// forAll(.vector(of: .double(in: -50...50), count: 1...64)) { z in softmax(z).sum ≈ 1 }
  /// ```
  /// - Parameters:
  ///   - element: Where each entry comes from.
  ///   - count: How many entries there may be.
  public static func vector(of element: Generator<Double>, count: ClosedRange<Int>) -> Self {
    Generator<[Double]>.array(of: element, count: count).map { Vector($0) }
  }

  /// Vectors with a fixed number of entries.
  public static func vector(of element: Generator<Double>, count: Int) -> Self {
    .vector(of: element, count: count...count)
  }
}
