import RealModule

/// Weights that can be drawn with: finite, none negative, some positive.
struct Weights {
  /// The weights times a power of two that brings the largest into 1..<2.
  let values: [Double]

  /// What they add up to.
  let total: TwoPartNumber

  /// The weights divided by their sum.
  var probabilities: [Double] { values.map { $0 / total.rounded } }

  /// The weights that some probabilities are; a mistake stops the program in the name of a function.
  init<Scalar: Real & BinaryFloatingPoint>(_ function: StaticString, _ probabilities: Vector<Scalar>) {
    if let flaw = Self.flaw(of: probabilities) { stop(function, flaw) }
    self.init(flawless: probabilities)
  }

  /// The weights that some probabilities are, or `nil` if they cannot be drawn with.
  init?<Scalar: Real & BinaryFloatingPoint>(validating probabilities: Vector<Scalar>) {
    if Self.flaw(of: probabilities) != nil { return nil }
    self.init(flawless: probabilities)
  }

  private init<Scalar: Real & BinaryFloatingPoint>(flawless probabilities: Vector<Scalar>) {
    let exponent = probabilities.map { Double($0).exponent }.max() ?? 0
    values = probabilities.map { p in
      // The exponent of 0 is no number to scale with.
      p == 0 ? 0 : Double(sign: .plus, exponent: -exponent, significand: Double(p))
    }
    total = values.reduce(into: TwoPartNumber(0)) { $0.add($1) }
  }

  /// Why nothing can be drawn with these probabilities, or `nil` if it can.
  private static func flaw<Scalar: Real & BinaryFloatingPoint>(of probabilities: Vector<Scalar>) -> String? {
    for (index, p) in probabilities.enumerated() where !(p >= 0) || !Double(p).isFinite {
      return "probabilities must be finite and at least 0, but entry \(index) is \(p)"
    }
    if !probabilities.contains(where: { $0 > 0 }) {
      return "some probability must be greater than 0, but "
        + (probabilities.isEmpty ? "there are none" : "all \(probabilities.count) are 0")
    }
    return nil
  }
}
