/// What is known of a value that depends on random numbers: for each of its numbers the mean over independent
/// replicates, and how far that may be from the true one.
package struct ClaimEstimate: Equatable, Sendable {
  package struct Component: Equatable, Sendable {
    /// The shortest decimal that reads back as the same value, or `nan`, `inf`, `-inf`.
    package var mean: String
    /// The standard error of the mean, likewise; `nan` of a single replicate.
    package var standardError: String
    package var replicates: Int

    package init(mean: String, standardError: String, replicates: Int) {
      self.mean = mean
      self.standardError = standardError
      self.replicates = replicates
    }
  }

  package var components: [Component]
  /// Whether a text states a list of numbers, be it of one.
  package var isSequence: Bool

  package init(components: [Component], isSequence: Bool) {
    self.components = components
    self.isSequence = isSequence
  }

  /// The means.
  package var means: [String] { components.map(\.mean) }
}

extension ClaimEstimate.Component {
  /// `0.2447 ± 0.0011`: the error to two digits, the mean to the same place.
  package var text: String {
    guard let mean = RoundedDecimal(mean), let error = RoundedDecimal(standardError) else {
      return "\(Self.sign(self.mean)) ± \(Self.sign(standardError))"
    }
    if error.isZero { return "\(Self.sign(self.mean)) ± 0" }
    guard let power = error.powerOfFirstDigit(roundedTo: 2), (-15...15).contains(power) else {
      return "\(Self.sign(self.mean)) ± \(Self.sign(standardError))"
    }
    let decimals = max(0, 1 - power)
    return "\(mean.text(decimals: decimals)) ± \(error.text(decimals: decimals))"
  }

  private static func sign(_ number: String) -> String {
    switch number {
    case "nan": "NaN"
    case "inf": "∞"
    case "-inf": "−∞"
    default: (number.hasPrefix("-") ? "−" + number.dropFirst() : number).withoutUselessPoint
    }
  }
}

extension String {
  fileprivate var withoutUselessPoint: String { hasSuffix(".0") ? String(dropLast(2)) : self }
}

extension ClaimEstimate: CustomStringConvertible {
  /// `0.2447 ± 0.0011 (32 replicates)`, `(0.665 ± 0.010, 0.245 ± 0.011) (32 replicates)`.
  package var description: String {
    let counts = Set(components.map(\.replicates))
    let isUniform = counts.count == 1
    let texts = components.map { isUniform ? $0.text : "\($0.text) (\(Self.replicates($0.replicates)))" }
    let values = isSequence ? "(" + texts.joined(separator: ", ") + ")" : texts.joined()
    guard isUniform, let count = counts.first else { return values }
    return "\(values) (\(Self.replicates(count)))"
  }

  package static func replicates(_ count: Int) -> String {
    count == 1 ? "1 replicate" : "\(count) replicates"
  }
}
