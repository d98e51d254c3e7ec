public import RealModule

/// What becomes of the losses of a batch, where one number is wanted.
///
/// There is no case for leaving them as they are: that is another type of result, and functions of their own
/// give it, ``crossEntropies(logits:targets:labelSmoothing:temperature:)`` among them.
public enum LossReduction: Sendable, Hashable, CaseIterable {
  /// The sum of the losses divided by their number; NaN for an empty batch.
  case mean
  /// The sum of the losses; 0 for an empty batch.
  case sum

  func callAsFunction<Scalar: Real>(_ losses: Vector<Scalar>) -> Scalar {
    switch self {
    case .mean: losses.mean
    case .sum: losses.sum
    }
  }
}

/// The cross entropy of each example of a batch, in nats.
///
///     crossEntropies(logits: [[2, 1, 0], [0, 0, 0]], targets: [0, 2])
///     // [0.40760596444438…, 1.09861228866811…]
///
/// - Parameters:
///   - logits: a row for each example, a column for each class.
///   - targets: the index of the true class of each row. Another number of them than rows, or an index that
///     is no class, stops the program.
///   - labelSmoothing: as for ``crossEntropy(logits:target:labelSmoothing:temperature:)``, edges included.
///   - temperature: greater than 0, +∞ included; anything else stops the program.
/// - Complexity: O(*n m*).
public func crossEntropies<Scalar: Real>(
  logits: Matrix<Scalar>, targets: [Int], labelSmoothing: Scalar = 0, temperature: Scalar = 1
) -> Vector<Scalar> {
  CrossEntropyLoss(labelSmoothing, temperature).values(logits, targets)
}

/// The cross entropy of each example of a batch whose targets are distributions, in nats.
///
/// - Parameters:
///   - logits: a row for each example, a column for each class.
///   - targets: a distribution in each row; another shape than that of the logits stops the program.
///   - labelSmoothing: as for ``crossEntropy(logits:target:labelSmoothing:temperature:)``, edges included.
///   - temperature: greater than 0, +∞ included; anything else stops the program.
/// - Complexity: O(*n m*).
public func crossEntropies<Scalar: Real>(
  logits: Matrix<Scalar>, targets: Matrix<Scalar>, labelSmoothing: Scalar = 0, temperature: Scalar = 1
) -> Vector<Scalar> {
  CrossEntropyLoss(labelSmoothing, temperature).values(logits, targets)
}

/// The mean or the sum of the cross entropies of a batch, in nats.
///
///     crossEntropy(logits: [[2, 1, 0], [0, 0, 0]], targets: [0, 2])                     // 0.75310912655624…
///     crossEntropy(logits: [[2, 1, 0], [0, 0, 0]], targets: [0, 2], reduction: .sum)    // 1.50621825311249…
///
/// The exponential of the mean is the perplexity of a model on the examples.
///
/// - Parameters:
///   - logits: a row for each example, a column for each class.
///   - targets: as for ``crossEntropies(logits:targets:labelSmoothing:temperature:)``.
///   - reduction: whether the losses are averaged or added.
///   - labelSmoothing: as for ``crossEntropy(logits:target:labelSmoothing:temperature:)``, edges included.
///   - temperature: greater than 0, +∞ included; anything else stops the program.
/// - Complexity: O(*n m*).
public func crossEntropy<Scalar: Real>(
  logits: Matrix<Scalar>, targets: [Int], reduction: LossReduction = .mean, labelSmoothing: Scalar = 0,
  temperature: Scalar = 1
) -> Scalar {
  reduction(CrossEntropyLoss(labelSmoothing, temperature).values(logits, targets))
}

/// The mean or the sum of the cross entropies of a batch whose targets are distributions, in nats.
///
/// - Parameters:
///   - logits: a row for each example, a column for each class.
///   - targets: a distribution in each row; another shape than that of the logits stops the program.
///   - reduction: whether the losses are averaged or added.
///   - labelSmoothing: as for ``crossEntropy(logits:target:labelSmoothing:temperature:)``, edges included.
///   - temperature: greater than 0, +∞ included; anything else stops the program.
/// - Complexity: O(*n m*).
public func crossEntropy<Scalar: Real>(
  logits: Matrix<Scalar>, targets: Matrix<Scalar>, reduction: LossReduction = .mean,
  labelSmoothing: Scalar = 0, temperature: Scalar = 1
) -> Scalar {
  reduction(CrossEntropyLoss(labelSmoothing, temperature).values(logits, targets))
}

extension CrossEntropyLoss {
  func values(_ logits: Matrix<Scalar>, _ targets: [Int]) -> Vector<Scalar> {
    requireClasses("crossEntropy", targets, of: logits, "logits")
    return Vector(targets.indices.map { value(logits.row($0), targets[$0]) })
  }

  func values(_ logits: Matrix<Scalar>, _ targets: Matrix<Scalar>) -> Vector<Scalar> {
    requireEqualShapes("crossEntropy", logits, targets)
    return Vector((0..<logits.rows).map { value(logits.row($0), targets.row($0)) })
  }
}

/// Stops unless there is an index of a column for each row.
func requireClasses<Scalar: Real>(
  _ function: StaticString, _ targets: [Int], of matrix: Matrix<Scalar>, _ name: String
) {
  if targets.count != matrix.rows {
    stop(
      function,
      "targets must have an entry for each row of \(name), but \(name) are \(matrix.shapeText) and targets "
        + "have \(targets.count)")
  }
  for (row, target) in targets.enumerated() where target < 0 || target >= matrix.columns {
    stop(function, "targets must be in 0..<\(matrix.columns), but targets[\(row)] is \(target)")
  }
}
