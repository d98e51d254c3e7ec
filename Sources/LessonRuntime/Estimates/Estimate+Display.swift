import Events

extension Estimate: CustomStringConvertible {
  /// `0.2447 ± 0.0011 (32 replicates)`.
  public var description: String { claimEstimate.description }
}

extension Estimate: Displayable {
  public var display: Display { .text(description) }
}

/// A value that claims are compared with by a test.
protocol EstimatedValue {
  var claimEstimate: ClaimEstimate { get }
}

extension Estimate: EstimatedValue {
  var claimEstimate: ClaimEstimate {
    let components = zip(mean.estimatedNumbers, standardError.estimatedNumbers).map { mean, error in
      ClaimEstimate.Component(
        mean: mean.decimalText, standardError: error.decimalText, replicates: replicates)
    }
    return ClaimEstimate(components: components, isSequence: Value.self != Double.self)
  }
}

extension ClaimValue {
  /// Of a sequence of estimates, or a tuple; nothing where there is anything else in it.
  static func estimates(in value: Any) -> ClaimEstimate? {
    var elements: [Any] = []
    if value is any UnorderedValue { return nil }
    if let sequence = value as? any Sequence {
      for element in sequence {
        guard element is any EstimatedValue, elements.count < mostNumbers else { return nil }
        elements.append(element)
      }
    } else {
      let mirror = Mirror(reflecting: value)
      guard mirror.displayStyle == .tuple else { return nil }
      elements = mirror.children.map(\.value)
    }
    let estimates = elements.compactMap { ($0 as? any EstimatedValue)?.claimEstimate }
    let components = estimates.flatMap(\.components)
    guard estimates.count == elements.count, !components.isEmpty, components.count <= mostNumbers else {
      return nil
    }
    return ClaimEstimate(components: components, isSequence: true)
  }

  init(_ estimate: ClaimEstimate, type: String) {
    switch estimate.components.count {
    case 0: self = .incomparable(type: type, reason: .empty)
    case 1...Self.mostNumbers: self = .estimate(estimate)
    default: self = .incomparable(type: type, reason: .tooLong)
    }
  }
}
