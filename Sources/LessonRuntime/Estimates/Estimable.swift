public import RealModule
public import Softmax

/// What a replicate of an ``Estimate`` can be: a number, or several of which each is estimated.
public protocol Estimable: Sendable, Equatable {
  /// The numbers, in order: as many in every replicate.
  var estimatedNumbers: [Double] { get }

  /// The value with these numbers.
  init(estimatedNumbers numbers: [Double])
}

extension Double: Estimable {
  public var estimatedNumbers: [Double] { [self] }

  /// The first of the numbers; NaN where there is none.
  public init(estimatedNumbers numbers: [Double]) { self = numbers.first ?? .nan }
}

extension [Double]: Estimable {
  public var estimatedNumbers: [Double] { self }
  public init(estimatedNumbers numbers: [Double]) { self = numbers }
}

extension Vector<Double>: Estimable {
  public var estimatedNumbers: [Double] { Array(self) }
  public init(estimatedNumbers numbers: [Double]) { self.init(numbers) }
}
