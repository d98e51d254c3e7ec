package import Events

/// Whether two estimates may have the same true means.
package enum MeanComparison {
  /// By Welch's t-test of each number, adjusted over them; false for what are not two estimates of as many numbers.
  package static func areAlike(_ first: ClaimValue?, _ second: ClaimValue?) -> Bool {
    guard case .estimate(let a)? = first, case .estimate(let b)? = second,
      a.components.count == b.components.count
    else { return false }
    var values: [Double] = []
    for (a, b) in zip(a.components, b.components) {
      guard case .success(let a) = MeanSample.read(a), case .success(let b) = MeanSample.read(b) else {
        return false
      }
      values.append(pValue(a, b))
    }
    return Holm.adjusted(values).allSatisfy { $0 > MeanSample.alpha }
  }

  private static func pValue(_ a: MeanSample, _ b: MeanSample) -> Double {
    let error = (a.standardError * a.standardError + b.standardError * b.standardError).squareRoot()
    let shares = [a, b].map { $0.standardError / error }
    let inverse = zip(shares, [a, b]).reduce(0.0) { sum, pair in
      let square = pair.0 * pair.0
      return sum + square * square / pair.1.distribution.degreesOfFreedom
    }
    let distribution = StudentT(degreesOfFreedom: Int((1 / inverse).rounded(.down)))
    return 2 * distribution.upperTail((a.mean - b.mean).magnitude.double / error)
  }
}
