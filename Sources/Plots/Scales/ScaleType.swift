/// How numbers are spread along an axis.
public struct ScaleType: Sendable, Hashable {
  let transform: Transform

  /// Equal differences take equal lengths.
  public static let linear = ScaleType(transform: .linear)

  /// Equal ratios take equal lengths, and ticks stand at powers of ten; only positive numbers are drawn, and
  /// the figure names the others.
  public static let log = ScaleType(transform: .log(base: 10))

  /// As `log`, with ticks at powers of the base; a base that is not a finite number above 1 is taken as 10.
  public static func log(base: Double) -> ScaleType {
    ScaleType(transform: .log(base: base.isFinite && base > 1 + 1e-9 ? base : 10))
  }

  /// Linear for numbers smaller than 1, logarithmic beyond, on both sides of zero.
  public static let symmetricLog = ScaleType(transform: .symmetricLog(constant: 1))

  /// As `symmetricLog`, linear for numbers smaller than the constant; a constant that is not positive and
  /// finite is taken as 1.
  public static func symmetricLog(constant: Double) -> ScaleType {
    ScaleType(transform: .symmetricLog(constant: constant.isFinite && constant > 0 ? constant : 1))
  }

  /// Lengths grow as the square root, of negative numbers to the other side: areas compare as they should.
  public static let squareRoot = ScaleType(transform: .squareRoot)
}
