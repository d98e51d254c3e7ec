public import RealModule

/// The temperature that fits labels best, and how the search for it ended.
public struct TemperatureFit<Scalar: Real> {
  /// How the search ended. Only ``minimum`` is a temperature to use without a second look.
  public enum Outcome: Sendable, Hashable {
    /// The derivative vanishes: the one minimum of a convex function.
    case minimum

    /// Every label has the largest logit of its row: the loss falls all the way as T → 0⁺, and has no
    /// minimum. On perfectly separated data more confidence is always better. The temperature is the smallest
    /// positive number.
    case coldLimit

    /// The labels have no larger logits than a random choice would: the loss falls all the way as T → ∞. The
    /// temperature is ∞.
    case hotLimit

    /// In every row all logits are equal (apart from −∞): the loss is the same at every temperature. It is
    /// left at 1.
    case flat

    /// No temperature has a finite loss: there are no samples, a logit is NaN or +∞, or that of a label is
    /// −∞. It is left at 1.
    case undefined

    /// The limit of iterations was reached first; the temperature is the best one so far.
    case iterationLimit
  }

  /// What the logits are to be divided by; always a temperature that ``softmax(_:temperature:)`` takes.
  public let temperature: Scalar

  /// The mean negative log-likelihood of the labels at temperature 1, in nats.
  public let negativeLogLikelihoodBefore: Scalar

  /// The same at the fitted temperature; never larger but for rounding.
  public let negativeLogLikelihoodAfter: Scalar

  /// How many times the derivative was computed.
  public let iterations: Int

  /// How the search ended.
  public let outcome: Outcome

  /// Whether the temperature is the minimum, and not a limit that the search ran into.
  public var converged: Bool { outcome == .minimum }
}

extension TemperatureFit: Equatable {}
extension TemperatureFit: Hashable {}
extension TemperatureFit: Sendable where Scalar: Sendable {}

/// The temperature that makes the labels most likely: temperature scaling.
///
///     let fit = fitTemperature(logits: [[4, 0, 0], [0, 4, 0], [4, 0, 0], [4, 0, 0]], labels: [0, 1, 0, 1])
///     fit.temperature                    // 2.2324…
///     fit.negativeLogLikelihoodBefore    // 1.0359…
///     fit.negativeLogLikelihoodAfter     // 0.7356…
///     fit.converged                      // true
///
/// It minimises the mean of −log softmax(xᵢ / T)[yᵢ] over T > 0. One number is fitted to all samples, so a
/// held-out set of a few hundred is enough. It changes no prediction, only its confidence: the order of
/// the logits stays. T > 1 says that the model was overconfident.
///
/// In β = 1/T the loss is convex, so there is one minimum and no way to miss it; see
/// `TemperatureLoss.swift` for the proof. The search is Newton's method on the derivative inside a bracket,
/// with bisection wherever Newton's step leaves it or shrinks too slowly; it stops when a step is less than
/// √ε of β, after which the error is a few ε, since Newton's method squares it. There are at most 200
/// steps, some 8 as a rule.
/// The scale of the logits makes no difference: they are divided by their widest range first.
///
/// Where there is no minimum the outcome says why: see ``TemperatureFit/Outcome``.
///
/// - Parameters:
///   - logits: one row for each sample, one column for each class. −∞ is a class that cannot be; it must not
///     be the label's.
///   - labels: the right class of each sample; as many as rows and each in `0..<columns`, or the program
///     stops.
/// - Complexity: O(*n k*) for each iteration, *n* samples and *k* classes.
///
/// Source: C. Guo, G. Pleiss, Y. Sun and K. Q. Weinberger, “On calibration of modern neural networks”, ICML
/// 2017, section 4.2.
public func fitTemperature<Scalar: Real>(logits: Matrix<Scalar>, labels: [Int]) -> TemperatureFit<Scalar> {
  requireLabels("fitTemperature", logits, labels)
  return fittedTemperature(logits, labels)
}

func fittedTemperature<Scalar: Real>(_ logits: Matrix<Scalar>, _ labels: [Int]) -> TemperatureFit<Scalar> {
  var search = TemperatureSearch(TemperatureLoss(logits, labels))
  let (temperature, outcome) = search.run()
  return TemperatureFit(
    temperature: temperature,
    negativeLogLikelihoodBefore: meanLoss(logits, labels, temperature: 1),
    negativeLogLikelihoodAfter: meanLoss(logits, labels, temperature: temperature),
    iterations: search.iterations, outcome: outcome)
}

private func meanLoss<Scalar: Real>(
  _ logits: Matrix<Scalar>, _ labels: [Int], temperature: Scalar
) -> Scalar {
  if labels.isEmpty { return .nan }
  let losses = labels.enumerated().map { -logSoftmax(logits.row($0), temperature: temperature)[$1] }
  // 0 − 0 rather than −0, which would be printed.
  return compensatedSum(losses) / Scalar(losses.count) + 0
}
